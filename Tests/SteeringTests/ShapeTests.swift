import Steering
import Testing

struct ShapeTests {
    private func check(_ rule: Shape.Rule, over alphabet: String, to depth: Int, isRight: (String) -> Bool) {
        checkAll(Shape([rule]), over: alphabet, to: depth, isRight: isRight)
    }

    /// The words of a text: letters, digits and marks, and what joins them.
    private func words(_ text: String) -> [Substring] {
        text.split { !($0.isLetter || $0.isNumber || "'-".contains($0)) }
            .map { $0.drop { "'-".contains($0) } }.filter { !$0.isEmpty }
    }

    @Test func `in title case words begin with a capital but for small ones inside`() {
        check(.titleCase, over: "aAbB '", to: 6) { text in
            words(text).enumerated().allSatisfy { place, word in
                word.first?.isUppercase == true || (place > 0 && word == "a")
            }
        }
        check(.titleCase, over: "oOnN1-中é", to: 5) { text in
            let words = text.replacing("中", with: " 中 ").split(separator: " ").map { $0.drop { $0 == "-" } }
            return words.enumerated().allSatisfy { place, word in
                word.first?.isLowercase != true || (place > 0 && ["on", "no"].contains(word) && word != "no")
            }
        }
    }

    @Test func `in sentence case a capital begins a sentence and nothing else but names`() {
        checkAll(Shape([.sentenceCase], names: ["Ab"]), over: "aAbI. ", to: 6) { text in
            text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { sentence in
                sentence.split(separator: " ").enumerated().allSatisfy { place, word in
                    place == 0
                        ? word.first?.isUppercase == true
                        : !word.contains(where: \.isUppercase) || ["I", "Ab"].contains(word)
                }
            }
        }
    }

    @Test func `names keep their case in titles`() {
        let shape = Shape([.titleCase], names: ["iPhone"])
        #expect(shape.accepts("iPhone Cases for the Road"))
        #expect(!shape.accepts("iphone Cases"))
        #expect(!shape.accepts("for iPhone"))
        let names = Shape([.sentenceCase], names: ["McDonald's iPhone", "Trail shoes"])
        #expect(names.accepts("Eat at McDonald's with an iPhone on the Trail in shoes"))
        #expect(!names.accepts("Eat at mcDonald's"))
        #expect(!names.accepts("Eat with an iphonE"))
        #expect(!names.accepts("Eat in Shoes"))
        #expect(Shape([.sentenceCase]).accepts("Run. I’m fast! 好 eh"))
    }

    @Test(arguments: [
        (Shape.Rule.endsWithoutSentenceMark, ["He comes.  ", "Why? ", "Wait… "], ["He comes ", "a. b "]),
        (.noEllipsisAtEnd, ["Wait… ", "Wait.. "], ["Wait. ", "Wait… and "]),
        (.endsWithSentenceMark, ["Wait… ", "He comes "], ["He comes. "]),
    ])
    func `spaces at the end hide no mark`(rule: Shape.Rule, wrong: [String], right: [String]) {
        for text in wrong { #expect(!Shape([rule]).accepts(text), "\(text)") }
        for text in right { #expect(Shape([rule]).accepts(text), "\(text)") }
    }

    @Test func `no mark stands twice in a run`() {
        check(.noRepeatedPunctuation, over: "!?,。a ", to: 6) { text in
            text.split { $0 == "a" || $0 == " " }.allSatisfy { run in
                let marks = run.map { $0 == "?" ? "!" : $0 }
                return Set(marks).count == marks.count
            }
        }
    }

    @Test func `one exclamation mark is enough`() {
        check(.oneExclamation, over: "!！a", to: 6) { text in text.filter { "!！".contains($0) }.count <= 1 }
    }

    @Test func `a line ends with a sentence mark or without one`() {
        // Spaces neither end a line nor part the points of an ellipsis.
        func check(_ rule: Shape.Rule, over alphabet: String, to depth: Int, isRight: (String) -> Bool) {
            self.check(rule, over: alphabet, to: depth) { isRight($0.replacing(" ", with: "")) }
        }
        check(.endsWithSentenceMark, over: ".!?。…a ", to: 5) { text in
            !text.hasSuffix("..") && !text.hasSuffix("….") && ".!?。".contains { text.last == $0 }
        }
        check(.endsWithoutSentenceMark, over: ".!?。…a ", to: 5) { text in !".!?。…".contains { text.last == $0 } }
        check(.noEllipsisAtEnd, over: ".…a ", to: 6) { text in
            !text.hasSuffix("..") && !text.hasSuffix("…") && !text.hasSuffix("….")
        }
    }

    @Test func `spaces are single and inside`() {
        check(.singleSpaces, over: "a 中.", to: 6) { text in
            !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
        }
    }

    @Test func `no word is shouted but names`() {
        checkAll(Shape([.noShouting], names: ["AB"]), over: "aAB1 -中", to: 6) { text in
            words(text.replacing("中", with: " ")).allSatisfy { joined in
                joined.split(separator: "-").allSatisfy { word in
                    word.count < 2 || word == "AB" || !word.allSatisfy(\.isUppercase)
                }
            }
        }
        #expect(!Shape([.noShouting]).accepts("Take TRAIL SHOES"))
        #expect(!Shape([.noShouting]).accepts("ÜB"))
        #expect(Shape([.noShouting]).accepts("A 4K I’M"))
        #expect(Shape([.noShouting], names: ["IKEA of E\u{301}E"]).accepts("IKEA, E\u{301}E"))
    }

    @Test func `the last word leaves nothing open`() {
        check(.wholeEnd, over: "aAns -?.", to: 5) { text in
            let words = text.split { " ?".contains($0) }.map { $0.drop { "-.".contains($0) } }.filter { !$0.isEmpty }
            guard var last = words.last else { return true }
            while let end = last.last, "-.".contains(end) { last.removeLast() }
            return !["a", "n", "s", "an", "as"].contains(last.lowercased()) || text[last.endIndex...].contains("?")
        }
        let open = [
            "Take the shoes for", "One for the", "Made with your ", "茶和", "Shoes AND", "By the nd", "To ten T",
            "Committed to work and.", "One for the –", "You and...", "The sign of the'",
        ]
        let whole = [
            "Take them off", "", "What for?", "和茶", "Then", "the\u{301}", "For her", "A for-the", "Q&A", "At 9 p.m.",
        ]
        #expect(Shape([.wholeEnd], names: ["Plan B"]).accepts("For Plan B"))
        #expect(open.filter(Shape([.wholeEnd]).accepts) == [])
        #expect(whole.filter(Shape([.wholeEnd]).accepts) == whole)
    }

    @Test func `rules hold together`() {
        checkAll(Shape([.titleCase, .oneExclamation, .endsWithSentenceMark, .singleSpaces]), over: "aA!. ", to: 6) {
            text in
            words(text).enumerated().allSatisfy { $1.first?.isUppercase == true || ($0 > 0 && $1 == "a") }
                && text.filter { $0 == "!" }.count <= 1 && !text.hasSuffix("..")
                && (text.last == "." || text.last == "!") && !text.hasPrefix(" ") && !text.contains("  ")
        }
    }
}
