import Steering
import Testing

struct PatternTests {
    /// The standard library's engine, which backtracks, is asked the same.
    private func compare(
        _ pattern: String, over alphabet: String, to depth: Int, showingBoth: Bool = true
    ) throws {
        let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
        checkAll(try Pattern(pattern), over: alphabet, to: depth, showingBoth: showingBoth) {
            $0.wholeMatch(of: regex) != nil
        }
    }

    @Test(arguments: [
        "a*b", "(a|b)*aba", "a{2,3}b?", "(ab){2}", "(a|bb){1,}", "[^a]a", "[a-b]{3}", "a.b", "(a*)*b", "(a?){3}a{2}",
        "|a", "(|b)a+", "a{0}b", "((a|b)(b|a)){0,2}", "(?:ab|a)b*", "^ab*$", "[ab]|aa",
    ])
    func `a pattern accepts what it describes`(pattern: String) throws {
        try compare(pattern, over: "abc", to: 7)
    }

    @Test(arguments: [
        #"\d\s\d"#, #"\S*\d"#, #"\p{L}+"#, #"\p{Lu}\p{Ll}*"#, #"[\d\s]*"#, #"[^\s]+"#, #"中.?"#, #"[一-龥]{2}"#,
        #"\D\S"#, #"e\u{301}"#, #"\P{L}*"#, #"[^中é]*"#, #"\.|😀"#, #".{2}"#,
    ])
    func `a pattern knows classes of unicode`(pattern: String) throws {
        let ours = try Pattern(pattern)
        let regex = try Regex(pattern.replacing("{301}", with: "{0301}")).matchingSemantics(.unicodeScalar)
        checkAll(ours, over: "aÉé\u{301}e1 中.😀", to: 4) { $0.wholeMatch(of: regex) != nil }
    }

    @Test func `marks belong to words`() throws {
        // The standard library leaves them out, against UTS #18.
        let word = "aÉ\u{301}_1中".unicodeScalars
        let alphabet = "aÉ\u{301}_1中 .😀"
        checkAll(try Pattern(#"\w+"#), over: alphabet, to: 4) { text in
            !text.isEmpty && text.unicodeScalars.allSatisfy { word.contains($0) }
        }
        checkAll(try Pattern(#"[^\w]*\w?"#), over: alphabet, to: 4) { text in
            text.unicodeScalars.dropLast().allSatisfy { !word.contains($0) }
        }
        checkAll(try Pattern(#"\W{2}[\w-]"#), over: alphabet, to: 4) { text in
            let scalars = Array(text.unicodeScalars)
            return scalars.count == 3 && scalars.map { word.contains($0) } == [false, false, true]
        }
    }

    @Test func `random patterns agree with another engine`() throws {
        var random = Seeded(state: 7)
        for _ in 0..<120 { try compare(pattern(depth: 3, &random), over: "ab", to: 7, showingBoth: false) }
    }

    private func pattern(depth: Int, _ random: inout Seeded) -> String {
        let inner = { (random: inout Seeded) in self.pattern(depth: depth - 1, &random) }
        switch depth == 0 ? Int.random(in: 0..<3, using: &random) : Int.random(in: 0..<9, using: &random) {
        case 0: return "a"
        case 1: return "b"
        case 2: return "."
        case 3, 4: return inner(&random) + inner(&random)
        case 5: return "(" + inner(&random) + "|" + inner(&random) + ")"
        case 6: return "(" + inner(&random) + ")*"
        case 7: return "(" + inner(&random) + "){1,2}"
        default: return "([^a]|" + inner(&random) + ")?"
        }
    }

    @Test(arguments: [
        ("a(b", PatternError.Problem.groupNotClosed, 2), ("ab)", .groupNotOpened, 3), ("(?=a)", .unknownGroup, 2),
        ("中[ab", .classNotClosed, 2), ("a[]", .classEmpty, 2), ("[b-a]", .rangeReversed, 2),
        (#"[\d-a]"#, .rangeReversed, 2),
        ("*a", .nothingToRepeat, 1), ("a**", .nothingToRepeat, 3), ("a{,2}", .repeatUnreadable, 2),
        ("a{2", .repeatUnreadable, 2), ("a{3,2}", .repeatReversed, 2), (#"a\q"#, .escapeUnknown, 2),
        (#"\p{Greek}"#, .escapeUnknown, 1), (#"\u{110000}"#, .escapeUnknown, 1), ("ab\\", .escapeUnfinished, 3),
        ("a^b", .anchorInside, 2), ("(a$)", .anchorInside, 3), ("(a{1000}){1000}", .tooBig(limit: 5000), 10),
        ("(((){1000}){1000}){1000}", .tooBig(limit: 5000), 12),
        ("a{99999999999999999999}", .tooBig(limit: 5000), 2),
        (String(repeating: "(", count: 100_000), .tooDeep(limit: 100), 101), ("[a", .classNotClosed, 1),
        ("[\\", .escapeUnfinished, 2),
    ])
    func `a wrong pattern is refused with its column`(pattern: String, problem: PatternError.Problem, column: Int) {
        #expect(throws: PatternError(problem: problem, column: column)) { try Pattern(pattern) }
    }

    @Test func `every problem is worded`() {
        #expect(
            PatternError(problem: .groupNotClosed, column: 2).description
                == "column 2 of the pattern: the group that begins here is not closed; add “)”")
        #expect(PatternError(problem: .tooBig(limit: 5000), column: 1).description.contains("5000"))
    }

    @Test func `a pattern on which engines that backtrack hang is read once`() throws {
        let pattern = try Pattern("(a|aa|a*)*(a|b){500}c")
        #expect(!pattern.accepts(String(repeating: "a", count: 2000)))
        #expect(pattern.accepts(String(repeating: "a", count: 2000) + "c"))
    }
}
