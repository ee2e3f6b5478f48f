import LanguageModel
import LineEditor
import Projects
import Screenplay
import Testing

@testable import TaglineCommands

struct OpenScriptTests {
    @Test(
        "Typed Fountain gives the file that one expects",
        arguments: [
            (
                ["INT. DINER - NIGHT", "", "Rain.", "", "ANNA", "You're late.", "", "MARK", "(sitting)", "The bus."],
                "INT. DINER - NIGHT\n\nRain.\n\nANNA\nYou're late.\n\nMARK\n(sitting)\nThe bus.\n"
            ),
            (["INT. DINER - NIGHT", "Rain."], "INT. DINER - NIGHT\n\nRain.\n"),
            (["INT. DINER - NIGHT", "", "", "Rain."], "INT. DINER - NIGHT\n\n\nRain.\n"),
            (["Rain.", "", "", "Wind."], "Rain.\n\n\nWind.\n"),
            (["Rain.", "Wind."], "Rain.\nWind.\n"),
            (["", "", "Rain."], "Rain.\n"),
            (["Rain.", "EXT. ROAD - DAY", "Dust."], "Rain.\n\nEXT. ROAD - DAY\n\nDust.\n"),
            (["ANNA", "Est. 1952.", "Ext. wall, cold."], "ANNA\nEst. 1952.\nExt. wall, cold.\n"),
            (["Rain.", "BOB: Hi", "ANNA: Yo"], "Rain.\n\nBOB\nHi\n\nANNA\nYo\n"),
            (["SUPER: Paris, 1942", "", "POV: Anna"], "SUPER: Paris, 1942\n\nPOV: Anna\n"),
            (["ANNA: One.", "", "ANNA:", "Two."], "ANNA\nOne.\n\nANNA\nTwo.\n"),
            (["ANNA: ~la la"], "ANNA\n~la la\n"), (["ANNA: (softly) Fine."], "ANNA\n(softly)\nFine.\n"),
            (["ANNA: (un)likely"], "ANNA\n(un)likely\n"), (["@Dr. Wu: Hello there."], "@Dr. Wu\nHello there.\n"),
            (["ANNA: (555) 0123"], "ANNA\n(555) 0123\n"), (["MARK", "MARK: ~la"], "MARK\n~la\n"),
            (["ANNA: (sings (badly)) ~la"], "ANNA\n(sings (badly))\n~la\n"),
            (["Rain.", "ANNA:", "ANNA:", "Late."], "Rain.\n\nANNA\nLate.\n"), (["@Bob:", "Hi."], "@Bob\nHi.\n"),
            (["Rain.", "Int. traffic hums.", "INT. PISO Nº 2"], "Rain.\nInt. traffic hums.\n\nINT. PISO Nº 2\n"),
            (["[[ask", "INT. A?]]"], "[[ask\nINT. A?]]\n"),
            (["Title: Diner", "AUTHOR: E. Writer", "", "Rain."], "Title: Diner\nAUTHOR: E. Writer\n\nRain.\n"),
            (["ANNA", "EXT. ROAD - DAY"], "ANNA\n\nEXT. ROAD - DAY\n"),
            (["# Act", "= What happens.", "Rain."], "# Act\n\n= What happens.\n\nRain.\n"),
            (["> CUT TO:", "Rain."], "> CUT TO:\n\nRain.\n"),
            (["===", "Rain."], "===\n\nRain.\n"),
            (["ANNA", "One.", "  ", "Two.", "", "Rain."], "ANNA\nOne.\n  \nTwo.\n\nRain.\n"),
            (["ANNA", "WHAT?", "MARK: no."], "ANNA\nWHAT?\nMARK: no.\n"),
            (["@安娜", "你迟到了。", "", "下雨。"], "@安娜\n你迟到了。\n\n下雨。\n"),
            (["/* a note", "", "that goes on */", "", "Rain."], "/* a note\n\nthat goes on */\n\nRain.\n"),
            (["Title: Diner", "Author: E. Writer", "", "Rain."], "Title: Diner\nAuthor: E. Writer\n\nRain.\n"),
            (["    Indented.  ", "👨‍👩‍👧 e\u{301}"], "    Indented.  \n👨‍👩‍👧 e\u{301}\n"),
        ] as [([String], String)])
    func typing(_ lines: [String], _ expected: String) throws {
        try expectBytes(Typing(into: "").type(lines), expected)
    }

