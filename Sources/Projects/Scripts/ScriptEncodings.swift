import Screenplay

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The encodings of a project's scripts that their files do not tell, by the scripts' names; kept in `encodings.json`.
struct ScriptEncodings {
    static let fileName = "encodings.json"

    private let path: String
    private var names: [String: String] = [:]

    init(at path: String) throws {
        self.path = path
        do {
            names = try JSONDecoder().decode([String: String].self, from: Data(InputFile.read(path, limit: 1 << 20)))
        } catch InputError.missing {
            return
        } catch is DecodingError {
            throw ProjectError.brokenEncodings(path: path)
        }
    }

    /// The encoding that is kept for a script; nil where its file tells it.
    func encoding(of script: String) throws(ProjectError) -> TextEncoding? {
        guard let name = names[script] else { return nil }
        guard let encoding = TextEncoding(named: name) else { throw .brokenEncodings(path: path) }
        return encoding
    }

    /// Keeps the encoding of a script, or forgets one.
    mutating func keep(_ encoding: TextEncoding?, of script: String) throws {
        guard names[script] != encoding?.rawValue else { return }
        names[script] = encoding?.rawValue
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try AtomicFile.write(Array(encoder.encode(names)) + [0x0A], to: path)
    }
}
