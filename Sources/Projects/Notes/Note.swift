/// One entry of a list that a writer keeps beside the scripts: a beat, an idea, a name.
public struct Note: Equatable, Sendable {
    public var text: String
    public var isDone: Bool

    /// - Parameter text: on one line; line ends become spaces.
    public init(_ text: String, isDone: Bool = false) {
        self.text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        self.isDone = isDone
    }

    /// A line of the file: an item of a Markdown task list, or any other text; nil where it is blank.
    init?(line: some StringProtocol) {
        let trimmed = line.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let marks = [("- [x] ", true), ("- [X] ", true), ("- [ ] ", false), ("- ", false)]
        let mark = marks.first { trimmed.hasPrefix($0.0) }
        self.init(String(trimmed[...last].dropFirst(mark?.0.count ?? 0)), isDone: mark?.1 ?? false)
    }

    /// The entry as a line of its file.
    var line: String { "- [\(isDone ? "x" : " ")] \(text)\n" }
}