    @Test(
        "Typing goes on from what a script holds",
        arguments: [
            ("Rain.", ["Wind."], "Rain.\n\nWind.\n"),
            ("Rain.\n", ["Wind."], "Rain.\n\nWind.\n"),
            ("Rain.\n\n", ["Wind."], "Rain.\n\nWind.\n"),
            ("Rain.\n\n\n", ["Wind."], "Rain.\n\n\nWind.\n"),
            ("Rain.\n\n", ["", "", "Wind."], "Rain.\n\n\nWind.\n"),
            ("Rain.\n", ["", "Wind."], "Rain.\n\nWind.\n"),
            ("Rain.\n\nTHE END\n", ["Or not."], "Rain.\n\nTHE END\n\nOr not.\n"),
            ("ANNA\nLate.\n", ["Rain."], "ANNA\nLate.\n\nRain.\n"),
            ("ANNA\nLate.\n", ["Rain.", "ANNA: Yes."], "ANNA\nLate.\n\nRain.\n\nANNA\nYes.\n"),
            ("ANNA\nLate.\n", ["[[Rain]] falls.", "ANNA: Yes."], "ANNA\nLate.\n\n[[Rain]] falls.\n\nANNA\nYes.\n"),
            ("ANNA\nLate.\n", ["[[ask", "ANNA: is it?]]"], "ANNA\nLate.\n\n[[ask\nANNA: is it?]]\n"),
            ("ANNA\nLate.\n", ["/*", "ANNA: Yes.", "*/"], "ANNA\nLate.\n\n/*\nANNA: Yes.\n*/\n"),
            ("ANNA\nLate.\n", ["ANNA", "ANNA: Yes."], "ANNA\nLate.\n\nANNA\nYes.\n"),
            ("ANNA\nLate.\n", ["@ANNA", "ANNA: [sits] > Yes."], "ANNA\nLate.\n\n@ANNA\n(sits)\n> Yes.\n"),
            ("ANNA\nLate.\n", ["ANNA: [[who?]] Hi."], "ANNA\nLate.\n\nANNA\n[[who?]] Hi.\n"),
            ("ANNA\nLate.\n", ["[[TODO: fix]]"], "ANNA\nLate.\n\n[[TODO: fix]]\n"),
            ("ANNA\nLate.\n", ["ANNA: []"], "ANNA\nLate.\n\nANNA\n[]\n"),
            ("ANNA\nLate.\n", ["MARK", "ANNA: Yes."], "ANNA\nLate.\n\nMARK\nANNA: Yes.\n"),
            ("Rain.\r\n", ["Wind.", "", "ANNA", "Late."], "Rain.\r\n\r\nWind.\r\n\r\nANNA\r\nLate.\r\n"),
            ("Rain.\r\n\r\nWind.\n", ["Hail."], "Rain.\r\n\r\nWind.\n\r\nHail.\r\n"),
            ("Rain.\r", ["Wind."], "Rain.\r\rWind.\r"),
        ] as [(String, [String], String)])
    func goingOn(_ text: String, _ lines: [String], _ expected: String) throws {
        try expectBytes(Typing(into: text).type(lines), expected)
    }

    @Test("Enter twice is once, and blank lines of a file are its text", arguments: [(true, "\n"), (false, "\n\n\n")])
    func blankLines(_ isInteractive: Bool, _ between: String) throws {
        let events = ["Rain.", "", "", "", "Wind."].map(LineEvent.line)
        let text = try Typing(into: "").type(events, isInteractive: isInteractive)
        #expect(text == "Rain.\n\(between)Wind.\n")
    }

