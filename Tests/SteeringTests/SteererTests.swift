import Measures
import Steering
import Testing

/// Compares what a steerer allows with the beginnings of all lines that are right, found by trying every string.
struct SteererTests {
    /// A constraint, and the same question about a whole string.
    struct Asked {
        let name: String
        let constraint: any Constraint
        let isRight: (String) -> Bool
    }

    /// Walks all lines a steerer allows. Every line over the alphabet that is right has at most `depth` scalars.
    private func compare(
        _ all: [Asked], over alphabet: String, to depth: Int, after prefix: String = ""
    ) -> (lines: Int, isRefused: Bool) {
        let what = all.map(\.name).joined(separator: ", ")
        let right = strings(over: alphabet, to: depth).filter { text in all.allSatisfy { $0.isRight(prefix + text) } }
        let language = Set(right.map { Array($0.unicodeScalars) })
        var beginnings = Set<[Unicode.Scalar]>()
        for line in language { for end in 0...line.count { beginnings.insert(Array(line.prefix(end))) } }
        let steerer: Steerer
        do throws(RefusalReason) {
            steerer = try Steerer(all.map(\.constraint), alphabet: alphabet.unicodeScalars, after: prefix)
        } catch {
            if case .searchEnded = error { Issue.record("the search ended: \(what)") }
            #expect(language.isEmpty, "\(what) refused as \(error)")
            return (0, true)
        }
        #expect(!language.isEmpty, "\(what) leaves no line")
        var support = Set<[Unicode.Scalar]>()
        func walk(_ text: [Unicode.Scalar], _ position: Steerer.Position) {
            let allowed = steerer.allowed(after: position)
            let expected = steerer.alphabet.map { beginnings.contains(text + [$0]) }
            if allowed != expected { Issue.record("\(what) after \(text): \(allowed)") }
            if steerer.mayEnd(position) { support.insert(text) }
            let completed = text + Array(steerer.completion(of: position).unicodeScalars)
            if !language.contains(completed) { Issue.record("\(what): \(completed) does not complete \(text)") }
            guard text.count < depth else { return }
            for scalar in steerer.alphabet {
                if let next = steerer.next(position, scalar) { walk(text + [scalar], next) }
            }
        }
        walk([], steerer.start)
        #expect(support == language, "\(what)")
        #expect(steerer.openSearches == 0)
        return (support.count, false)
    }

    private func strings(over alphabet: String, to depth: Int) -> [String] {
        var all = [""]
        var last = [""]
        for _ in 0..<depth {
            last = last.flatMap { text in
                alphabet.unicodeScalars.map { scalar in
                    var longer = text
                    longer.unicodeScalars.append(scalar)
                    return longer
                }
            }
            all += last
        }
        Tally.add(all.count)
        return all
    }

    private func length(_ limit: Int, _ unit: MeasureUnit, least: Int = 0) -> Asked {
        Asked(name: "\(least) to \(limit) \(unit)", constraint: LengthLimit(limit, unit, least: least)) {
            // Addresses are beside the limit's point.
            let length = unit == .x ? xWeight(of: $0, addressesCount: false) : unit.length(of: $0)
            return length >= least && length <= limit
        }
    }

    private func must(_ phrases: [String]) -> Asked {
        Asked(name: "must \(phrases)", constraint: RequiredPhrases(phrases.compactMap { Phrase($0) })) { text in
            phrases.allSatisfy { stands($0, in: text) }
        }
    }

    private func ban(_ phrases: [String]) -> Asked {
        Asked(name: "ban \(phrases)", constraint: BannedPhrases(phrases.compactMap { Phrase($0) })) { text in
            !phrases.contains { stands($0, in: text) }
        }
    }

    private func pattern(_ pattern: String) throws -> Asked {
        let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
        return Asked(name: pattern, constraint: try Pattern(pattern)) { $0.wholeMatch(of: regex) != nil }
    }

