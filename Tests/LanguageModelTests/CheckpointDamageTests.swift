import Foundation
import Testing

@testable import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that no program of ours wrote: each is refused by name, at no cost.
@Suite struct CheckpointDamageTests {
    static func error(opening bytes: [UInt8]) -> CheckpointError? {
        do throws(CheckpointError) {
            _ = try CheckpointTests.open(bytes)
            return nil
        } catch {
            return error
        }
    }

    /// A change of the smallest model's header, and the error that it brings.
    struct Damage: CustomTestStringConvertible {
        let (original, changed): (String, String)
        let error: CheckpointError

        init(_ original: String, _ changed: String, _ error: CheckpointError) {
            (self.original, self.changed, self.error) = (original, changed, error)
        }

        var testDescription: String { "\(original) becomes \(changed.prefix(80))" }
    }

    private static let tagWeight = #""tags.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[88,92]},"#

    static let damages = [
        // What kind of file it is.
        Damage("tagline-character-lstm", "pt", .otherFormat("pt")),
        Damage(#""format":"tagline-character-lstm","#, "", .otherFormat("unknown")),
        Damage(#""version":"1""#, #""version":"4""#, .newerVersion("4")),
        Damage(#""version":"1""#, #""version":"0""#, .badHeader("its version is no number")),
        Damage(#""version":"1""#, #""version":"99999999999999999999""#, .badHeader("its version is no number")),
        // Types and shapes.
        Damage(
            #""lstm.bias_ih_l0":{"dtype":"F32""#, #""lstm.bias_ih_l0":{"dtype":"BF16""#,
            .wrongType(tensor: "lstm.bias_ih_l0", type: "BF16")),
        Damage(
            #""shape":[4],"data_offsets":[40"#, #""shape":[5],"data_offsets":[40"#,
            .wrongShape(tensor: "lstm.bias_ih_l0", expected: [4], found: [5])),
        Damage(
            #""shape":[4],"data_offsets":[40"#, #""shape":[],"data_offsets":[40"#,
            .wrongShape(tensor: "lstm.bias_ih_l0", expected: [4], found: [])),
        Damage(
            #""embedding.weight":{"dtype":"F32","shape":[2,1]"#, #""embedding.weight":{"dtype":"F32","shape":[2]"#,
            .wrongShape(tensor: "embedding.weight", expected: [2, 1], found: [2])),
        Damage(
            #""embedding.weight":{"dtype":"F32","shape":[2,1]"#, #""embedding.weight":{"dtype":"F32","shape":[2,0]"#,
            .wrongShape(tensor: "embedding.weight", expected: [2, 1], found: [2, 0])),
        Damage(
            #""shape":[4,1],"data_offsets":[24"#, #""shape":[4,1048577],"data_offsets":[24"#,
            .wrongShape(tensor: "lstm.weight_hh_l0", expected: [2, 1], found: [4, 1_048_577])),
        Damage(
            #""shape":[4,1],"data_offsets":[24"#, #""shape":[4194304,1048576],"data_offsets":[24"#,
            .wrongShape(tensor: "lstm.weight_ih_l0", expected: [4_194_304, 1], found: [4, 1])),
        Damage(
            #""shape":[1,1],"data_offsets":[88"#,
            #""shape":[9223372036854775807,9223372036854775807],"data_offsets":[88"#,
            .wrongShape(tensor: "tags.weight", expected: [2, 1], found: [.max, .max])),
        // Offsets.
        Damage("data_offsets\":[40,56]", "data_offsets\":[44,56]", .wrongOffsets(tensor: "lstm.bias_ih_l0")),
        Damage("data_offsets\":[40,56]", "data_offsets\":[36,52]", .wrongOffsets(tensor: "lstm.bias_ih_l0")),
        Damage("data_offsets\":[40,56]", "data_offsets\":[40,60]", .wrongOffsets(tensor: "lstm.bias_ih_l0")),
        Damage("data_offsets\":[40,56]", "data_offsets\":[56,72]", .wrongOffsets(tensor: "lstm.bias_hh_l0")),
        Damage(
            "data_offsets\":[92,108]", "data_offsets\":[92,112]",
            .cutShort(expected: smallestSize + 4, found: smallestSize)),
        Damage(
            "data_offsets\":[92,108]", "data_offsets\":[92,9223372036854775807]",
            .cutShort(expected: .max, found: smallestSize + 16)),
        // Tensors that are not there, or should not be.
        Damage(tagWeight, "", .missingTensor("tags.weight")),
        Damage("lstm.weight_hh_l0", "lstm.weight_hh_l1", .missingTensor("lstm.weight_hh_l0")),
        Damage("tags.projection_l0", "tags.projection_l9", .missingTensor("tags.projection_l0")),
        Damage(#"[\"kind=dialogue\"]"#, "[]", .unknownTensor("tags.projection_l0")),
        // Metadata.
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\ufffd\"]"#,
            .badHeader("its vocabulary begins without U+FFFD or holds no line end")),
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\u000a\",\"\\ufffd\"]"#,
            .badHeader("its vocabulary begins without U+FFFD or holds no line end")),
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\ufffd\",\"\\u000a\",\"\\u000a\"]"#,
            .badHeader("its vocabulary repeats an entry")),
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\ufffd\",\"\\u000a\",\"ab\"]"#,
            .badHeader("an entry of its vocabulary is not one character")),
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\ufffd\",\"\"]"#,
            .badHeader("an entry of its vocabulary is not one character")),
        Damage(
            #"[\"\\ufffd\",\"\\u000a\"]"#, #"[\"\\ufffd\",10]"#,
            .badHeader("its vocabulary, at byte 10: '\"' is expected")),
        Damage(#""vocabulary":"#, #""words2":"#, .badHeader("it has no vocabulary")),
        Damage(
            #"[\"kind=dialogue\"]"#, #"[\"kind=dialogue\",\"kind=dialogue\"]"#,
            .badHeader("its tags repeat an entry")),
        Damage(#"[\"kind=dialogue\"]"#, #"[\"kind\"]"#, .badHeader("one of its tags is not written key=value")),
        Damage(#"[\"kind=dialogue\"]"#, #"{}"#, .badHeader("its tags, at byte 0: '[' is expected")),
        Damage(#"{\"batch\":0"#, #"{\"batch\":-1"#, .badHeader("its training is no record")),
        Damage(#"\"steps\":0"#, #"\"steps\":9223372036854775807"#, .badHeader("its training is no record")),
        Damage(#"\"seed\":0"#, #"\"seed\":0,\"validLoss\":1e999"#, .badHeader("its training is no record")),
        Damage(#"\"corpora\":[]"#, #"\"corpora\":7"#, .badHeader("its training is no record")),
    ]

    static let smallestSize = CheckpointFile.smallest.bytes.count

    @Test(arguments: damages) func aHeaderThatDoesNotFitIsRefused(damage: Damage) throws {
        var file = CheckpointFile.smallest
        let place = try #require(file.header.range(of: damage.original))
        file.header.replaceSubrange(place, with: damage.changed)
        #expect(Self.error(opening: file.bytes) == damage.error)
    }

    /// Shapes that agree in themselves, over a file that holds 108 bytes of weights.
    @Test(arguments: [
        ModelShape(vocabulary: 2, tags: 1, embedding: 1, hidden: 1 << 14, layers: 1, tagWidth: 1),
        ModelShape(vocabulary: 2, tags: 1, embedding: 1 << 20, hidden: 64, layers: 8, tagWidth: 1),
        ModelShape(vocabulary: 2, tags: 1, embedding: 1, hidden: 1, layers: 300, tagWidth: 1),
    ])
    func aModelThatIsLargerThanItsFileTakesNoMemory(shape: ModelShape) {
        let before = peakMemory
        var file = CheckpointFile.smallest
        file.setTensors(shape.tensors.map { ($0.name, $0.shape) })
        let (found, size) = (file.bytes.count, 4 * shape.tensors.reduce(0) { $0 + $1.count })
        #expect(Self.error(opening: file.bytes) == .cutShort(expected: found - 108 + size, found: found))
        file.setTensors(shape.tensors.map { ($0.name, $0.shape) }, areEmpty: true)
        #expect(Self.error(opening: file.bytes) == .wrongOffsets(tensor: shape.tensors[0].name))
        #expect(peakMemory - before < 256 << 20)
    }

    @Test func aModelOfTooManyWeightsIsRefused() {
        var file = CheckpointFile.smallest
        let shape = ModelShape(vocabulary: 2, tags: 1, embedding: 1, hidden: 1 << 20, layers: 1, tagWidth: 1)
        file.setTensors(shape.tensors.map { ($0.name, $0.shape) }, areEmpty: true)
        #expect(Self.error(opening: file.bytes) == .tooLarge("over 2^31 weights"))
    }

    @Test(arguments: ["[", "{\"a\":", "{\"a\":{\"shape\":[", "{\"__metadata__\":{\"format\":["])
    func nestingHoweverDeepEndsNothing(opening: String) {
        var file = CheckpointFile.smallest
        file.header = opening + String(repeating: opening, count: 200_000)
        guard case .badHeader = Self.error(opening: file.bytes) else {
            Issue.record("it is not refused as a header")
            return
        }
    }

    @Test(arguments: ["vocabulary", "tags", "training"], [100, 200_000])
    func nestingInMetadataEndsNothing(key: String, depth: Int) {
        var file = CheckpointFile.smallest
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            file.setMetadata(key, to: String(repeating: open, count: depth) + String(repeating: close, count: depth))
            guard case .badHeader = Self.error(opening: file.bytes) else {
                Issue.record("it is not refused as a header")
                continue
            }
        }
    }

    @Test func aFileCutOrLengthenedByAnyNumberOfBytesIsRefused() {
        let bytes = CheckpointFile.smallest.bytes
        for length in 0..<bytes.count {
            guard case .cutShort(let expected, length) = Self.error(opening: Array(bytes.prefix(length))) else {
                Issue.record("\(length) bytes are not too few")
                continue
            }
            #expect(expected == (length < 8 ? 8 : length < bytes.count - 108 ? bytes.count - 108 : bytes.count))
        }
        #expect(Self.error(opening: bytes + [0]) == .bytesLeftOver(1))
    }

    @Test(arguments: [0, 1, 2, 7, 8, 100_000_000, 100_000_001, 1 << 62, 1 << 63 - 1, 1 << 63, UInt64.max - 7, .max])
    func aHeaderOfAnotherLengthIsRefused(length: UInt64) {
        var file = CheckpointFile.smallest
        file.headerLength = length
        switch Self.error(opening: file.bytes) {
        case .badHeader, .cutShort: break
        case let error: Issue.record("\(String(describing: error))")
        }
    }

    @Test func everyBitOfTheHeaderMayBeFlipped() throws {
        let bytes = CheckpointFile.smallest.bytes
        for index in 0..<bytes.count {
            var damaged = bytes
            damaged[index] ^= 1 << (index % 8)
            try Self.opensWholeOrNotAtAll(damaged)
            damaged[index] = bytes[index] ^ 0x80
            try Self.opensWholeOrNotAtAll(damaged)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func aThousandRandomChangesAreSurvived(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        for _ in 0..<1000 {
            var file = CheckpointFile.smallest
            for _ in 0...random.next(below: 3) { file.header = Self.changed(file.header, &random) }
            try Self.opensWholeOrNotAtAll(file.bytes)
        }
    }

    private static let tokens = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-1", "1e9", "4294967296", "9223372036854775808", "null",
        "\\u0000", "\\ud83d", "\\ud83c\\udfac", "F32", "shape", "\u{0}", "李", "e\u{301}", " ",
    ]

    /// A header with a part taken out, doubled, moved or replaced by a token.
    private static func changed(_ header: String, _ random: inout RandomSource) -> String {
        let text = Array(header.unicodeScalars)
        let start = random.next(below: text.count)
        let end = min(text.count, start + random.next(below: random.next(below: 40) + 1))
        let part: [Unicode.Scalar]
        switch random.next(below: 4) {
        case 0: part = []
        case 1: part = Array(text[start..<end]) + text[start..<end]
        case 2:
            let other = random.next(below: text.count)
            part = Array(text[other...].prefix(end - start))
        default: part = Array(tokens[random.next(below: tokens.count)].unicodeScalars)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[..<start] + part + text[end...])
        return String(view)
    }

    /// What opens is a model like any other: written out and opened again, it is the same.
    private static func opensWholeOrNotAtAll(_ bytes: [UInt8]) throws {
        guard let model = try? CheckpointTests.open(bytes) else { return }
        let written = model.checkpoint()
        #expect(try CheckpointTests.open(written).checkpoint() == written)
    }
}

/// The most memory that this process has had, in bytes.
private var peakMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss << 10
    #else
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
    #endif
}
