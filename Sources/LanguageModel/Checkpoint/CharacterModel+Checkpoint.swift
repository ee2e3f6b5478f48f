import CKernels

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension CharacterModel {
    private static let format = "tagline-character-lstm"
    /// Version 2 may say an architecture in its metadata; plain models stay of version 1, which older programs open.
    private static let version = 2

    /// Opens a checkpoint; everything in it is checked before any of it is used.
    ///
    /// - Throws: ``CheckpointError``.
    public init(checkpoint file: UnsafeRawBufferPointer) throws(CheckpointError) {
        let container = try SafeTensors(file)
        guard container.metadata["format"] == Self.format else {
            throw .otherFormat(container.metadata["format"] ?? "unknown")
        }
        let version = container.metadata["version"] ?? "missing"
        guard let number = Int(version), number >= 1 else { throw .badHeader("its version is \(version)") }
        guard number <= Self.version else { throw .newerVersion(version) }
        let vocabulary = try Self.vocabulary(container.metadata["vocabulary"])
        let tags = TagVocabulary(try Self.list(container.metadata["tags"], "tags"))
        let words = container.metadata["words"].map { $0.split(separator: "\n").map(String.init) } ?? []
        let shape = try Self.shape(
            of: container, vocabulary: vocabulary, tags: tags,
            architecture: try Architecture(checkpoint: container.metadata))
        let parameters = try Self.parameters(file, container, shape: shape)
        let record = container.metadata["training"].map { Data($0.utf8) }
        let training = record.flatMap { try? JSONDecoder().decode(TrainingRecord.self, from: $0) }
        self.init(
            vocabulary: vocabulary, tags: tags, wordList: WordList(words), training: training ?? TrainingRecord(),
            parameters: parameters)
    }

    /// The model as a safetensors file, which PyTorch's `nn.Embedding`, `nn.LSTM` (or `nn.GRU` or `nn.RNN`) and
    /// `nn.Linear` can load.
    public func checkpoint() -> [UInt8] {
        func json(_ list: [String]) -> String {
            "[" + list.map { SafeTensors.quoted($0) }.joined(separator: ",") + "]"
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let record = (try? encoder.encode(training)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let architecture = shape.architecture
        let metadata =
            [
                ("format", Self.format), ("version", String(architecture.isPlain ? 1 : Self.version)),
                ("vocabulary", json(vocabulary.scalars.map { String($0) })), ("tags", json(tags.names)),
                ("training", record), ("words", wordList.sorted.joined(separator: "\n")),
            ] + architecture.metadata
        return SafeTensors.file(
            metadata: metadata,
            tensors: shape.tensors.map { ($0.name, $0.shape, UnsafePointer(parameters.pointer($0.name))) })
    }

    /// The SHA-256 of the weights in their order in memory, as hexadecimal digits: the model's name in all records.
    public var hash: String {
        var digest = [UInt8](repeating: 0, count: 32)
        tl_sha256(parameters.buffer.base, parameters.count * MemoryLayout<Float>.stride, &digest)
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func list(_ json: String?, _ name: String) throws(CheckpointError) -> [String] {
        guard let json, let list = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
            throw .badHeader("its \(name) is no list")
        }
        guard Set(list.map { Array($0.utf8) }).count == list.count else {
            throw .badHeader("its \(name) repeats an entry")
        }
        return list
    }

    private static func vocabulary(_ json: String?) throws(CheckpointError) -> Vocabulary {
        var scalars: [Unicode.Scalar] = []
        for entry in try list(json, "vocabulary") {
            guard let scalar = entry.unicodeScalars.first, entry.unicodeScalars.count == 1 else {
                throw .badHeader("an entry of its vocabulary is not one character")
            }
            scalars.append(scalar)
        }
        guard scalars.first == "\u{FFFD}", scalars.contains("\n") else {
            throw .badHeader("its vocabulary begins without U+FFFD or holds no line end")
        }
        return Vocabulary(scalars.dropFirst())
    }

    private static func shape(
        of container: SafeTensors, vocabulary: Vocabulary, tags: TagVocabulary, architecture: Architecture
    ) throws(CheckpointError) -> ModelShape {
        func dimension(_ index: Int, of tensor: String) throws(CheckpointError) -> Int {
            guard let entry = container.entries[tensor] else { throw .missingTensor(tensor) }
            guard entry.shape.count == 2, (1...ModelShape.dimensionLimit).contains(entry.shape[index]) else {
                throw .wrongShape(tensor: tensor, expected: [vocabulary.count, 1], found: entry.shape)
            }
            return entry.shape[index]
        }
        var layers = 0
        while container.entries[architecture.name(.weightHH, layers)] != nil { layers += 1 }
        let shape = ModelShape(
            vocabulary: vocabulary.count, tags: tags.count,
            embedding: try dimension(1, of: "embedding.weight"),
            hidden: try dimension(1, of: architecture.name(.weightHH, 0)), layers: layers,
            tagWidth: tags.count == 0 ? 0 : try dimension(1, of: "tags.weight"), architecture: architecture)
        do {
            try architecture.check(embedding: shape.embedding, hidden: shape.hidden)
        } catch {
            throw .badHeader("\(error)")
        }
        var total = 0
        for tensor in shape.tensors {
            let (sum, overflow) = total.addingReportingOverflow(tensor.count)
            guard !overflow, sum <= ModelShape.parameterLimit else { throw .tooLarge("over 2^31 weights") }
            total = sum
        }
        return shape
    }

    private static func parameters(
        _ file: UnsafeRawBufferPointer, _ container: SafeTensors, shape: ModelShape
    ) throws(CheckpointError) -> Parameters {
        for tensor in shape.tensors {
            guard let entry = container.entries[tensor.name] else { throw .missingTensor(tensor.name) }
            guard entry.type == "F32" else { throw .wrongType(tensor: tensor.name, type: entry.type) }
            guard entry.shape == tensor.shape else {
                throw .wrongShape(tensor: tensor.name, expected: tensor.shape, found: entry.shape)
            }
            guard entry.offsets.count == 4 * tensor.count else { throw .wrongOffsets(tensor: tensor.name) }
        }
        let parameters = Parameters(shape: shape)
        for tensor in shape.tensors {
            guard let entry = container.entries[tensor.name] else { continue }
            let values = parameters.pointer(tensor.name)
            UnsafeMutableRawBufferPointer(start: values, count: 4 * tensor.count).copyBytes(
                from: file[(container.dataStart + entry.offsets.lowerBound)...].prefix(4 * tensor.count))
            let bad = tl_first_not_finite(tensor.count, values)
            guard bad < 0 else { throw .notFinite(tensor: tensor.name, index: bad) }
        }
        return parameters
    }
}
