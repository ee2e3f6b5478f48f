import Testing

@testable import Screenplay

/// An element's text is a stretch of its file where it prints as it stands there, and a copy elsewhere.
struct ElementTextTests {
    private func texts(_ bytes: [UInt8]) -> [String] {
        Screenplay(fountain: bytes).elements.map(\.text)
    }

    @Test(arguments: [
        ("One\nTwo\nThree", ["One\nTwo\nThree"]),
        ("One\r\nTwo\rThree\u{2028}Four", ["One\nTwo\nThree\nFour"]),
        ("One \nTwo\t\n Three", ["One\nTwo\n Three"]),
        ("\tOne\n\u{A0}\tTwo\n  \t Three", ["    One\n\u{A0}    Two\n       Three"]),
        ("!One\n!Two", ["One\n!Two"]),
        (" !\tOne", ["     One"]),
        ("BOB\n  He\n llo\n  \nthere", ["BOB", "He\nllo\n\nthere"]),
        ("~La\n~la", ["La\nla"]),
        ("One [[a\nb]]\nTwo /* c */", ["One [[a\nb]]\nTwo /* c */"]),
        ("\u{FEFF}你好\n再见 👩‍👩‍👧\ne\u{301}", ["你好\n再见 👩‍👩‍👧\ne\u{301}"]),
    ])
    func `lines are joined by line feeds, whatever parts them in the file`(source: String, expected: [String]) {
        #expect(texts(Array(source.utf8)) == expected)
    }

    @Test func `invalid bytes read as U+FFFD wherever they are`() {
        #expect(texts([0x61, 0xFF, 0x0A, 0x42] + Array("\n\nBOB\nHi".utf8)) == ["a\u{FFFD}\nB", "BOB", "Hi"])
    }

    @Test func `an element lent says what it says`() {
        for seed in 0..<1000 as Range<UInt64> {
            var screenplay = Screenplay(fountain: RandomFountain.bytes(seed: seed))
            let other = Screenplay(fountain: Array("JO [[a\nb]] (V.O.) (O.S.)\nHi\n\nAction.".utf8))
            if seed % 3 == 0 { screenplay.elements.insert(contentsOf: other.elements, at: 0) }
            if seed % 3 == 1 { screenplay.elements += [Element(.character, "ZOË (O.S.)")] + other.elements }
            var index = 0
            screenplay.forEachLentElement { lent in
                let element = screenplay.elements[index]
                #expect(lent.text.elementsEqual(element.text.utf8), "seed \(seed)")
                lent.withName { name, extensions in
                    #expect(name.elementsEqual(element.name.utf8), "seed \(seed)")
                    #expect(extensions.map { String(decoding: $0, as: UTF8.self) } == element.extensions)
                }
                #expect(
                    lent.type == element.type && lent.forced == element.forced && lent.dual == element.dual
                        && lent.sceneNumber == element.sceneNumber && lent.depth == element.depth
                        && lent.line == element.line && lent.blankBefore == element.blankBefore)
                index += 1
            }
            #expect(index == screenplay.elements.count, "seed \(seed)")
        }
    }

    @Test func `a text of one's own takes the place of the file's`() {
        var element = Screenplay(fountain: Array("é".utf8)).elements[0]
        element.text = "é"
        #expect(element.sourceRange == 0..<2)
        element.text = "e\u{301}"
        #expect(element.sourceRange == nil && element.text.utf8.elementsEqual("e\u{301}".utf8))
    }

    @Test func `valid UTF-8 is what the standard library takes for it`() {
        var random = SplitMix64(seed: 3)
        let pieces: [[UInt8]] =
            ["a", "abcdefghij", "é", "你", "😆"].map { Array($0.utf8) } + [[0x80], [0xC3], [0xED, 0xA0, 0x80], [0xFF]]
        for _ in 0..<3000 {
            // The valid ones are drawn more often: most files are valid.
            let bytes = (0..<Int.random(in: 0...8, using: &random)).flatMap { _ in
                pieces[
                    Int.random(in: 0...60, using: &random) % 5 + (Int.random(in: 0...40, using: &random) == 0 ? 4 : 0)]
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(bytes.withUnsafeBufferPointer { Bytes($0).isUTF8 } == isValid, "\(bytes)")
        }
    }
}
