import Steering
import Testing

struct RealWordsTests {
    /// Whether a text is made of given forms, numbers, separators and known characters, by trying all ways to part it.
    private func isMade(
        _ text: Substring.UnicodeScalarView, of forms: [String], known: String = "", afterWord: Bool = false
    ) -> Bool {
        guard let first = text.first else { return true }
        if " ,.!。".unicodeScalars.contains(first) || known.unicodeScalars.contains(first),
            isMade(text.dropFirst(), of: forms, known: known)
        {
            return true
        }
        var rest = text
        if afterWord {
            guard first == "-" else { return false }
            rest = text.dropFirst()
        }
        for form in forms + numbers(rest, afterHyphen: afterWord) where rest.starts(with: form.unicodeScalars) {
            if isMade(rest.dropFirst(form.unicodeScalars.count), of: forms, known: known, afterWord: true) {
                return true
            }
        }
        return false
    }

    /// The numbers that a text begins with.
    private func numbers(_ text: Substring.UnicodeScalarView, afterHyphen: Bool) -> [String] {
        var number = ""
        var found: [String] = []
        for (index, scalar) in text.enumerated() {
            number.unicodeScalars.append(scalar)
            let digits = number.unicodeScalars.dropFirst(!afterHyphen && number.hasPrefix("€") ? 1 : 0)
            if index == 0, digits.isEmpty { continue }
            if digits.allSatisfy({ "12".unicodeScalars.contains($0) }) {
                found.append(number)
            } else if digits.last == "%", digits.count > 1,
                digits.dropLast().allSatisfy({ "12".unicodeScalars.contains($0) })
            {
                found.append(number)
            } else {
                break
            }
        }
        return found
    }

    private func check(
        _ words: [String], fields: [String] = [], forms: [String], known: String = "", over alphabet: String,
        to depth: Int
    ) {
        checkAll(RealWords(words, fields: fields), over: alphabet, to: depth) {
            isMade(Substring($0.replacing("’", with: "'")).unicodeScalars, of: forms, known: known)
        }
    }

    @Test func `a small word takes a capital or capitals`() {
        check(["ab", "b"], forms: ["ab", "Ab", "AB", "b", "B"], over: "aAbB ,", to: 6)
    }

    @Test func `a name stands as it is written or in capitals and takes an s`() {
        let forms = ["Ab", "AB", "aB", "Ab's", "AB'S", "aB's"]
        check(["Ab", "aB"], forms: forms, over: "aAbB'sS", to: 5)
        check(["Ab"], forms: ["Ab", "AB", "Ab's", "AB'S"], over: "AbB’'sS.", to: 5)
    }

    @Test func `hyphens join words and may stand in them`() {
        check(["a", "a-b", "-b'"], forms: ["a", "A", "a-b", "A-b", "A-B", "-b'", "-B'"], over: "abAB-' ", to: 5)
    }

    @Test func `numbers take a currency sign and a per cent sign`() {
        check(["a", "1a"], forms: ["a", "A", "1a", "1A"], over: "12€%,a-", to: 5)
    }

    @Test func `merge fields stand as they are given`() {
        check(
            ["ab"], fields: ["a", "b"], forms: ["ab", "Ab", "AB", "{a}", "{b}", "{a}'s", "{b}'s"], over: "ab{}-'s",
            to: 5)
    }

    @Test func `every known chinese character is a word`() {
        check(["跑鞋", "A"], forms: ["A", "A's"], known: "跑鞋", over: "跑鞋好Aa。1", to: 5)
        #expect(RealWords(["用AI写"]).accepts("AI写，用AI"))
        #expect(!RealWords(["用AI写"]).accepts("AI读"))
    }

    @Test func `marks and emoji are compared scalar by scalar`() {
        check(["e\u{301}a"], forms: ["e\u{301}a", "E\u{301}a", "E\u{301}A"], over: "e\u{301}éaEA😀", to: 5)
    }

    @Test func `capitals follow unicode`() {
        let words = RealWords(["straße", "ǆ"])
        #expect(words.accepts("Straße STRASSE straße ǅ Ǆ"))
        #expect(!words.accepts("strasse"))
        #expect(RealWords([]).accepts("20%, $5.50 + 1,000!"))
        #expect(!RealWords([]).accepts("€"))
    }
}