    @Test(
        "A paste is text whatever it begins with, and ends a paragraph where it ends in a blank line",
        arguments: [
            ([.paste("/quit\n?\nRain.")], "/quit\n?\nRain.\n"),
            ([.line("ANNA"), .paste("One.\nTwo."), .line("Three.")], "ANNA\nOne.\nTwo.\nThree.\n"),
            ([.line("Rain."), .paste("INT. A - DAY\n\nWind."), .line("")], "Rain.\n\nINT. A - DAY\n\nWind.\n"),
            ([.paste("Rain.\n\n"), .line("ANNA"), .line("Late.")], "Rain.\n\nANNA\nLate.\n"),
            ([.paste("Rain.\r\nWind.\rHail.")], "Rain.\nWind.\nHail.\n"),
            ([.line("ANNA"), .line(""), .line(""), .paste("a\nb")], "ANNA\n\n\na\nb\n"),
        ] as [([LineEvent], String)])
    func pasting(_ events: [LineEvent], _ expected: String) throws {
        try expectBytes(Typing(into: "").type(events), expected)
    }

    /// What stands behind an earlier scene: odd line ends, spaces, bytes that are not UTF-8.
    private static let rest = Array("\n\n\nINT. B - DAY  \r\n\n\tSnow.\u{2028}Ice.\r\rEND".utf8) + [0xFF, 0xC3]

    @Test(
        "Text for an earlier scene leaves everything else byte for byte",
        arguments: [
            (["/go 1", "Wind.", "", "ANNA", "Late."], "INT. A - DAY\n\nRain.\n\nWind.\n\nANNA\nLate.\n"),
            (["/go 1", "", "", "Wind."], "INT. A - DAY\n\nRain.\n\n\nWind.\n"),
            (["/go 1", "Wind.", "/undo"], "INT. A - DAY\n\nRain.\n"),
            (["/go 1", "Wind.", "/undo", "/redo", "Hail."], "INT. A - DAY\n\nRain.\n\nWind.\nHail.\n"),
            (["/go 2", "/go 1", "/scene INT. C - DAY"], "INT. A - DAY\n\nRain.\n\nINT. C - DAY\n"),
        ])
    func earlierScene(_ lines: [String], _ expected: String) throws {
        let typing = try Typing(into: Array("INT. A - DAY\n\nRain.\n".utf8) + Self.rest)
        try typing.type(lines)
        #expect(try typing.folder.bytes(of: "Diner/scripts/main.fountain") == Array(expected.utf8) + Self.rest)
    }

    @Test(
        "The cursor goes along with the scene that it stands in",
        arguments: [
            (["/go 1", "/move 1 --after 2", "Wind."], "INT. B - DAY\n\nSnow.\n\nINT. A - DAY\n\nRain.\n\nWind.\n"),
            (["/go 2", "/move 2 --before 1", "Wind."], "INT. B - DAY\n\nSnow.\n\nWind.\n\nINT. A - DAY\n\nRain.\n"),
            (["/go end", "/move 1 --after 2", "Wind."], "INT. B - DAY\n\nSnow.\n\nWind.\n\nINT. A - DAY\n\nRain.\n"),
            (["/go 1", "/move 2 --before 1", "Wind."], "INT. B - DAY\n\nSnow.\n\nINT. A - DAY\n\nRain.\n\nWind.\n"),
            (["/move 2 --before 1", "/undo", "Wind."], "INT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nSnow.\n\nWind.\n"),
        ])
    func movedScene(_ lines: [String], _ expected: String) throws {
        let typing = try Typing(into: "INT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nSnow.\n")
        try expectBytes(typing.type(lines), expected)
    }

