/// Why a line of a corpus could not be read.
public enum CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
    case notAnObject
    case noText

    public var description: String {
        switch self {
        case .notAnObject: "not a JSON object; each line holds one, as {\"text\": \"…\"}"
        case .noText: "no text; each line needs a key \"text\" with a string"
        }
    }
}
