import Drafts
import Pages
import Screenplay
import Testing

struct TextFormatTests {
    private static func draft(_ source: String) -> Draft { .screenplay(Screenplay(fountain: Array(source.utf8))) }

    private static let source = """
        Title: BIG CITY
        Mood: dark

        INT. BAR - NIGHT

        # Act

        RAIN on the *window*. [[hard?]]

        ANNA
        (low)
        你迟到了。

        MARK ^
        The bus was late, and I was only on it.

        CUT TO:

        ===

        EXT. ROAD

        [[note]]

        Snow.
        """

    @Test func `lines stand in their columns, and a form feed parts pages`() throws {
        let blank = String(repeating: "\n", count: 18)
        #expect(
            try TextFormat().text(of: Self.draft(Self.source)) == blank + """
                                          BIG CITY
                \u{C}INT. BAR - NIGHT

                RAIN on the window.

                          ANNA                           MARK
                  (low)                        The bus was late, and I was
                你迟到了。                     only on it.

                                                                 CUT TO:
                \u{C}                                                          2.


                EXT. ROAD

                Snow.

                """)
    }

    @Test func `scene numbers stand in both margins`() throws {
        let text = try TextFormat(options: PageOptions(profile: .usLetter)).text(
            of: Self.draft("INT. BAR - NIGHT #1A#\n\nRain."))
        #expect(
            text == " 1A     INT. BAR - NIGHT" + String(repeating: " ", count: 41) + "1A\n\n        Rain.\n")
    }

    @Test func `header, footer and stars stand where they do on paper`() throws {
        var format = TextFormat()
        let old = Screenplay(fountain: Array("Rain.\n\n你好。\n".utf8))
        let source = "Rain.\n\n你们好。\n"
        (format.options.header, format.options.footer, format.options.firstPageNumber) = ("BIG CITY", "secret", 7)
        format.options.watermark = "ANNA"
        format.options.revisions = Revisions(from: old, to: Screenplay(fountain: Array(source.utf8)))
        let file = try format.write(Self.draft(source))
        func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "BIG CITY" + spaces(50) + "7.", "Rain.", "你们好。" + spaces(55) + "*", spaces(27) + "secret",
            ])
        #expect(file.losses == [Loss("the watermark is left out")])
    }

    @Test func `what does not print is listed`() throws {
        func loss(_ what: String, _ element: Int, _ line: Int) -> Loss {
            var loss = Loss(what)
            (loss.element, loss.line) = (element, line)
            return loss
        }
        var key = Loss("the entry is left out: title pages do not show it")
        key.key = "Mood"
        #expect(
            try TextFormat().write(Self.draft(Self.source)).losses == [
                key, loss("the section is left out", 1, 6), loss("notes in the text are left out", 2, 8),
                loss("emphasis is left out", 2, 8), loss("the note is left out", 11, 23),
            ])
    }

    @Test func `a campaign has no pages`() {
        #expect(throws: DraftError(.cannotHold(format: "text", kind: "campaign"))) {
            try TextFormat().write(.campaign(sampleCampaign))
        }
    }

    @Test func `an empty script is an empty text`() throws {
        #expect(try TextFormat().text(of: Self.draft("")) == "")
    }
}
