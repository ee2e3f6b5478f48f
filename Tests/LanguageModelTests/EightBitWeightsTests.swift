import Testing

@testable import LanguageModel

@Suite struct EightBitWeightsTests {
    private static let model = TrainingTests.model(layers: 2)

    /// The rows of a model's matrix.
    private static func rows(_ name: String, _ model: CharacterModel) -> [[Float]] {
        guard let shape = model.shape.tensors.first(where: { $0.name == name })?.shape else { return [] }
        let values = model.parameters.pointer(name)
        return (0..<shape[0]).map { row in (0..<shape[1]).map { values[row * shape[1] + $0] } }
    }

    @Test(arguments: ["lstm.weight_hh_l0", "lstm.weight_ih_l1", "lstm.weight_hh_l1", "projection.weight"])
    func aMatrixComesBackInStepsOfA127thOfItsRowsGreatest(name: String) throws {
        let opened = try CheckpointTests.open(Self.model.checkpoint(.int8))
        let (before, after) = (Self.rows(name, Self.model), Self.rows(name, opened))
        try #require(!before.isEmpty && before.count == after.count)
        for (one, other) in zip(before, after) {
            let step = try #require(one.map(abs).max()) / 127
            for (weight, rounded) in zip(one, other) {
                #expect(abs(weight - rounded) <= step * 0.504)
                #expect(abs((rounded / step).rounded() - rounded / step) < 0.01)
            }
        }
    }

    @Test(arguments: ["embedding.weight", "lstm.weight_ih_l0", "lstm.bias_hh_l1", "tags.projection_l1"])
    func theRestComesBackAsBfloat16(name: String) throws {
        let opened = try CheckpointTests.open(Self.model.checkpoint(.int8))
        let halved = try CheckpointTests.open(Self.model.checkpoint(.bf16))
        let count = try #require(opened.shape.tensors.first { $0.name == name }).count
        let (one, other) = (opened.parameters.pointer(name), halved.parameters.pointer(name))
        #expect((0..<count).allSatisfy { one[$0] == other[$0] })
    }

    @Test func writtenAgainTheyAreTheSameBytes() throws {
        let bytes = Self.model.checkpoint(.int8)
        #expect(try CheckpointTests.open(bytes).checkpoint(.int8) == bytes)
    }

    @Test(
        arguments: [
            0, 1, -1, 1 / 3, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
            .leastNormalMagnitude, .leastNormalMagnitude * 126,
        ] as [Float])
    func everyFiniteNumberStaysFinite(value: Float) throws {
        let model = TrainingTests.model()
        model.parameters.pointer("projection.weight")[0] = value
        let opened = try CheckpointTests.open(model.checkpoint(.int8))
        let (before, after) = (Self.rows("projection.weight", model)[0], Self.rows("projection.weight", opened)[0])
        let step = (before.map(abs).max() ?? 0) / 127
        #expect(abs(after[0] - value) <= max(step, .leastNormalMagnitude * 128))
    }

    @Test func aTiedModelsEmbeddingIsAMatrixToo() throws {
        var architecture = Architecture()
        architecture.isTied = true
        let model = CharacterModel(
            vocabulary: Vocabulary(["\n", "a"]), tags: TagVocabulary([]), embedding: 4, hidden: 4, layers: 1,
            tagWidth: 0, architecture: architecture, seed: 1)
        let bytes = model.checkpoint(.int8)
        #expect(CheckpointFile(bytes).header.contains(#""embedding.weight":{"dtype":"I8""#))
        #expect(try CheckpointTests.open(bytes).checkpoint(.int8) == bytes)
    }

    @Test func theirOwnerIsKeptAndTheirHashIsOne() throws {
        let bytes = Self.model.checkpoint(.int8)
        let file = HeldBytes(bytes, offset: 1)
        let held = try CharacterModel(checkpoint: file.bytes, owner: file)
        #expect(try CheckpointTests.open(bytes).hash == held.hash)
        #expect(held.checkpoint(.int8) == bytes)
    }

    @Test func aFileSaysThatOlderProgramsCannotReadIt() {
        #expect(CheckpointFile(Self.model.checkpoint(.int8)).header.contains(#""version":"3""#))
        #expect(CheckpointFile(Self.model.checkpoint(.bf16)).header.contains(#""version":"2""#))
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude])
    func aScaleThatMakesNoNumbersIsNamed(scale: Float) {
        var file = CheckpointFile(CharacterModel.smallest.checkpoint(.int8))
        // The second row's of the matrix whose scales stand first.
        for byte in 0..<4 { file.data[4 + byte] = UInt8(truncatingIfNeeded: scale.bitPattern >> (8 * byte)) }
        #expect(
            CheckpointDamageTests.error(opening: file.bytes)
                == .notFinite(tensor: "lstm.weight_hh_l0.scale", index: 1))
    }

    @Test(arguments: [
        (
            #""lstm.weight_hh_l0.scale":{"dtype":"F32","shape":[4]"#,
            #""lstm.weight_hh_l0.scale":{"dtype":"F32","shape":[2]"#,
            CheckpointError.wrongShape(tensor: "lstm.weight_hh_l0.scale", expected: [4], found: [2])
        ),
        ("lstm.weight_hh_l0.scale", "lstm.weight_hh_l0.scales", .missingTensor("lstm.weight_hh_l0.scale")),
        (
            #""lstm.weight_hh_l0":{"dtype":"I8""#, #""lstm.weight_hh_l0":{"dtype":"BF16""#,
            .wrongType(tensor: "lstm.weight_hh_l0", type: "BF16")
        ),
        (
            #""lstm.weight_ih_l0":{"dtype":"BF16""#, #""lstm.weight_ih_l0":{"dtype":"I8""#,
            .wrongType(tensor: "lstm.weight_ih_l0", type: "I8")
        ),
        (
            #""lstm.weight_hh_l0.scale":{"dtype":"F32""#, #""lstm.weight_hh_l0.scale":{"dtype":"BF16""#,
            .wrongType(tensor: "lstm.weight_hh_l0.scale", type: "BF16")
        ),
    ])
    func aHeaderThatDoesNotFitIsRefused(original: String, changed: String, error: CheckpointError) throws {
        var file = CheckpointFile(CharacterModel.smallest.checkpoint(.int8))
        let place = try #require(file.header.firstRange(of: original))
        file.header.replaceSubrange(place, with: changed)
        #expect(CheckpointDamageTests.error(opening: file.bytes) == error)
    }
}
