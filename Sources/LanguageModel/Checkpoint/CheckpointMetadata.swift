#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Vocabulary {
    /// The vocabulary in a checkpoint: a JSON list of one character each, U+FFFD first.
    init(checkpoint json: String?) throws(CheckpointError) {
        var scalars: [Unicode.Scalar] = []
        for entry in try strings(in: json, "vocabulary") {
            guard let scalar = entry.unicodeScalars.first, entry.unicodeScalars.count == 1 else {
                throw .badHeader("an entry of its vocabulary is not one character")
            }
            scalars.append(scalar)
        }
        guard scalars.first == "\u{FFFD}", scalars.contains("\n") else {
            throw .badHeader("its vocabulary begins without U+FFFD or holds no line end")
        }
        self.init(scalars)
        guard count == scalars.count else { throw .badHeader("its vocabulary repeats an entry") }
    }
}

extension TagVocabulary {
    /// The tags in a checkpoint: a JSON list of `key=value`.
    init(checkpoint json: String?) throws(CheckpointError) {
        let names = try strings(in: json, "tags")
        guard Set(names).count == names.count else { throw .badHeader("its tags repeat an entry") }
        guard names.allSatisfy({ $0.utf8.contains(UInt8(ascii: "=")) }) else {
            throw .badHeader("one of its tags is not written key=value")
        }
        self.init(names)
    }
}

extension TrainingRecord {
    /// Longer records are refused unread: ours take some hundred bytes.
    private static let lengthLimit = 1 << 20

    /// The record in a checkpoint, or an empty one where there is none.
    init(checkpoint json: String?) throws(CheckpointError) {
        self.init()
        guard let json else { return }
        guard json.utf8.count <= Self.lengthLimit,
            let record = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)), record.isSound
        else { throw .badHeader("its training is no record") }
        self = record
    }

    /// Whether its counts can be gone on from without overflow.
    var isSound: Bool {
        let counts = 0...(1 << 53)
        return [steps, characters, batch, sequence].allSatisfy(counts.contains)
            && (0...1e15).contains(validLoss ?? 0)
    }
}

/// A JSON list of strings in a checkpoint's metadata.
private func strings(in json: String?, _ name: String) throws(CheckpointError) -> [String] {
    guard let json else { throw .badHeader("it has no \(name)") }
    return try Array(json.utf8).withUnsafeBufferPointer { text throws(CheckpointError) in
        var reader = HeaderReader(UnsafeRawBufferPointer(text), name: name)
        var strings: [String] = []
        try reader.list { reader throws(CheckpointError) in strings.append(try reader.string()) }
        try reader.end()
        return strings
    }
}
