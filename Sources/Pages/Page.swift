/// A page of a script.
public struct Page: Equatable, Sendable {
    /// Its place in the script, from 1; title pages do not count.
    public let number: Int
    /// What is printed as its number: the number itself unless pages are locked.
    public let label: String
    /// The page's number as it is printed; nil on a first page that is number 1.
    public let pageNumber: PageLine?
    /// The header and the footer.
    public let marginLines: [PageLine]
    /// Its lines as they are read: of two speeches side by side all of the left one, then all of the right one.
    /// Blank rows have no line.
    public let lines: [PageLine]

    /// All that is printed: the header and the footer, the page's number, then the lines.
    public var allLines: [PageLine] { marginLines + (pageNumber.map { [$0] } ?? []) + lines }

    /// Whether anything on the page is new since another draft.
    public var isRevised: Bool { lines.contains(where: \.isRevised) }
}
