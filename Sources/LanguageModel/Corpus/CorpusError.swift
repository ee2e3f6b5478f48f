/// Why a line of a corpus could not be read.
public enum CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
    case notAnObject
    case noText
    /// A line after the last that can be told apart.
    case tooManyLines

    public var description: String {
        switch self {
        case .notAnObject: "not a JSON object; each line holds one, as {\"text\": \"…\"}"
        case .noText: "no text; each line needs a key \"text\" with a string"
        case .tooManyLines: "more than \(UInt32.max) lines in all; train on fewer at a time"
        }
    }
}
