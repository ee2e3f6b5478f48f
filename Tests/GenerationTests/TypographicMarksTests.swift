import Testing

@testable import Generation

@Suite struct TypographicMarksTests {
    private static let curly = TypographicMarks(of: ["“No,” she said. I don’t—", "Well…"])
    private static let straight = TypographicMarks(of: ["\"No,\" she said. I don't--", "Well..."])

    private static func setting(_ line: String, after before: String = "", _ marks: TypographicMarks = curly) -> String
    {
        let set = marks.setting(Array(line.unicodeScalars), after: Array(before.unicodeScalars))
        return String(String.UnicodeScalarView(set))
    }

    @Test(arguments: [
        ("I don't know.", "I don’t know."),
        ("\"No,\" he said, \"never.\"", "“No,” he said, “never.”"),
        ("He said 'no' and left.", "He said ‘no’ and left."),
        ("(\"Yes.\")", "(“Yes.”)"),
        ("Get 'em, 'til the '90s.", "Get ’em, ’til the ’90s."),
        ("The dogs' bowl isn't theirs.", "The dogs’ bowl isn’t theirs."),
        ("\"'Tis he,' she said.\"", "“’Tis he,’ she said.”"),
        ("I thought--", "I thought—"),
        ("Well... \"so\"", "Well… “so”"),
        ("\"I thought--\" He goes.", "“I thought—” He goes."),
        ("He said--\"no.\"", "He said—“no.”"),
        ("Rock-'n'-roll", "Rock-’n’-roll"),
        ("....", "…."),
        ("", ""),
        ("'", "’"),
        ("我说\"不\"--。", "我说\"不\"--。"),
        ("'E's goin' home, doin' nothin'.", "’E’s goin’ home, doin’ nothin’."),
        ("'Come in' she said, 'and win' or 'Not again'.", "‘Come in’ she said, ‘and win’ or ‘Not again’."),
        ("'Spect he's goin' home.", "’Spect he’s goin’ home."),
        ("*\"Hello\"* _\"you\"_", "*“Hello”* _“you”_"),
        ("e\u{301}'s", "e\u{301}’s"),
    ])
    func aLineIsSetInTheTextsMarks(line: String, set: String) {
        #expect(Self.setting(line) == set)
    }

    @Test func whatStandsBeforeDecidesWhichWayAMarkTurns() {
        #expect(Self.setting("'t.", after: "I don") == "’t.")
        #expect(Self.setting("\" he said.", after: "\"No.") == "” he said.")
        #expect(Self.setting("\"No.\"", after: "She: ") == "“No.”")
    }

    @Test func aTypewritersTextGetsNoOtherMarks() {
        #expect(Self.setting("“I don’t—” ‘so’…", Self.straight) == "\"I don't--\" 'so'...")
    }

    @Test func aChineseLineKeepsItsMarks() {
        #expect(Self.setting("他说：“她——”……", Self.straight) == "他说：“她——”……")
    }

    @Test func aTextThatDoesNotTellLeavesALineAsItIs() {
        let marks = TypographicMarks(of: ["Plain.", "He's “so”."].dropLast() + ["it's its’"])
        let line = "'a' \"b\" ’c’ -- — ... …"
        #expect(Self.setting(line, marks) == line)
    }
}
