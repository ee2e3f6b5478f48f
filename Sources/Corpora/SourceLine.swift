public import LanguageModel

/// A line of a corpus and where it stands.
public struct SourceLine: Equatable, Sendable {
    public var line: TaggedLine
    /// The number, from 1, of the line of its file on which it begins.
    public var number: Int

    init(_ line: TaggedLine, number: Int) {
        (self.line, self.number) = (line, number)
    }
}
