import Testing

@testable import LanguageModel

@Suite struct PackedWeightsTests {
    private static let model = TrainingTests.model(layers: 2)

    /// bfloat16 by its definition: the nearest of the two neighbours, in Double, and the even one of a tie.
    private static func rounded(_ value: Float) -> Float {
        let below = Float(bitPattern: value.bitPattern & 0xFFFF_0000)
        let above = Float(bitPattern: (value.bitPattern & 0xFFFF_0000) &+ 0x10000)
        guard above.isFinite else { return below }
        let (down, up) = (abs(Double(value) - Double(below)), abs(Double(above) - Double(value)))
        guard down == up else { return down < up ? below : above }
        return below.bitPattern >> 16 & 1 == 0 ? below : above
    }

    @Test func weightsComeBackRounded() throws {
        let opened = try CheckpointTests.open(Self.model.checkpoint(.bf16))
        let (before, after) = (Self.model.parameters.buffer, opened.parameters.buffer)
        #expect((0..<before.count).allSatisfy { after.base[$0] == Self.rounded(before.base[$0]) })
        #expect((0..<before.count).contains { after.base[$0] != before.base[$0] })
        #expect(opened.vocabulary == Self.model.vocabulary)
        #expect(opened.training == Self.model.training)
    }

    @Test(
        arguments: [
            1, -1, 0, 1 / 3, 1.003_906_25, 1.011_718_75, Float.greatestFiniteMagnitude, -Float.greatestFiniteMagnitude,
            Float.leastNonzeroMagnitude, Float.leastNormalMagnitude / 8,
        ] as [Float])
    func everyFiniteNumberStaysFinite(value: Float) throws {
        let model = TrainingTests.model()
        model.parameters.buffer.base[0] = value
        let opened = try CheckpointTests.open(model.checkpoint(.bf16))
        #expect(opened.parameters.buffer.base[0] == Self.rounded(value))
    }

    @Test func theyTakeHalfTheRoom() {
        let whole = CheckpointFile(Self.model.checkpoint())
        #expect(CheckpointFile(Self.model.checkpoint(.bf16)).data.count == whole.data.count / 2)
    }

    @Test func writtenAgainTheyAreTheSameBytes() throws {
        let bytes = Self.model.checkpoint(.bf16)
        #expect(try CheckpointTests.open(bytes).checkpoint(.bf16) == bytes)
    }

    @Test func theirOwnerIsKeptAndTheirHashIsOne() throws {
        let bytes = Self.model.checkpoint(.bf16)
        var file: HeldBytes? = HeldBytes(bytes, offset: 1)
        weak let held = file
        var model: CharacterModel? = try file.map { try CharacterModel(checkpoint: $0.bytes, owner: $0) }
        file = nil
        #expect(held != nil)
        let copied = try CheckpointTests.open(bytes)
        #expect(model?.hash == copied.hash)
        #expect(model?.checkpoint(.bf16) == bytes)
        model = nil
        #expect(held == nil)
    }

    @Test(arguments: [UInt16(0x7F80), 0xFF80, 0x7FC0])
    func aValueThatIsNoNumberIsNamed(bits: UInt16) {
        var file = CheckpointFile(CharacterModel.smallest.checkpoint(.bf16))
        (file.data[6], file.data[7]) = (UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8))
        #expect(CheckpointDamageTests.error(opening: file.bytes) == .notFinite(tensor: "lstm.weight_ih_l0", index: 1))
    }

    @Test func aFileOfBothTypesIsRefused() {
        var file = CheckpointFile(CharacterModel.smallest.checkpoint(.bf16))
        file.header = file.header.replacing(
            #""lstm.bias_hh_l0":{"dtype":"BF16""#, with: #""lstm.bias_hh_l0":{"dtype":"F32""#)
        #expect(
            CheckpointDamageTests.error(opening: file.bytes) == .wrongType(tensor: "lstm.bias_hh_l0", type: "F32"))
    }

    @Test(arguments: [(WeightType.f32, 4), (.bf16, 2)])
    func theFirstNumberThatIsNoneIsFoundInLongTensors(type: WeightType, size: Int) throws {
        let model = CharacterModel(
            vocabulary: Vocabulary(["\n"]), tags: TagVocabulary([]), embedding: 700, hidden: 3, layers: 1, tagWidth: 0,
            seed: 1)
        var file = CheckpointFile(model.checkpoint(type))
        for byte in 1300 * size..<1301 * size { file.data[byte] = 0xFF }
        #expect(CheckpointDamageTests.error(opening: file.bytes) == .notFinite(tensor: "embedding.weight", index: 1300))
    }
}
