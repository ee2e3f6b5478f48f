import Testing

@testable import LanguageModel

@Suite struct CheckpointTests {
    static func open(_ bytes: [UInt8]) throws -> CharacterModel {
        try bytes.withUnsafeBytes { try CharacterModel(checkpoint: $0) }
    }

    @Test func aModelComesBackAsItWas() throws {
        let model = TrainingTests.model(layers: 2)
        let bytes = model.checkpoint()
        let opened = try Self.open(bytes)
        #expect(opened.checkpoint() == bytes)
        #expect(opened.vocabulary == model.vocabulary)
        #expect(opened.tags == model.tags)
        #expect(opened.hash == model.hash)
    }

    @Test func aFileCutAnywhereIsRefused() {
        let bytes = TrainingTests.model().checkpoint()
        for length in stride(from: 0, to: bytes.count, by: 997) {
            #expect(throws: CheckpointError.self) { try Self.open(Array(bytes.prefix(length))) }
        }
    }

    @Test func aFlippedBitIsRefusedOrReadAsOtherWeightsAndNeverCrashes() {
        let bytes = TrainingTests.model(hidden: 4).checkpoint()
        var random = RandomSource(seed: 1)
        for _ in 0..<2000 {
            var damaged = bytes
            damaged[random.next(below: 2400)] ^= 1 << UInt8(random.next(below: 8))
            _ = try? Self.open(damaged)
        }
    }

    @Test func aValueThatIsNoNumberIsNamed() throws {
        let model = TrainingTests.model()
        model.parameters.pointer("projection.bias")[3] = .nan
        #expect(throws: CheckpointError.notFinite(tensor: "projection.bias", index: 3)) {
            try Self.open(model.checkpoint())
        }
    }

    @Test(arguments: [
        ("[64,16]", "[64,17]"), ("\"F32\"", "\"F64\""), ("\"version\":\"1\"", "\"version\":\"3\""),
        ("tagline-character-lstm", "tagline-character-tree"), ("[64,16]", "[4611686018427387904,16]"),
        ("[64,16]", "[-64,-16]"), ("data_offsets\":[0,", "data_offsets\":[9,"),
    ])
    func aHeaderThatDoesNotFitIsRefused(original: String, changed: String) throws {
        let bytes = TrainingTests.model(hidden: 16).checkpoint()
        #expect(throws: CheckpointError.self) { try Self.open(Self.changing(original, to: changed, in: bytes)) }
    }

    /// A checkpoint with another text in its header, and the header's length as it then is.
    private static func changing(_ original: String, to changed: String, in bytes: [UInt8]) throws -> [UInt8] {
        let headerLength = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        let header = String(decoding: bytes[8..<8 + headerLength], as: UTF8.self)
        let found = try #require(header.firstRange(of: original))
        let damaged = Array(header.replacingCharacters(in: found, with: changed).utf8)
        let length = (0..<8).map { UInt8(damaged.count >> (8 * $0) & 0xFF) }
        return length + damaged + bytes.dropFirst(8 + headerLength)
    }

    @Test(arguments: [
        (Architecture(cell: .gru), "\"cell\":\"gru\"", "\"cell\":\"tree\"", "its cell is none of lstm, gru and rnn")
    ])
    func anArchitectureThatThereIsNotIsRefused(
        architecture: Architecture, original: String, changed: String, reason: String
    ) {
        let bytes = TrainingTests.model(hidden: 8, architecture: architecture).checkpoint()
        #expect(throws: CheckpointError.badHeader(reason)) {
            try Self.open(Self.changing(original, to: changed, in: bytes))
        }
    }

    @Test func theTensorsMustBeTheArchitecturesOwn() {
        let bytes = TrainingTests.model(hidden: 16, architecture: Architecture(cell: .gru)).checkpoint()
        #expect(throws: CheckpointError.missingTensor("rnn.weight_hh_l0")) {
            try Self.open(Self.changing("\"cell\":\"gru\"", to: "\"cell\":\"rnn\"", in: bytes))
        }
    }

    @Test func aPlainModelStaysOneThatOlderProgramsOpen() throws {
        let header = String(decoding: TrainingTests.model().checkpoint().prefix(2000), as: UTF8.self)
        #expect(header.contains("\"version\":\"1\"") && !header.contains("cell"))
    }

    @Test func aHeaderThatPromisesMoreThanTheFileHoldsIsRefused() {
        #expect(throws: CheckpointError.cutShort(expected: 1008, found: 10)) {
            try Self.open([0xE8, 3, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D])
        }
        #expect(throws: CheckpointError.self) { try Self.open([UInt8](repeating: 0xFF, count: 64)) }
    }
}

extension String {
    func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
