import Testing

@testable import Generation

@Suite struct PhraseUsesTests {
    /// What the first speaker's habit is in a line, after both have said theirs.
    private func habit(in line: String, said: [String], others: [String]) -> PhraseUses.Habit? {
        var uses = PhraseUses(of: [line], speakers: 2)
        for (speaker, lines) in [said, others].enumerated() {
            for var line in lines { line.withUTF8 { uses.read($0, by: speaker) } }
        }
        return uses.habit(of: 0, in: line)
    }

    @Test(
        arguments: [
            // Whatever the case, and as the line has it.
            (
                "Who NEVER SAID so?", ["I never said it.", "You never said it.", "Never said a word."],
                ["She never said so to him, did she?"], PhraseUses.Habit(phrase: "NEVER SAID", uses: 3, total: 4)
            ),
            // The longer of two that are said as often.
            (
                "on the bus again", ["On the bus.", "On the bus!", "on the bus"], ["By car."],
                PhraseUses.Habit(phrase: "on the bus", uses: 3, total: 3)
            ),
            // An apostrophe ends no word, and a comma no phrase.
            (
                "Well, I don\u{2019}t know.", ["I don't know.", "Oh, I don't know.", "I don't know"], ["Yes."],
                PhraseUses.Habit(phrase: "I don\u{2019}t know", uses: 3, total: 3)
            ),
            // In Chinese each letter is a word.
            ("我可没说。", ["我可没说", "他可没说啊", "可没说。"], ["走吧。"], PhraseUses.Habit(phrase: "可没说", uses: 3, total: 3)),
            (
                "Cafe\u{301} noir", ["café noir", "CAFÉ NOIR", "a café noir"], ["Tea."],
                PhraseUses.Habit(phrase: "Cafe\u{301} noir", uses: 3, total: 3)
            ),
            // Said by others as much, said too seldom, over the end of a sentence, one word alone, or nothing at all.
            ("of the sea", ["of the sea", "of the sea", "of the sea"], ["of the sea", "of the sea"], nil),
            ("of the sea", ["of the sea", "of the sea"], ["No."], nil),
            ("Stop. Now go.", ["Stop. Now, please.", "Stop. Now.", "Stop. Now!"], ["Well."], nil),
            ("等等。走吧", ["等等。走", "等等。走", "不。走"], ["好。"], nil),
            ("Rain", ["Rain", "Rain", "Rain"], ["Sun"], nil), ("", ["a b", "a b", "a b"], [], nil),
            ("👋🏽 \u{0}", ["👋🏽 \u{0}"], ["👋🏽"], nil),
        ] as [(String, [String], [String], PhraseUses.Habit?)])
    func aPhraseIsWhoseItIsByHowOftenEachSaysIt(
        line: String, said: [String], others: [String], expected: PhraseUses.Habit?
    ) {
        let found = habit(in: line, said: said, others: others)
        #expect(found == expected)
        #expect(found.map { Array($0.phrase.utf8) } == expected.map { Array($0.phrase.utf8) })
    }

    @Test func bytesThatAreNoTextAreNoTrap() {
        var uses = PhraseUses(of: ["a b"], speakers: 1)
        let bytes: [UInt8] = [0x61, 0x20, 0xFF, 0xC3, 0x62, 0x20, 0xE4]
        for _ in 0..<3 { bytes.withUnsafeBufferPointer { uses.read($0, by: 0) } }
        bytes.withUnsafeBufferPointer { uses.read($0, by: 7) }
        #expect(uses.habit(of: 0, in: "a b") == nil && uses.habit(of: 7, in: "a b") == nil)
    }
}