    @Test("A paste that ends in a blank line stands in the scene that it was put into")
    func pastedBlankLine() throws {
        let typing = try Typing(into: "INT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nSnow.\n")
        let script = try typing.session().openedScript()
        script.move(toEndOf: script.screenplay.scenes[0])
        try script.add("Wind.\n\n\n", asParagraph: true, endsParagraph: false, origin: .human)
        #expect(script.scene == (1, 2))
    }

    @Test("A heading that stands right below other text gets its blank line")
    func closeHeading() throws {
        let typed = try Typing(into: "INT. A - DAY\n\nRain.\n\n# Act\nINT. B - DAY\n").type(["/go 1", "Wind."])
        #expect(typed == "INT. A - DAY\n\nRain.\n\n# Act\n\nWind.\n\nINT. B - DAY\n")
    }

    @Test(
        "Undo and redo go back to the paragraph as it was",
        arguments: [
            (["ANNA", "Late.", "/undo", "Early."], "ANNA\nEarly.\n"),
            (["ANNA", "Late.", "/undo", "/redo", "Very."], "ANNA\nLate.\nVery.\n"),
            (["Rain.", "", "", "Wind.", "/undo", "Hail."], "Rain.\n\n\nHail.\n"),
            (["Rain.", "", "Wind.", "/undo", "/undo", "/redo", "Hail."], "Rain.\nHail.\n"),
            (["INT. A - DAY", "/undo", "/redo", "Rain."], "INT. A - DAY\n\nRain.\n"),
            (["Rain.", "/undo"], ""),
        ])
    func undo(_ lines: [String], _ expected: String) throws {
        try expectBytes(Typing(into: "").type(lines), expected)
    }

    @Test("Undo and redo go back beyond the session that made the changes")
    func undoLater() throws {
        let typing = try Typing(into: "")
        #expect(try typing.type(["Rain.", "", "ANNA", "Late."]) == "Rain.\n\nANNA\nLate.\n")
        #expect(try typing.type(["/undo", "Early."]) == "Rain.\n\nANNA\nEarly.\n")
        #expect(try typing.type(["/undo", "/undo"]) == "Rain.\n")
        #expect(try typing.type(["/redo", "Soon."]) == "Rain.\n\nANNA\nSoon.\n")
        #expect(try typing.type(["/undo", "/undo", "/redo", "/redo", "Now."]) == "Rain.\n\nANNA\nSoon.\n\nNow.\n")
    }

    @Test("There is an end to undo and redo", arguments: [["/undo"], ["/redo"], ["Rain.", "/undo", "/undo"]])
    func nothingToUndo(_ lines: [String]) throws {
        #expect(throws: Failure("the prompt ended with 1")) { try Typing(into: "").type(lines) }
    }

    @Test("Where nothing could be written, it is said once that is over")
    func heldElsewhere() throws {
        let typing = try Typing(into: "Rain.\n")
        var holder: Session? = try typing.session()
        let script = try typing.session().openedScript()
        func refusal() -> String {
            do throws(Failure) {
                try script.add("Wind.", asParagraph: true, endsParagraph: true, origin: .human)
                return "none"
            } catch {
                return error.message
            }
        }
        #expect(holder?.project?.isReadOnly == false && refusal().hasSuffix("close it there to write here"))
        holder = nil
        #expect(refusal().hasSuffix("and is not any more; /open it again to write"))
    }

    @Test("Who is speaking is known while the speech is open")
    func openSpeech() throws {
        let typing = try Typing(into: "")
        let script = try typing.session().openedScript()
        #expect(script.openSpeech == nil)
        try script.add("ANNA (V.O.)", asParagraph: false, endsParagraph: false, origin: .human)
        #expect(script.openSpeech?.name == "ANNA" && script.openSpeech?.hasText == false)
        try script.add("(softly)", asParagraph: false, endsParagraph: false, origin: .human)
        #expect(script.openSpeech?.name == "ANNA" && script.openSpeech?.hasText == true)
        script.endParagraph()
        #expect(script.openSpeech == nil)
        try script.add("Rain.", asParagraph: false, endsParagraph: false, origin: .human)
        #expect(script.openSpeech == nil)
    }

