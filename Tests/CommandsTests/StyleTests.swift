import Projects
import Screenplay
import Testing

@testable import TaglineCommands

struct StyleTests {
    private let plain = Style(isPlain: true)

    @Test("The prompt says project, scene and whether there is something to save")
    func prompt() throws {
        let typing = try Typing(
            into: "Rain.\n\nINT. A - DAY\n\nINT. THE SECOND FLOOR OF THE GRAND DINER - NIGHT\n\nWind.\n")
        let session = try typing.session()
        let script = try session.openedScript()
        #expect(plain.prompt(session) == "Diner ▸ INT. THE SECOND FLOOR OF TH… 2/2 ")
        script.move(toEndOf: script.screenplay.scenes[0])
        #expect(plain.prompt(session) == "Diner ▸ INT. A - DAY 1/2 ")
        try script.add("Hail.", asParagraph: true, endsParagraph: true, origin: .human)
        #expect(plain.prompt(session) == "Diner ▸ INT. A - DAY 1/2 ● ")
        #expect(Style(isPlain: false).prompt(session) == "\u{1B}[1mDiner\u{1B}[0m ▸ INT. A - DAY 1/2 ● ")
    }

    @Test("Without a scene the prompt names the script, and without a project the program")
    func promptWithoutScene() throws {
        let typing = try Typing(into: "")
        #expect(plain.prompt(try typing.session()) == "Diner ▸ main ")
        #expect(plain.prompt(Session(project: nil)) == "tagline ▸ ")
        #expect(plain.rightPrompt(Session(project: nil)) == "")
    }

    @Test("The right prompt says what the next line will be, and how the model is set")
    func rightPrompt() throws {
        let typing = try Typing(into: "")
        var session = try typing.session()
        let script = try session.openedScript()
        #expect(plain.rightPrompt(session) == "new paragraph · temp 0.65 ")
        try script.add("Rain.", asParagraph: true, endsParagraph: false, origin: .human)
        #expect(plain.rightPrompt(session) == "action · temp 0.65 ")
        script.endParagraph()
        try script.add("@安娜", asParagraph: true, endsParagraph: false, origin: .human)
        try session.settings.set("temp", to: "0.5")
        try session.settings.set("seed", to: "41")
        #expect(plain.rightPrompt(session) == "安娜 speaks · temp 0.5 seed 41 ")
        #expect(
            Style(isPlain: false).rightPrompt(session) == "\u{1B}[2m安娜 speaks · temp 0.5 seed 41\u{1B}[0m ")
    }

    @Test("Control characters of a file stay out of the prompt")
    func hostileHeading() throws {
        let typing = try Typing(into: "INT. A\u{1B}[31m [[note\nmore]] - DAY\n\n")
        #expect(plain.prompt(try typing.session()) == "Diner ▸ INT. A␛[31m  - DAY 1/1 ")
    }

    @Test("A listed element is one line with its number, its kind and where it came from")
    func listing() throws {
        let screenplay = Screenplay(fountain: Array("INT. A - DAY #7#\n\nANNA\nOne.\nTwo.\n\n===\n".utf8))
        let lines = screenplay.elements.enumerated().map { Listing.line($0 + 1, $1) }
        #expect(
            lines == [
                "  1    heading 7     INT. A - DAY", "  2    cue           ANNA", "  3    dialogue      One. / Two.",
                "  4    page break    ",
            ])
        let written = Listing.row(12, Element(.dialogue, "你迟到了。"), remark: "model, seed 41")
        #expect(written == "  12   dialogue      你迟到了。                                   model, seed 41\n")
    }
}
