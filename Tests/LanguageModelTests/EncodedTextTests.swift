import Testing

@testable import LanguageModel

@Suite struct EncodedTextTests {
    private static let lines = [
        TaggedLine(work: "a", role: "ANNA", tags: ["kind": "dialogue"], text: "Hé 🚲"),
        TaggedLine(work: "a", tags: ["kind": "direction"], text: ""),
        TaggedLine(work: "b", tags: ["kind": "dialogue"], text: "你来"),
        TaggedLine(tags: ["kind": "unknown"], text: "x"),
        TaggedLine(text: "y\nz"),
        TaggedLine(work: "a", tags: ["kind": "direction"], text: "w"),
    ]

    @Test func aTextIsItsLinesAsIds() {
        let vocabulary = Vocabulary("\nAN: Hé🚲你xyz".unicodeScalars)
        let text = EncodedText(
            Self.lines, vocabulary: vocabulary, tags: TagVocabulary(["kind=dialogue", "kind=direction"]))
        let all = Self.lines.map(\.modelText).joined()
        #expect(Array(text.characters) == vocabulary.ids(of: all))
        #expect(text.characterCount == all.unicodeScalars.count)
        #expect(text.unknownCount == 6)
        #expect(text.tagSets == [[], [0], [1]])
        #expect((0..<text.lines.count).map { text.lines[$0].tagSet } == [1, 2, 1, 0, 0, 2])
        #expect((0..<text.lines.count).map { text.lines[$0].work } == [0, 0, 2, 3, 4, 5])
        #expect((0...text.lines.count).map { text.lines.start(of: $0) } == [0, 11, 14, 17, 19, 23, 27])
        #expect(Array(text.works) == [0..<14, 14..<17, 17..<19, 19..<23, 23..<27])
        for character in 0..<27 {
            let line = text.lines.index(of: character, in: 0..<6)
            #expect((text.lines.start(of: line)..<text.lines.start(of: line + 1)).contains(character))
        }
    }

    @Test(arguments: [(32_767, false), (32_768, true)])
    func aVocabularyBeyondTwoBytesTakesFour(letters: Int, isWide: Bool) {
        let scalars = (0..<UInt32(letters)).compactMap { Unicode.Scalar(0x10000 + $0) }
        let vocabulary = Vocabulary(scalars)
        #expect(vocabulary.count == letters + 1)
        let last = String(String.UnicodeScalarView(scalars.suffix(3)))
        let text = EncodedText([TaggedLine(text: last)], vocabulary: vocabulary, tags: TagVocabulary([]))
        #expect(Array(text.characters) == [letters - 2, letters - 1, letters, 0].map(Int32.init))
        #expect(Int(text.characters.max() ?? 0) == letters)
        #expect((vocabulary.count > CharacterIDs.narrowLimit) == isWide)
    }

    @Test func aTextLongerThanWhatIsStoredAtOnceIsWhole() {
        let lines = (0..<70_000).map { TaggedLine(work: "\($0 / 1000)", text: String($0)) }
        let vocabulary = Vocabulary("\n0123456789".unicodeScalars)
        let text = EncodedText(lines, vocabulary: vocabulary, tags: TagVocabulary([]))
        #expect(Array(text.characters) == vocabulary.ids(of: lines.map(\.modelText).joined()))
        #expect(text.lines.count == 70_000 && Array(text.works).count == 70)
    }

    @Test func textsThatDifferHaveFingerprintsThatDiffer() {
        func fingerprint(_ change: (inout [TaggedLine]) -> Void) -> String {
            var lines = Self.lines
            change(&lines)
            return EncodedText(
                lines, vocabulary: Vocabulary("\nAN: Hé🚲你来xyzw".unicodeScalars),
                tags: TagVocabulary(["kind=dialogue", "kind=direction"])
            ).fingerprint.text
        }
        let all = [
            fingerprint { _ in }, fingerprint { $0[0].text += "x" }, fingerprint { $0[5].text = "x" },
            fingerprint { $0[1].work = "c" }, fingerprint { $0[2].tags = [:] }, fingerprint { $0.removeLast() },
            fingerprint { $0.swapAt(2, 3) }, fingerprint { $0[4].text = "zy\n" },
        ]
        #expect(Set(all).count == all.count)
        #expect(fingerprint { _ in } == all[0] && all[0].utf8.count == 16)
    }

    @Test func manyWorksAreGroupedAndFewAreNot() {
        for count in [1, 7, 8, 9, 16, 17, 100, 1000] {
            let lines = (0..<count).map { TaggedLine(text: String(repeating: "x", count: $0 % 3)) }
            let text = EncodedText(lines, vocabulary: Vocabulary("x\n".unicodeScalars), tags: TagVocabulary([]))
            var groups = WorkGroups(limit: 8)
            for line in 0..<count { groups.addWork(character: text.lines.start(of: line), line: line) }
            #expect(count <= 8 ? groups.count == count : (5...8).contains(groups.count))
            let all = (0..<groups.count).map { groups.group($0, of: text) }
            #expect(all.flatMap { Array($0.lines) } == Array(0..<count))
            #expect(all.flatMap { Array($0.characters) } == Array(0..<text.characterCount))
            #expect(Set(all.dropLast().map(\.lines.count)).count <= 1)
        }
    }
}