    @Test("Scenes and names are those of the text, whatever is put in wherever")
    func scenesOfTheText() throws {
        let typing = try Typing(
            into: "Dust.\n\nINT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nBOB\nSnow.\n\nINT. C - DAY #7#\n\nIce.\n")
        let script = try typing.session().openedScript()
        let lines = [
            "Wind.", "EXT. 河边 - NIGHT", "ANNA\nHi.", "[[a note", "/* cut", "*/ and ]]", "# Act", "CUT TO:",
            "INT. D - DAY",
        ]
        var random = RandomSource(seed: 1)
        for _ in 0..<120 {
            let scenes = script.screenplay.scenes
            if !scenes.isEmpty { script.move(toEndOf: scenes[Int(random.nextUniform() * Float(scenes.count))]) }
            let line = lines[Int(random.nextUniform() * Float(lines.count))]
            try script.add(line, asParagraph: random.nextUniform() < 0.5, endsParagraph: true, origin: .human)
            let whole = Screenplay(fountain: script.buffer.bytes)
            #expect(script.scenes == whole.scenes && script.names == whole.characterNames, "\(script.buffer.bytes)")
        }
    }

    @Test("The cursor and the scene follow what is written")
    func cursor() throws {
        let typing = try Typing(into: "INT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nSnow.\n")
        let script = try typing.session().openedScript()
        #expect(script.scene == (2, 2))
        #expect(script.cursor == 41)
        script.move(toEndOf: script.screenplay.scenes[0])
        #expect(script.scene == (1, 2))
        #expect(script.cursor == 20)
        #expect(script.before.elements.map(\.text) == ["INT. A - DAY", "Rain."])
        let added = try script.add("ANNA\nLate.", asParagraph: true, endsParagraph: true, origin: .human)
        #expect(added.map(\.type) == [.character, .dialogue])
        #expect(script.cursor == 32)
        #expect(try script.undo() == "ANNA / Late.")
        #expect(script.cursor == 20)
        #expect(try script.redo() == "ANNA / Late.")
        #expect(script.cursor == 32)
        script.moveToEnd()
        #expect(script.cursor == 53)
    }

    @Test(
        "The cursor stays where it was in the text when another program changes the file",
        arguments: [
            ("INT. A", "INT. ABC", "INT. ABC - DAY\n\nRain.\n\nWind.\nHail.\n\nINT. B - DAY\n\nSnow.\n"),
            ("Snow.", "Ice.", "INT. A - DAY\n\nRain.\n\nWind.\nHail.\n\nINT. B - DAY\n\nIce.\n"),
        ])
    func merging(_ old: String, _ new: String, _ expected: String) throws {
        let text = "INT. A - DAY\n\nRain.\n\nINT. B - DAY\n\nSnow.\n"
        let typing = try Typing(into: text)
        let script = try typing.session().openedScript()
        script.move(toEndOf: script.screenplay.scenes[0])
        try script.add("Wind.", asParagraph: false, endsParagraph: false, origin: .human)
        try typing.folder.write(text.replacing(old, with: new), to: "Diner/scripts/main.fountain")
        try script.save()
        try script.add("Hail.", asParagraph: false, endsParagraph: false, origin: .human)
        #expect(String(decoding: script.buffer.bytes, as: UTF8.self) == expected)
        #expect(try script.undo() == "Hail.")
        #expect(try script.undo() != nil)
        #expect(try script.undo() == "Wind.")
        #expect(String(decoding: script.buffer.bytes, as: UTF8.self) == text)
    }
}

/// Whether two texts are the same bytes; `==` takes two spellings of "é", and of a line end, for one.
private func expectBytes(_ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation) {
    #expect(text.utf8.elementsEqual(expected.utf8), "\(text.debugDescription)", sourceLocation: location)
}