    private func words(_ forms: Set<String>) -> Asked {
        Asked(name: "words \(forms)", constraint: RealWords(forms.filter { $0 == $0.lowercased() } + ["中"])) { text in
            text.split { " .中".contains($0) }.allSatisfy { forms.contains(String($0)) }
        }
    }

    private func ends(_ mark: Bool) -> Asked {
        Asked(name: "ends \(mark)", constraint: Shape([mark ? .endsWithSentenceMark : .singleSpaces])) { text in
            // Spaces neither end a line nor part the points of an ellipsis.
            let visible = text.replacing(" ", with: "")
            return mark
                ? visible.hasSuffix(".") && !visible.hasSuffix("..")
                : !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
        }
    }

    /// No three words in a row twice, nor the three of any given text.
    private func apart(from others: [String]) -> Asked {
        func trigrams(_ text: String) -> [[Substring]] {
            let words = text.split { " .".contains($0) }
            return words.indices.dropLast(2).map { Array(words[$0...$0 + 2]) }
        }
        return Asked(name: "apart from \(others)", constraint: NoRepeat(sharedWith: others)) { text in
            let found = trigrams(text)
            return Set(found).count == found.count && !others.flatMap(trigrams).contains { found.contains($0) }
        }
    }

    /// Not alike in more than some hundredths of the longer one's length, by a table of distances.
    private func unlike(_ others: [String], _ percent: Int, except: [String] = []) -> Asked {
        let constraint = EditSimilarityLimit(to: others, atMost: percent, except: except)
        return Asked(name: "\(percent) % like \(others)", constraint: constraint) { text in
            others.allSatisfy { other in
                let distance = editDistance(text.lowercased(), other.lowercased())
                let length = max(text.unicodeScalars.count, other.unicodeScalars.count)
                let counted = length - except.joined().unicodeScalars.count
                return distance > 0 && 100 * distance >= (100 - percent) * counted
            }
        }
    }

    private func surcharged(_ limit: Int, _ unit: MeasureUnit) -> Asked {
        let constraint = LengthLimit(limit, unit, surcharges: ["b": 2])
        return Asked(name: "\(limit) \(unit), each b counts 2 more", constraint: constraint) { text in
            unit.length(of: text) + 2 * text.count { $0 == "b" } <= limit
        }
    }

    private let forms: [Set<String>] = [
        ["a", "A", "ab", "Ab", "AB"], ["ba", "Ba", "BA"], ["b", "B", "aab", "Aab", "AAB"],
        ["bab", "Bab", "BAB", "a", "A"],
    ]

    @Test func `what is allowed can be completed and the rest cannot`() throws {
        let cases: [[Asked]] = [
            [length(6, .scalars), must(["ab", "ba"])], [length(5, .width), must(["ab"]), ban(["a"])],
            [length(6, .utf8), words(forms[1]), must(["ba"]), ends(true)],
            [length(6, .graphemes, least: 4), words(forms[3]), ends(false)],
            [length(6, .sms), try pattern("a.*b"), ban(["ab"]), must(["b"])],
            [length(6, .x, least: 2), must(["a", "b"])], [try pattern("[ab ]{0,6}"), must(["b a"])],
            [length(6, .utf16), length(5, .width), must(["a b"])], [length(4, .scalars), must(["ab", "ba"])],
            [length(3, .scalars), length(9, .utf8, least: 5)],
        ]
        for all in cases { _ = compare(all, over: "ab .", to: 6) }
    }

    @Test func `constraints that remember the text are looked through too`() {
        let cases: [[Asked]] = [
            [length(7, .scalars), apart(from: ["a b a"]), must(["b a"])], [apart(from: []), length(7, .width)],
            [length(7, .scalars), apart(from: ["a a a"]), words(["a", "A", "ab", "Ab", "AB"]), must(["a a"])],
            [length(7, .x), apart(from: ["a b a", "b a b"]), ban(["b b"]), must(["a"])],
        ]
        for all in cases { _ = compare(all, over: "ab ", to: 7) }
    }

