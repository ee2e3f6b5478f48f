/// A page of a script.
public struct Page: Equatable, Sendable {
    /// Its place in the script, from 1; title pages do not count.
    public let number: Int
    /// What is printed as its number: the number itself unless pages are locked.
    public let label: String
    /// The page's number as it is printed; nil on the first page.
    public let header: PageLine?
    /// Its lines as they are read: of two speeches side by side all of the left one, then all of the right one.
    /// Blank rows have no line.
    public let lines: [PageLine]
}
