/// Where text in a script came from.
public enum Origin: Equatable, Sendable {
    case human
    /// Written by the model whose weights have the hash `model`; `seed` makes the same text again, asked for as
    /// `provenance` says. That is nil for lines from before it was recorded.
    case model(hash: String, seed: UInt64, provenance: Provenance? = nil)
    /// Taken from the script's file after another program had changed it.
    case file
    /// Made by a command, which is given without the quotes that the shell took; empty where it is not known.
    case command(String)

    public var isModel: Bool { if case .model = self { true } else { false } }
}

extension Origin: Codable {
    private enum Key: String, CodingKey { case by, model, seed, provenance, command }
    private enum Author: String, Codable { case human, model, file, command }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Author.self, forKey: .by) {
        case .human: self = .human
        case .file: self = .file
        case .command: self = .command(try container.decode(String.self, forKey: .command))
        case .model:
            self = .model(
                hash: try container.decode(String.self, forKey: .model),
                seed: try container.decode(UInt64.self, forKey: .seed),
                provenance: try container.decodeIfPresent(Provenance.self, forKey: .provenance))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .human: try container.encode(Author.human, forKey: .by)
        case .file: try container.encode(Author.file, forKey: .by)
        case .command(let line):
            try container.encode(Author.command, forKey: .by)
            try container.encode(line, forKey: .command)
        case .model(let hash, let seed, let provenance):
            try container.encode(Author.model, forKey: .by)
            try container.encode(hash, forKey: .model)
            try container.encode(seed, forKey: .seed)
            try container.encodeIfPresent(provenance, forKey: .provenance)
        }
    }
}