    @Test func `lines too much alike are looked through too`() {
        let cases: [[Asked]] = [
            [length(6, .scalars), unlike(["abab"], 50)],
            [length(5, .width), unlike(["ab ab", "ba"], 30), must(["ab"])],
            [length(6, .utf8), unlike(["aBba", "b", "aab aab"], 60), ban(["b"]), words(forms[0])],
            [length(5, .scalars), unlike(["ab b", "b ab"], 50, except: ["ab"]), must(["ab"])],
            [length(4, .scalars, least: 4), unlike(["abab", "baba", "aabb"], 1)],
            [length(6, .scalars), unlike(["a a a", "b b b"], 40), apart(from: ["a a a", "b b b"])],
        ]
        for all in cases { _ = compare(all, over: "abA ", to: 6) }
    }

    @Test func `what required phrases still want is known in scalars`() throws {
        let phrases = ["a b", "b a"]
        let steerer = try Steerer(
            [VisibleEnd(), LengthLimit(90, .utf8), RequiredPhrases(phrases.compactMap { Phrase($0) })],
            alphabet: "ab 中".unicodeScalars)
        let endings = strings(over: "ab 中", to: 6)
        var (position, text) = (steerer.start, "")
        for scalar in "中ab a bb a b".unicodeScalars {
            position = try #require(steerer.next(position, scalar))
            text.unicodeScalars.append(scalar)
            let shortest = endings.first { ending in phrases.allSatisfy { stands($0, in: text + ending) } }
            #expect(steerer.requiredScalars(after: position) == shortest?.unicodeScalars.count, "\(text)")
        }
        let free = try Steerer([LengthLimit(3, .utf8)], alphabet: "ab".unicodeScalars)
        #expect(free.requiredScalars(after: free.start) == 0)
    }

    @Test func `without addresses X's weight is that of the characters`() {
        let apart = Asked(name: "no address", constraint: NoAddress()) { text in
            !zip(text, text.dropFirst()).contains { $0 == "." && $1.isLetter }
        }
        let limit = Asked(name: "6 on X", constraint: LengthLimit(6, .x)) { text in
            MeasureUnit.x.length(of: text) <= 6
        }
        _ = compare([limit, apart, must(["b"])], over: "b.中 ", to: 6)
        _ = compare([limit, apart, ban(["c"]), ends(true)], over: "co.", to: 6)
    }

    @Test(arguments: [(["c.co"], 26), (["c.co"], 23), (["c.co", "co"], 25), (["c.co."], 24), (["c.cc o"], 7)])
    func `X's weight of a given address is looked ahead for`(phrases: [String], limit: Int) {
        let given = NoAddress(except: phrases.compactMap { Phrase($0) }.withoutParts.map(\.text))
        let addresses = Asked(name: "\(phrases)", constraint: given, isRight: given.accepts)
        for least in [0, limit - 1] {
            let length = LengthLimit(limit, .x, least: least, discount: given.discount)
            let asked = Asked(name: "\(least) to \(limit) on X", constraint: length) { text in
                (least...limit).contains(MeasureUnit.x.length(of: text))
            }
            _ = compare([asked, addresses, must(phrases)], over: "co. ", to: 7)
        }
    }

    @Test func `a character may count more than it measures`() {
        for unit in MeasureUnit.allCases {
            _ = compare([surcharged(6, unit), must(["b"])], over: "ab ", to: 6)
            _ = compare([length(5, .scalars), surcharged(6, unit), ban(["a a"])], over: "ab ", to: 6)
        }
    }

    @Test(arguments: [
        (MeasureUnit.sms, "a€中", 4), (.width, "a中 b", 5), (.x, "a中 ", 5), (.graphemes, "aé中 ", 4), (.utf8, "a中é ", 5),
        (.utf16, "a😀 ", 5), (.sms, "a[€ ", 5), (.width, "a😀b ", 4),
    ])
    func `look-ahead counts in every unit`(unit: MeasureUnit, alphabet: String, limit: Int) {
        for least in 0...limit {
            _ = compare([length(limit, unit, least: least), must(["a"])], over: alphabet, to: 5)
            _ = compare([must(["中"]), ban(["a"]), length(limit, unit, least: least)], over: alphabet, to: 5)
        }
    }

