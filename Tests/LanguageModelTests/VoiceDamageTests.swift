import Testing

@testable import LanguageModel

/// Files that are no voices: each is refused by name.
@Suite struct VoiceDamageTests {
    static let file = Result { try VoiceCast.voice().file() }

    static func error(opening bytes: [UInt8]) -> VoiceError? {
        do throws(VoiceError) {
            _ = try VoiceCast.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    static let metadata: [(key: String, value: String?, error: VoiceError)] = [
        ("format", "tagline-character-lstm", .otherFormat("tagline-character-lstm")),
        ("format", nil, .otherFormat("unknown")),
        ("version", "2", .newerVersion(2)),
        ("version", "0", .unreadable(.badHeader("its version is no number"))),
        ("version", "99999999999999999999", .unreadable(.badHeader("its version is no number"))),
        ("name", "", .unreadable(.badHeader("it has no name"))),
        ("role", nil, .unreadable(.badHeader("it has no role"))),
        ("base", "abc", .unreadable(.badHeader("its base is no fingerprint of a model"))),
        ("base", String(repeating: "G", count: 64), .unreadable(.badHeader("its base is no fingerprint of a model"))),
        ("training", nil, .unreadable(.badHeader("its training is no record"))),
        ("training", "[]", .unreadable(.badHeader("its training is no record"))),
        ("training", #"{"lines":-1}"#, .unreadable(.badHeader("its training is no record"))),
    ]

    @Test(arguments: metadata.indices) func metadataThatSayNoVoiceAreRefused(index: Int) throws {
        let (key, value, error) = Self.metadata[index]
        var file = CheckpointFile(try Self.file.get())
        if let value { file.setMetadata(key, to: value) } else { file.removeMetadata(key) }
        #expect(Self.error(opening: file.bytes) == error)
    }

    static let tensors: [(tensors: [(name: String, shape: [Int])], error: CheckpointError)] = [
        ([("lstm.bias_ih_l0", [2])], .unknownTensor("lstm.bias_ih_l0")),
        ([("w.b", [1, 2])], .badHeader("one of two matrices is missing")),
        ([("w.a", [2, 1])], .missingTensor("w.b")),
        ([("w.a", [2, 1]), ("w.b", [2, 3])], .wrongShape(tensor: "w.b", expected: [1, 1], found: [2, 3])),
        ([("w.a", [2]), ("w.b", [2, 3])], .wrongShape(tensor: "w.b", expected: [2, 1], found: [2, 3])),
        ([("w.a", [2, 1]), ("w.b", [1, 3]), ("w.delta", [6])], .badHeader("it changes a tensor in two ways")),
        ([("w.delta", [1, 1, 1])], .wrongShape(tensor: "w.delta", expected: [1], found: [1, 1, 1])),
        ([("w.delta", [])], .wrongShape(tensor: "w.delta", expected: [1], found: [])),
        ([("w.delta", [0, 1 << 60])], .wrongShape(tensor: "w.delta", expected: [1], found: [0, 1 << 60])),
        ([("w.delta", [1 << 62, 1 << 62])], .wrongOffsets(tensor: "w.delta")),
    ]

    @Test(arguments: tensors.indices) func tensorsThatMakeNoDeltasAreRefused(index: Int) throws {
        let (tensors, error) = Self.tensors[index]
        var file = CheckpointFile(try Self.file.get())
        let isEmpty = tensors.contains { $0.shape.contains { $0 > 1 << 50 } }
        file.setTensors(tensors, areEmpty: isEmpty)
        file.data = [UInt8](repeating: 0, count: isEmpty ? 0 : tensors.reduce(0) { $0 + $1.shape.reduce(4, *) })
        #expect(Self.error(opening: file.bytes) == .unreadable(error))
    }

    @Test func aNumberThatIsNoneIsRefusedByItsPlace() throws {
        var file = CheckpointFile(try Self.file.get())
        file.data.replaceSubrange(4..<8, with: [0, 0, 0xC0, 0x7F])
        #expect(Self.error(opening: file.bytes) == .unreadable(.notFinite(tensor: "lstm.weight_ih_l0.a", index: 1)))
    }

    @Test func noBeginningOfAFileIsAVoice() throws {
        let file = try Self.file.get()
        for count in stride(from: 0, to: file.count, by: 97) {
            #expect(Self.error(opening: Array(file[..<count])) != nil)
        }
        #expect(Self.error(opening: file + [0]) == .unreadable(.bytesLeftOver(1)))
    }

    /// Whatever a changed byte makes of it, it is read or refused.
    @Test func changedBytesOfTheHeaderAreReadOrRefused() throws {
        let (file, model) = (try Self.file.get(), VoiceCast.model())
        let header = file.count - CheckpointFile(file).data.count
        var random = RandomSource(seed: 3)
        var refused = 0
        for _ in 0..<400 {
            var damaged = file
            damaged[random.next(below: header)] ^= 1 << UInt8(random.next(below: 8))
            do throws(VoiceError) {
                _ = try VoiceCast.read(damaged).applied(to: model)
            } catch {
                refused += 1
            }
        }
        #expect(refused > 200)
    }
}
