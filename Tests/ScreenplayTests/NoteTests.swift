import Screenplay
import Testing

/// Notes and boneyards (N).
struct NoteTests {
    private static let cases = [
        RuleCase("N1", "A /* b\n\nINT. C */ d\ne", #"action "A /* b\n\nINT. C */ d\ne""#),
        RuleCase("N1", "A */ b\n\nC /* d", #"action "A */ b""#, #"action "C /* d""#),
        RuleCase("N1", "/*/ A", #"action "/*/ A""#),
        RuleCase("N1", "/*/ A */", #"boneyard "/ A""#),
        RuleCase("N1", "/**/\nBOB\nHi.", #"boneyard """#, #"character "BOB""#, #"dialogue "Hi.""#),
        RuleCase("N2", "[[a\nb]] c", #"action "[[a\nb]] c""#),
        RuleCase("N2", "[[a\n  \n   b  ]]", #"note "a\n\nb""#),
        RuleCase("N2", "[[a\n \nb]]", #"action "[[a""#, #"action "b]]""#),
        RuleCase("N2", "[[a\n\t\nb]] [[c]]", #"action "[[a""#, #"action "b]] [[c]]""#),
        RuleCase("N2", "[[a [[b]] c]]", #"action "[[a [[b]] c]]""#),
        RuleCase("N2", "[[[a]]]", #"action "[[[a]]]""#),
        RuleCase("N2", "[[[a]]", #"note "[a""#),
        RuleCase("N2", "[[]]", #"note """#),
        RuleCase("N3", "[[a /* b]] c */", #"action "[[a /* b]] c */""#),
        RuleCase("N3", "[[a /*\n\nb */ c]]", #"action "[[a /*\n\nb */ c]]""#),
        RuleCase(
            "N4", "INT. BAR #1# [[lease?]]\n\nMARA /* x */ (V.O.)[[y]] ^\nHi.",
            #"sceneHeading number 1 "INT. BAR [[lease?]]""#,
            #"character "MARA /* x */ (V.O.)[[y]]""#,
            #"dialogue "Hi.""#),
        RuleCase("N4", "[[x]] .ROOF", #"sceneHeading forced "[[x]] ROOF""#),
        RuleCase(
            "N4", "[[x]] # Act [[y]]\n= S [[z]]\n~[[w]]",
            #"section depth 1 "[[x]] Act [[y]]""#,
            #"synopsis "S [[z]]""#,
            #"lyrics "[[w]]""#),
        RuleCase("N4", "CUT TO: [[x]]", #"transition "CUT TO: [[x]]""#),
        RuleCase("N4", "MARA [[one\ntwo]]\nHi.", #"character "MARA [[one\ntwo]]""#, #"dialogue "Hi.""#),
        RuleCase("N4", "> [[x]] THE END [[y]] <", #"centered "[[x]] THE END [[y]]""#),
        RuleCase("N5", "[[louder?]]\nJACK\nHi.", #"note "louder?""#, #"character "JACK""#, #"dialogue "Hi.""#),
        RuleCase("N5", "[[a]] /* b */\nINT. X", #"note "a""#, #"boneyard "b""#, #"sceneHeading "INT. X""#),
        RuleCase("N5", "a\n[[b]]\nC", #"action "a\n[[b]]\nC""#),
        RuleCase("N5", "INT. X\n[[b]]\nC", #"sceneHeading "INT. X""#, #"action "[[b]]\nC""#),
        RuleCase("N5", "~a\n[[b]]\n~c", #"lyrics "a\n[[b]]\nc""#),
        RuleCase("N6", "JACK\nHi\n/* a\n\nb */\nthere.", #"character "JACK""#, #"dialogue "Hi\n/* a\n\nb */\nthere.""#),
        RuleCase("N6", "JACK\n[[Hi]]\n\nBOB", #"character "JACK""#, #"dialogue "[[Hi]]""#, #"action "BOB""#),
    ]

    @Test(arguments: cases)
    func `a note or boneyard is what the rule says`(_ rule: RuleCase) {
        rule.check()
    }

    @Test func `the name is without notes`() {
        let cue = Screenplay(fountain: Array("MARA /* x */ (V.O.)[[y\nz]] ^\nHi.".utf8)).elements[0]
        #expect(cue.name == "MARA" && cue.extensions == ["V.O."])
    }
}
