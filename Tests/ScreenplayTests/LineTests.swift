import Screenplay
import Testing

/// Files and lines (F), indents and blank runs (A), page breaks (B).
struct LineTests {
    private static let cases = [
        RuleCase(
            "F2", "A.\r\rB.\r\n\r\nC.\n\nD.\u{2029}\u{2029}E.",
            #"action "A.""#, #"action "B.""#, #"action "C.""#, #"action "D.""#, #"action "E.""#),
        RuleCase("F2", "A.\u{B}B.\u{C}C.\u{85}D.", #"action "A.\u{B}B.\u{C}C.\u{85}D.""#),
        RuleCase("F3", "A.\n\u{3000}\u{A0}\t\nB.", #"action "A.""#, #"action "B.""#),
        RuleCase("F3", "A.\n  \nB.", #"action "A.""#, #"action "B.""#),
        RuleCase("F4", "--  ... \"x\" 'y'  z", #"action "--  ... \"x\" 'y'  z""#),
        RuleCase(
            "J4", "\n\nA.\n\n \n  \n\nB.\n\nC.",
            #"action blank 2 "A.""#,
            #"action blank 4 "B.""#,
            #"action "C.""#),
        RuleCase("A2", "  a  \n\t B\t\n \tC", #"action "  a\n     B\n     C""#),
        RuleCase("A2", "\u{3000}\u{3000}你好。", #"action "\#u{3000}\#u{3000}你好。""#),
        RuleCase("A4", "!    A\n!B", #"action forced "    A\n!B""#),
        RuleCase("A4", "  !A", #"action forced "  A""#),
        RuleCase("A4", "!\tA", #"action forced "    A""#),
        RuleCase("A4", "A\n\n!\nB", #"action "A""#, #"action forced "\nB""#),
        RuleCase("A5", ">   A   <\n  >B<  \nC", #"centered "A\nB""#, #"action "C""#),
        RuleCase("A5", "> <\nA", #"transition forced "<""#, #"action "A""#),
        RuleCase(
            "B1", "A\n===\nB\n  =====  \nBOB\nHi.",
            #"action "A""#,
            #"pageBreak"#,
            #"action "B""#,
            #"pageBreak"#,
            #"character "BOB""#,
            #"dialogue "Hi.""#),
        RuleCase(
            "B1", "BOB\nHi.\n===\nYou.",
            #"character "BOB""#,
            #"dialogue "Hi.""#,
            #"pageBreak"#,
            #"action "You.""#),
        RuleCase("B1", "BOB\n===\nHi.", #"action "BOB""#, #"pageBreak"#, #"action "Hi.""#),
        RuleCase("B1", "== \n\n= = =", #"action "==""#, #"synopsis "= =""#),
        RuleCase(
            "B1", "[[a]] === [[b]]\nBOB\nHi.",
            #"note "a""#,
            #"pageBreak"#,
            #"note "b""#,
            #"character "BOB""#,
            #"dialogue "Hi.""#),
    ]

    @Test(arguments: cases)
    func `a line is what the rule says`(_ rule: RuleCase) {
        rule.check()
    }

    @Test func `lines are counted over every kind of end`() {
        let source = "A\r\n\rB\u{2028}\n[[c\nd]] /* e\n\nf */\n\n/* x\n*/ === [[y\nz]] [[w]]\r\rG"
        let dump = ElementDump(Screenplay(fountain: Array(source.utf8)))
        #expect(
            dump.description == #"""
                1 action "A"
                3 action "B"
                5 note "c\nd"
                6 boneyard "e\n\nf"
                10 boneyard "x"
                11 pageBreak
                11 note "y\nz"
                12 note "w"
                14 action "G"
                """#)
    }

    private static let units = [
        "*", "[[", "/*", "(", "BOB (", "#", "\n", "]]", "*/", ">", "~", "=", "\u{FEFF}", "  \n", "(\n", "[[\n", "/*\n",
        "[[\n]]", "^", ":",
    ]

    /// What took time by the square of the length would take hours.
    @Test(.timeLimit(.minutes(1)), arguments: units)
    func `a long file of one sign takes no more time than it is long`(_ unit: String) {
        let source = Array(String(repeating: unit, count: 100_000).utf8)
        #expect(Screenplay(fountain: source).fountain == source)
        let speech = Array("BOB\n(".utf8) + source
        #expect(Screenplay(fountain: speech).fountain == speech)
    }
}