    @Test(arguments: ["a", "ab ", "中", "a\u{301}", "x.", "😀\u{200D}"])
    func `a prefix may hold what the alphabet lacks`(prefix: String) {
        for unit in MeasureUnit.allCases where unit != .x {
            let limit = unit.length(of: prefix) + 4
            _ = compare([length(limit, unit), must(["b a"])], over: "ab ", to: 5, after: prefix)
        }
    }

    @Test func `random constraints agree with trying every string`() throws {
        var random = Seeded(state: 11)
        var (lines, refused) = (0, 0)
        let phrases = ["a", "b", "ab", "ba", "a b", "aa", "b.", "中", "中a", "b a b"]
        let patterns = ["[ab].*", ".*b.?", "(ab|中|.)*", "[^a]*a[^a]*", "a{2}.*|b.*", ".{2,4}", #"(\w+ ?)+"#]
        for _ in 0..<160 {
            var all = [
                length(
                    Int.random(in: 2...5, using: &random), MeasureUnit.allCases.randomElement(using: &random) ?? .width,
                    least: Int.random(in: 0...3, using: &random))
            ]
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let some = Array(phrases.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
                switch Int.random(in: 0..<6, using: &random) {
                case 0, 1: all.append(must(some))
                case 2: all.append(ban(some))
                case 3: all.append(try pattern(patterns.randomElement(using: &random) ?? ".*"))
                case 4: all.append(words(forms.randomElement(using: &random) ?? []))
                default: all.append(ends(Bool.random(using: &random)))
                }
            }
            let result = compare(all.shuffled(using: &random), over: "ab .中", to: 5)
            lines += result.lines
            refused += result.isRefused ? 1 : 0
        }
        #expect(lines > 5000 && refused > 10, "both answers are seen")
    }

    @Test func `a steerer learns without changing its answers`() throws {
        let all: [any Constraint] = [
            LengthLimit(9, .width), RequiredPhrases(["ab", "b a"].compactMap { Phrase($0) }), NoRepeat(),
        ]
        let steerer = try Steerer(all, alphabet: "ab ".unicodeScalars)
        var random = Seeded(state: 3)
        for _ in 0..<50 {
            let fresh = try Steerer(all, alphabet: "ab ".unicodeScalars)
            var (old, new) = (steerer.start, fresh.start)
            var text = ""
            while true {
                let allowed = steerer.allowed(after: old)
                #expect(allowed == fresh.allowed(after: new))
                let choices = zip(steerer.alphabet, allowed).filter(\.1).map(\.0)
                guard let scalar = choices.randomElement(using: &random), let next = steerer.next(old, scalar) else {
                    break
                }
                (old, new) = (next, try #require(fresh.next(new, scalar)))
                text.unicodeScalars.append(scalar)
            }
            #expect(steerer.mayEnd(old) && Constraints(all).accepts(text))
        }
    }

    @Test func `the least length is that of the shortest line`() throws {
        let required = RequiredPhrases(["free returns", "returns today"].compactMap { Phrase($0) })
        let steerer = try Steerer(
            [required, Shape([.endsWithSentenceMark]), LengthLimit(30, .width)], alphabet: english)
        #expect(steerer.leastLength(from: steerer.start) == 19)
        let after = try #require(steerer.next(steerer.start, "A"))
        #expect(steerer.leastLength(from: after) == 21)
        let free = try Steerer([RequiredPhrases([])], alphabet: english)
        #expect(free.leastLength(from: free.start) == 0)
    }

    private let english = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,!?'".unicodeScalars)

    private func refusal(_ constraints: [any Constraint], after prefix: String = "", budget: Int = 20_000)
        -> RefusalReason?
    {
        do throws(RefusalReason) {
            _ = try Steerer(constraints, alphabet: english, after: prefix, budget: budget)
            return nil
        } catch { return error }
    }

    @Test func `a refusal names what leaves no line, and the numbers`() throws {
        let required = RequiredPhrases(["sturdy trail shoes", "now"].compactMap { Phrase($0) })
        let banned = BannedPhrases([try #require(Phrase("easily"))])
        let limit = LengthLimit(20, .width)
        #expect(
            refusal([banned, required, limit, RealWords(["sturdy", "trail", "shoes", "now", "easily"])])
                == .requiredTooLong(length: 22, limit: 20, unit: .width))
        let short = LengthLimit(19, .utf8)
        #expect(
            refusal([short, Shape([.endsWithSentenceMark]), try Pattern("(ab ){6}[^.]*"), banned, required])
                == .requiredTooLong(length: 22, limit: 19, unit: .utf8))
        #expect(
            refusal([LengthLimit(18, .x), Shape([.endsWithSentenceMark]), try Pattern("(ab ){6}[^.]*"), banned])
                == .tooLong(["the shape", "the pattern"], length: 19, limit: 18, unit: .x))
        #expect(
            refusal([RealWords(["trail", "now"]), required, limit, banned])
                == .contradiction(["the word list", "the required words"]))
        #expect(
            refusal([LengthLimit(3, .utf8), banned], after: "abcd")
                == .tooLong(["the prefix"], length: 4, limit: 3, unit: .utf8))
        #expect(refusal([LengthLimit(3, .scalars, least: 4)]) == .contradiction(["the length"]))
        #expect(refusal([LengthLimit(.max, .sms), LengthLimit(.max, .x), LengthLimit(.max, .width)]) == nil)
        #expect(refusal([LengthLimit(.min, .scalars)]) != nil)
    }

    @Test func `refusals are worded`() {
        #expect(
            RefusalReason.tooLong(["the pattern", "the shape"], length: 25, limit: 20, unit: .utf8).description
                == "the pattern and the shape: at least 25 of 20 (utf8); ask for less, or allow a longer line")
        #expect(
            RefusalReason.contradiction(["the pattern", "the shape"]).description
                == "no line satisfies the pattern and the shape; loosen one of them")
        #expect(RefusalReason.contradiction(["the shape"]).description == "no line satisfies the shape; loosen it")
        #expect(
            RefusalReason.searchEnded(states: 10).description
                == "no line was found in 10 steps, though there may be one; loosen a constraint")
    }

    @Test func `a search that would not end is given up`() throws {
        let many = (0..<14).compactMap { Phrase("word\(String(repeating: "x", count: $0)) end") }
        #expect(refusal([RequiredPhrases(many), LengthLimit(60, .scalars)], budget: 50) == .searchEnded(states: 500))
    }

    @Test(arguments: [(MeasureUnit.width, 20_000, 300), (.x, 30, 2000), (.sms, 1, 5000)])
    func `where searches stay open a line can still be completed`(
        unit: MeasureUnit, budget: Int, capacity: Int
    ) throws {
        let all: [any Constraint] = [
            LengthLimit(20, unit), RequiredPhrases([try #require(Phrase("shoes"))]), NoRepeat(),
        ]
        let steerer = try Steerer(all, alphabet: english + ["中"], budget: budget, capacity: capacity)
        var random = Seeded(state: 5)
        for _ in 0..<4 {
            var (position, text) = (steerer.start, "")
            while true {
                let choices = zip(steerer.alphabet, steerer.allowed(after: position)).filter(\.1).map(\.0)
                guard let scalar = choices.randomElement(using: &random),
                    let next = steerer.next(position, scalar)
                else { break }
                position = next
                text.unicodeScalars.append(scalar)
            }
            #expect(steerer.mayEnd(position) && Constraints(all).accepts(text), "\(text)")
        }
        #expect(steerer.openSearches > 0)
    }
}
