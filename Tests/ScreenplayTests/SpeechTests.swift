import Screenplay
import Testing

/// Cues (C), speeches (D) and lyrics (L).
struct SpeechTests {
    private static let names = [
        "BOB", "R2D2", "3CPO", "ÉTIENNE", "ИВАН", "PATRON #2", "JIM😆", "PATRON Nº 2", "BOB (v.o.)", "BOB(v.o.) (x)",
        "E\u{301}VE", "ΑΝΝΑ",
        "SUPERIMPOSE:", "A", "ME 田中", "-X-", "BOB)",
    ]

    @Test(arguments: names)
    func `a name in capitals makes a cue`(_ line: String) {
        RuleCase("C2", "\n  \(line)  \nHi.", #"character "\#(line)""#, #"dialogue "Hi.""#).check()
        RuleCase("C4", "!\(line)\nHi.", #"action forced "\#(line)\nHi.""#).check()
    }

    private static let others = [
        "23", "McADAM", "bob", "田中", "23 (O.S.)", "(BOB)", "TO:", "PHOTO:", "😆", "BOB (V.O.) x", "ß", "ИВАн", "ÉTIENNé",
    ]

    @Test(arguments: others)
    func `another line makes action`(_ line: String) {
        #expect(Screenplay(fountain: Array("\n\(line)\nHi.".utf8)).elements.map(\.type) == [.action])
        #expect(Screenplay(fountain: Array("\n@\(line)\nHi.".utf8)).elements.map(\.type) == [.character, .dialogue])
    }

    private static let cases = [
        RuleCase("C1", "BOB\n  \nHi.", #"action "BOB""#, #"action "Hi.""#),
        RuleCase("C1", "BOB", #"action "BOB""#),
        RuleCase("C5", "@Bob\n\n＠田中\n\n@\nHi.", #"action "@Bob""#, #"action "＠田中""#, #"action "@\nHi.""#),
        RuleCase("C6", "GO TO:\nHi.", #"transition "GO TO:""#, #"action "Hi.""#),
        RuleCase("C6", "@GO TO:\nHi.", #"character forced "GO TO:""#, #"dialogue "Hi.""#),
        RuleCase("C6", "@GO TO:\n", #"action "@GO TO:""#),
        RuleCase(
            "C7", "A\n1\n\n[[n]]\n\n/* b */\n\nB ^\n2\n\nC ^\n3\n\nD ^\n4",
            #"character "A""#,
            #"dialogue "1""#,
            #"note "n""#,
            #"boneyard "b""#,
            #"character dual "B""#,
            #"dialogue "2""#,
            #"character "C""#,
            #"dialogue "3""#,
            #"character dual "D""#,
            #"dialogue "4""#),
        RuleCase(
            "C7", "A\n1\n\nHe goes.\n\nB^\n2",
            #"character "A""#,
            #"dialogue "1""#,
            #"action "He goes.""#,
            #"character "B""#,
            #"dialogue "2""#),
        RuleCase(
            "C7", "A\n1\n\n===\n\nB^\n2\n\n^\n3",
            #"character "A""#,
            #"dialogue "1""#,
            #"pageBreak"#,
            #"character "B""#,
            #"dialogue "2""#,
            #"action "^\n3""#),
        RuleCase(
            "D1", "BOB\n# a\n= b\n.c\n> d\n> e <\n!f\n@g\nCUT TO:",
            #"character "BOB""#,
            ##"dialogue "# a\n= b\n.c\n> d\n> e <\n!f\n@g\nCUT TO:""##),
        RuleCase(
            "D2", "BOB\n(a)\n  (b) \nHi.\n(c)",
            #"character "BOB""#,
            #"parenthetical "(a)""#,
            #"parenthetical "(b)""#,
            #"dialogue "Hi.""#,
            #"parenthetical "(c)""#),
        RuleCase(
            "D2", "BOB\n(a\nb (c)\nd)\nHi.",
            #"character "BOB""#,
            #"parenthetical "(a\nb (c)\nd)""#,
            #"dialogue "Hi.""#),
        RuleCase("D2", "BOB\n(a\nb) c\n(d", #"character "BOB""#, #"dialogue "(a\nb) c\n(d""#),
        RuleCase(
            "D2", "BOB\n(a\n(b)\n(c\nd)",
            #"character "BOB""#,
            #"dialogue "(a""#,
            #"parenthetical "(b)""#,
            #"parenthetical "(c\nd)""#),
        RuleCase("D2", "BOB\n(a\n(b\nc)\nd)", #"character "BOB""#, #"parenthetical "(a\n(b\nc)\nd)""#),
        RuleCase(
            "D2", "BOB\n(a) and (b)\n(a [[)]] b)",
            #"character "BOB""#,
            #"dialogue "(a) and (b)""#,
            #"parenthetical "(a [[)]] b)""#),
        RuleCase(
            "D2", "BOB\n(a\n  \nb)\n\n(A dog barks.)",
            #"character "BOB""#,
            #"dialogue "(a\n\nb)""#,
            #"action "(A dog barks.)""#),
        RuleCase(
            "D3", "BOB\nA\n  \n   \nB\n  \n(c)\n  \n\n\nD",
            #"character "BOB""#,
            #"dialogue "A\n\n\nB""#,
            #"parenthetical "(c)""#,
            #"action blank 2 "D""#),
        RuleCase("D3", "BOB\nA\n  ", #"character "BOB""#, #"dialogue "A""#),
        RuleCase(
            "D4", "BOB\nA\n~ b \n~\n~c\nD\n~e",
            #"character "BOB""#,
            #"dialogue "A""#,
            #"lyrics "b\n\nc""#,
            #"dialogue "D""#,
            #"lyrics "e""#),
        RuleCase("D4", "BOB\n~a\n  \n~b", #"character "BOB""#, #"lyrics "a\n\nb""#),
        RuleCase("L1", "~a\nB\n~c\n\n~d", #"lyrics "a""#, #"action "B""#, #"lyrics "c""#, #"lyrics "d""#),
    ]

    @Test func `spacers at the end belong to the speech`() {
        let elements = Screenplay(fountain: Array("BOB\nHi.\n  \n\nHe goes.".utf8)).elements
        #expect(elements.map(\.sourceRange) == [0..<4, 4..<11, 11..<20])
        #expect(elements.map(\.blankBefore) == [0, 0, 1])
    }

    @Test(arguments: cases)
    func `a speech is what the rule says`(_ rule: RuleCase) {
        rule.check()
    }
}
