/// A file beside the scripts that commands change: what they change can be taken back.
public enum ProjectFile: Equatable, Sendable {
    case campaign(String)
    /// A list of notes.
    case notes(String)
    case results

    /// Where it stands in the project: `campaigns/spring.json`.
    public var place: String {
        switch self {
        case .campaign(let name): "campaigns/\(name)\(Self.campaignEnding)"
        case .notes(let name): "notes/\(name)\(Self.notesEnding)"
        case .results: "results.json"
        }
    }

    static let campaignEnding = ".json"
    private static let notesEnding = ".md"

    /// What the journal calls it; no script can have such a name.
    var journalName: String { "./" + place }

    /// The file that the journal calls so; nil where it is a script's name, or no file that could be in a project.
    init?(journalName: String) {
        if journalName == Self.results.journalName {
            self = .results
        } else if let name = Self.name(in: journalName, between: "./campaigns/", and: Self.campaignEnding) {
            self = .campaign(name)
        } else if let name = Self.name(in: journalName, between: "./notes/", and: Self.notesEnding) {
            self = .notes(name)
        } else {
            return nil
        }
    }

    /// By bytes: a combining mark after a slash is one character with it.
    private static func name(in text: String, between head: String, and tail: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= head.utf8.count + tail.utf8.count, bytes.starts(with: head.utf8),
            bytes.suffix(tail.utf8.count).elementsEqual(tail.utf8)
        else { return nil }
        let name = String(decoding: bytes[head.utf8.count..<bytes.count - tail.utf8.count], as: UTF8.self)
        return NameFault(in: name) == nil ? name : nil
    }
}
