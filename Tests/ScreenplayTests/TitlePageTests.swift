import Screenplay
import Testing

/// The title page (T).
struct TitlePageTests {
    private static let cases = [
        RuleCase("T1", " Title: X", #"action " Title: X""#),
        RuleCase("T1", "1: X", #"action "1: X""#),
        RuleCase("T1", "标题：一\n\nA", #"标题: "一""#, #"action "A""#),
        RuleCase("T1", "INT. BAR: DAY", #"sceneHeading "INT. BAR: DAY""#),
        RuleCase("T1", "FADE UP: X", #"action "FADE UP: X""#),
        RuleCase("T1", "SMASH CUT TO: x", #"action "SMASH CUT TO: x""#),
        RuleCase("T1", "Cut to: x", #"Cut to: "x""#),
        RuleCase("T1", "CUT TO:", #"transition "CUT TO:""#),
        RuleCase("T2", "Title:\n\nA", #"action "Title:""#, #"action "A""#),
        RuleCase("T2", "Title:", #"action "Title:""#),
        RuleCase("T2", "Title:   \n\tX", #"Title: "X""#),
        RuleCase("T2", "Title:\nX", #"action "Title:\nX""#),
        RuleCase("T4", "Title: A\n    B\n  C: D\n  \nE", #"Title: "A" "B" "C: D""#, #"action "E""#),
        RuleCase(
            "T5", "Title: X\nINT. BAR - DAY\nA",
            #"Title: "X""#,
            #"sceneHeading "INT. BAR - DAY""#,
            #"action "A""#),
        RuleCase("T5", "Title: X\nBOB\nHi.", #"Title: "X""#, #"character "BOB""#, #"dialogue "Hi.""#),
        RuleCase(
            "T6", "Title: A\nAuthor:\ntitle: *B*\nDate: \n\nX",
            #"Title: "A" "*B*""#,
            #"Author:"#,
            #"Date:"#,
            #"action "X""#),
        RuleCase("T8", "A\n\nTitle: X", #"action "A""#, #"action "Title: X""#),
        RuleCase("T8", "[[n]]\nTitle: X", #"note "n""#, #"action "Title: X""#),
        RuleCase(
            "N1", "Title: A /* b\n\nDate: c */\nAuthor: D\n\nX",
            #"Title: "A /* b" "Date: c */""#,
            #"Author: "D""#,
            #"action "X""#),
        RuleCase("N4", "Title [[a: b]]: X", #"Title [[a: b]]: "X""#),
    ]

    @Test(arguments: cases)
    func `a title page is what the rule says`(_ rule: RuleCase) {
        rule.check()
    }
}
