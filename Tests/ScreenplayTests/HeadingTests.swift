import Screenplay
import Testing

/// Scene headings (H), transitions (R), sections and synopses (S).
struct HeadingTests {
    private static let headings = [
        "INT. A", "int - a", "EXT A", "EST. A", "Int/Ext A", "INT./EXT. A", "EXT/INT A", "EXT./INT. A", "I/E. A",
        "I./E. A", "i/e-a",
        "INT.A", "INT-A", "INT\u{3000}A", "INT.",
    ]

    @Test(arguments: headings)
    func `an opening makes a heading`(_ line: String) {
        RuleCase("H1", line, #"sceneHeading "\#(line)""#).check()
        RuleCase("H3", "A\n\n  \(line)\nB", #"action "A""#, #"sceneHeading "\#(line)""#, #"action "B""#).check()
        RuleCase("H5", "!\(line)", #"action forced "\#(line)""#).check()
        RuleCase("H5", "**\(line)**", #"action "**\#(line)**""#).check()
    }

    private static let others = [
        "INTERNAL AFFAIRS", "Extra chairs", "EST-ce que", "INT", "INT, A", "ESTABLISHING", "E/I. A", "..A", "...A",
        ". A", ".", ".(A)", ".-",
        "I\u{F}E A", "\u{49}\u{301}NT. A",
    ]

    @Test(arguments: others)
    func `another opening makes action`(_ line: String) {
        #expect(Screenplay(fountain: Array(line.utf8)).elements.map(\.type) == [.action])
    }

    private static let cases = [
        RuleCase(
            "H2", ".a\n\n.١\n\n.éa\n\n.😆",
            #"sceneHeading forced "a""#,
            #"sceneHeading forced "١""#,
            #"sceneHeading forced "éa""#,
            #"action ".😆""#),
        RuleCase("H4", "INT ROOM #237 #42#", #"sceneHeading number 42 "INT ROOM #237""#),
        RuleCase("H4", "INT. A#1-b.#", #"sceneHeading number 1-b. "INT. A""#),
        RuleCase("H4", ".a #幕1#", #"sceneHeading forced number 幕1 "a""#),
        RuleCase(
            "H4", "INT. A ##\n\nINT. A #-#\n\nINT. A #😆#\n\nINT. A #1 A#\n\nINT. A #1#.",
            #"sceneHeading "INT. A ##""#,
            #"sceneHeading "INT. A #-#""#,
            #"sceneHeading "INT. A #😆#""#,
            #"sceneHeading "INT. A #1 A#""#,
            #"sceneHeading "INT. A #1#.""#),
        RuleCase("P3", "INT. A\nINT. B\nBOB\nHi.", #"sceneHeading "INT. A""#, #"action "INT. B\nBOB\nHi.""#),
        RuleCase(
            "P3", "INT. A\n# S\n= T\nBOB\nHi.",
            #"sceneHeading "INT. A""#,
            #"section depth 1 "S""#,
            #"synopsis "T""#,
            #"character "BOB""#,
            #"dialogue "Hi.""#),
        RuleCase(
            "P3", "INT. A\n> CUT\n!B\n# C",
            #"sceneHeading "INT. A""#,
            #"transition forced "CUT""#,
            #"action forced "B\n# C""#),
        RuleCase(
            "P3", "INT. A\n~la\nBOB\n~la",
            #"sceneHeading "INT. A""#,
            #"lyrics "la""#,
            #"action "BOB""#,
            #"lyrics "la""#),
        RuleCase(
            "P3", "CUT TO:\nBOB\n===\nBOB\nHi.",
            #"transition "CUT TO:""#,
            #"action "BOB""#,
            #"pageBreak"#,
            #"character "BOB""#,
            #"dialogue "Hi.""#),
        RuleCase(
            "P4", "a\n.357\n# x\n= y\n@z\n!w\n> v\nCUT TO:\n> C <\nB",
            #"action "a\n.357\n# x\n= y\n@z\n!w\n> v\nCUT TO:""#,
            #"centered "C""#,
            #"action "B""#),
        RuleCase("R1", "SMASH CUT TO:\nA", #"transition "SMASH CUT TO:""#, #"action "A""#),
        RuleCase("R1", "Cut TO:\n\nTO:\n\nCUTTO:", #"action "Cut TO:""#, #"action "TO:""#, #"action "CUTTO:""#),
        RuleCase(
            "R2", "CUT TO:\u{A0}\n\n!CUT TO:\n\n.CUT TO:",
            #"action "CUT TO:""#,
            #"action forced "CUT TO:""#,
            #"sceneHeading forced "CUT TO:""#),
        RuleCase(
            "R3", ">Fade out.\n\n> a < b\n\n>",
            #"transition forced "Fade out.""#,
            #"transition forced "a < b""#,
            #"action ">""#),
        RuleCase(
            "R4", "FADE OUT.\n\nFADE IN:\n\nCUT TO BLACK.",
            #"action "FADE OUT.""#,
            #"action "FADE IN:""#,
            #"action "CUT TO BLACK.""#),
        RuleCase(
            "S1", "#A\n##  B\n#\n\n### #C",
            #"section depth 1 "A""#,
            #"section depth 2 "B""#,
            ##"action "#""##,
            ##"section depth 3 "#C""##),
        RuleCase(
            "S2", "=A\n= B\n=\n\n==C\n\n=== D ===",
            #"synopsis "A""#,
            #"synopsis "B""#,
            #"action "=""#,
            #"action "==C""#,
            #"action "=== D ===""#),
        RuleCase("S3", "# A\nBOB\nHi.", #"section depth 1 "A""#, #"character "BOB""#, #"dialogue "Hi.""#),
    ]

    @Test(arguments: cases)
    func `a heading, transition or section is what the rule says`(_ rule: RuleCase) {
        rule.check()
    }
}
