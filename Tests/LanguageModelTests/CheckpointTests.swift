import Foundation
import Testing

@testable import LanguageModel

@Suite struct CheckpointTests {
    static func open(_ bytes: [UInt8]) throws(CheckpointError) -> CharacterModel {
        try bytes.withUnsafeBufferPointer { bytes throws(CheckpointError) in
            try CharacterModel(checkpoint: UnsafeRawBufferPointer(bytes))
        }
    }

    @Test(arguments: [
        TrainingTests.model(), TrainingTests.model(layers: 3),
        CharacterModel(
            vocabulary: Vocabulary("\n李é🎬\"".unicodeScalars), tags: TagVocabulary([]),
            wordList: WordList(["李娜", "zoë", "can't"]),
            embedding: 3, hidden: 5, layers: 1, tagWidth: 0, seed: 2),
    ])
    func aModelComesBackAsItWas(model: CharacterModel) throws {
        let bytes = model.checkpoint()
        let opened = try Self.open(bytes)
        #expect(opened.checkpoint() == bytes)
        #expect(opened.vocabulary == model.vocabulary)
        #expect(opened.tags == model.tags)
        #expect(opened.wordList == model.wordList)
        #expect(opened.training == model.training)
        #expect(opened.hash == model.hash)
    }

    @Test func weightsAreReadWhereTheyLieAsLongAsTheirOwnerKeepsThem() throws {
        let bytes = TrainingTests.model(layers: 2).checkpoint()
        var file: HeldBytes? = HeldBytes(bytes)
        weak let held = file
        var model: CharacterModel? = try file.map { try CharacterModel(checkpoint: $0.bytes, owner: $0) }
        let end = model.map { UnsafeRawPointer($0.parameters.buffer.base + $0.parameterCount) }
        #expect(end == file?.bytes.baseAddress?.advanced(by: bytes.count))
        file = nil
        #expect(held != nil)
        #expect(model?.checkpoint() == bytes)
        model = nil
        #expect(held == nil)
    }

    @Test func weightsThatAreNotAlignedAreCopied() throws {
        let bytes = TrainingTests.model().checkpoint()
        let file = HeldBytes(bytes, offset: 1)
        #expect(try CharacterModel(checkpoint: file.bytes, owner: file).checkpoint() == bytes)
    }

    /// PyTorch's own writer puts tensors in the order of their names.
    @Test func weightsInAnotherOrderAreCopiedIntoTheirs() throws {
        let model = TrainingTests.model(layers: 2)
        let file = CheckpointFile(model.checkpoint()).sorted()
        #expect(file.bytes != model.checkpoint())
        let held = HeldBytes(file.bytes)
        #expect(try CharacterModel(checkpoint: held.bytes, owner: held).checkpoint() == model.checkpoint())
    }

    @Test func aValueThatIsNoNumberIsNamed() throws {
        for value in [Float.nan, .signalingNaN, .infinity, -.infinity] {
            let model = TrainingTests.model()
            model.parameters.pointer("projection.bias")[3] = value
            #expect(throws: CheckpointError.notFinite(tensor: "projection.bias", index: 3)) {
                try Self.open(model.checkpoint())
            }
        }
    }

    @Test func theTrainingRecordOfAnotherProgramIsReadAsFarAsItGoes() throws {
        var file = CheckpointFile(TrainingTests.model().checkpoint())
        var expected = TrainingRecord()
        (expected.steps, expected.validLoss) = (7, 1.5)
        file.setMetadata("training", to: #"{"steps": 7, "validLoss": 1.5, "optimizer": {"name": ["adam"]}}"#)
        #expect(try Self.open(file.bytes).training == expected)
        file.removeMetadata("training")
        #expect(try Self.open(file.bytes).training == TrainingRecord())
    }

    @Test func aHeaderIsReadHoweverItIsSpacedAndEscaped() throws {
        let model = TrainingTests.model()
        var file = CheckpointFile(model.checkpoint())
        file.header = file.header.replacingOccurrences(of: "},\"", with: " } ,\n\t\"")
        file.header = file.header.replacingOccurrences(of: "],\"", with: "\r]  , \"") + " \r\n "
        file.header = file.header.replacingOccurrences(of: "\"format", with: #""f\u006Frm\u0061t"#)
        #expect(try Self.open(file.bytes).checkpoint() == model.checkpoint())
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

    /// A checkpoint with another text in its header.
    private static func changing(_ original: String, to changed: String, in bytes: [UInt8]) -> [UInt8] {
        var file = CheckpointFile(bytes)
        file.header = file.header.replacingOccurrences(of: original, with: changed)
        return file.bytes
    }
}

/// Bytes in memory that is freed with this.
final class HeldBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    private let memory: UnsafeMutableRawBufferPointer

    /// - Parameter offset: of the first byte from an aligned address.
    init(_ bytes: [UInt8], offset: Int = 0) {
        memory = .allocate(byteCount: bytes.count + offset, alignment: 64)
        let place = UnsafeMutableRawBufferPointer(rebasing: memory[offset...])
        place.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(place)
    }

    deinit { memory.deallocate() }
}
