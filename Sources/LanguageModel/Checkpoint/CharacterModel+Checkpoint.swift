#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension CharacterModel {
    private static let format = "tagline-character-lstm"
    /// Version 2 may say an architecture in its metadata and hold bfloat16, version 3 numbers of 8 bits; what can is of
    /// an older version, which older programs open.
    private static let version = 3

    /// Opens a checkpoint; everything in it is checked before any of it is used.
    ///
    /// - Parameter owner: what keeps `file` in memory unchanged. The model keeps the owner and reads the weights where
    ///   they lie; without one it copies them, as it does where they lie in another order than in memory.
    /// - Throws: ``CheckpointError``.
    public init(
        checkpoint file: UnsafeRawBufferPointer, owner: (any AnyObject & Sendable)? = nil
    ) throws(CheckpointError) {
        defer { withExtendedLifetime(owner) {} }
        let container = try SafeTensors(file)
        let metadata = container.metadata
        guard metadata["format"] == Self.format else { throw .otherFormat(metadata["format"] ?? "unknown") }
        let version = metadata["version"] ?? ""
        guard let number = Int(version), number >= 1 else { throw .badHeader("its version is no number") }
        guard number <= Self.version else { throw .newerVersion(version) }
        let vocabulary = try Vocabulary(checkpoint: metadata["vocabulary"])
        let tags = try TagVocabulary(checkpoint: metadata["tags"])
        let type = WeightType(of: container, first: "embedding.weight")
        let shape = try ModelShape(
            of: container, type: type, vocabulary: vocabulary.count, tags: tags.count,
            architecture: try Architecture(checkpoint: metadata))
        let types = type.tensors(of: shape).map { ($0.name, $0.type) }
        let typeOf = Dictionary(types) { first, _ in first }
        try container.checkLayout { typeOf[$0] ?? .f32 }
        self.init(
            vocabulary: vocabulary, tags: tags, wordList: WordList(lines: metadata["words"] ?? ""),
            subjectWords: SubjectWords(lines: metadata["subjects"] ?? ""),
            training: try TrainingRecord(checkpoint: metadata["training"]),
            weights: try StoredWeights(container, of: type, shape: shape, owner: owner))
    }

    /// The model as a safetensors file, which PyTorch's `nn.Embedding`, `nn.LSTM` (or `nn.GRU` or `nn.RNN`) and
    /// `nn.Linear` can load.
    public func checkpoint(_ type: WeightType = .f32) -> [UInt8] {
        func json(_ list: [String]) -> String {
            "[" + list.map { SafeTensors.quoted($0) }.joined(separator: ",") + "]"
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let record = (try? encoder.encode(training)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let architecture = shape.architecture
        let version = type == .int8 ? 3 : type == .f32 && architecture.isPlain ? 1 : 2
        let metadata =
            [
                ("format", Self.format), ("version", String(version)),
                ("vocabulary", json(vocabulary.scalars.map { String($0) })), ("tags", json(tags.names)),
                ("training", record), ("words", wordList.lines),
            ] + (subjectWords.lines.isEmpty ? [] : [("subjects", subjectWords.lines)]) + architecture.metadata
        return SafeTensors.file(metadata: metadata, tensors: type.sources(of: parameters))
    }

    /// The SHA-256 of the weights in their order in memory, as hexadecimal digits: the model's name in all records.
    public var hash: String { weights.hash }
}
