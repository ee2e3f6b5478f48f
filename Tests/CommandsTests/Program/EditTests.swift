import Foundation
import Testing

/// Lines of the script changed by their numbers, and scenes in an editor, as `tagline run` plays it.
struct EditTests {
    private let folder: TemporaryFolder

    private static let script =
        "\u{FEFF}INT. DINER - NIGHT #1#\r\n\r\n\r\nRain.\r\n\r\nANNA (V.O.)\r\n(low)\r\nNo, 不。\r\n\r\nCUT TO:\r\n\r\n"
        + "===\r\n\r\nEXT. ROAD - DAY\r\n\r\nSnow.\r\nIce e\u{301} 👋🏽.\r\n"

    init() throws {
        folder = try TemporaryFolder()
        try Program.run(["new", "diner", "--template", "blank"], in: folder)
        try folder.write(Self.script, to: "diner/scripts/script.fountain")
    }

    private func play(_ lines: [String], environment: [String] = []) throws -> Program.Outcome {
        try Program.run(
            ["run", "-", "--project", "diner"], in: folder, input: lines.map { $0 + "\n" }.joined(),
            environment: environment)
    }

    private func script() throws -> String { try folder.text(of: "diner/scripts/script.fountain") }

    /// An editor that changes its file with `sed`, and keeps a copy of what it was given.
    private func editor(_ command: String, then: String = "") throws -> String {
        try folder.write("cp \"$1\" given\nsed -i '\(command)' \"$1\"\n\(then)\n", to: "editor.sh")
        return "EDITOR=sh \(folder.file("editor.sh"))"
    }

    @Test(
        "A line reads as it is told to, stays what it is, and no other byte changes",
        arguments: [
            ("2 Hail. 雹", "Rain.", "Hail. 雹", "2    action        Hail. 雹"),
            ("2   Hail.  ", "Rain.", "Hail.", "2    action        Hail."),
            // What would be read as something else is marked as what it is.
            ("2 INT. CAR - DAY", "Rain.", "!INT. CAR - DAY", "2    action        INT. CAR - DAY"),
            ("2 MARK", "Rain.", "MARK", nil), ("2 > x", "Rain.", "!> x", nil),
            ("3 anna", "ANNA (V.O.)", "@anna", "3    cue           anna"),
            ("1 The diner", "INT. DINER - NIGHT", ".The diner", "1    heading 1     The diner"),
            ("6 Slow fade", "CUT TO:", "> Slow fade", "6    transition    Slow fade"),
            ("4 (high)", "(low)", "(high)", "4    parenthetical (high)"), ("5 No.", "No, 不。", "No.", nil),
            // It is taken as it is typed, and only its ends are cut.
            (#"2 She said "no"."#, "Rain.", #"She said "no"."#, #"2    action        She said "no"."#),
            (#"2 "Hail.""#, "Rain.", #""Hail.""#, nil), (#"2 "Hail"#, "Rain.", #""Hail"#, nil),
            (#"5 'Tis  "me".  "#, "No, 不。", #"'Tis  "me"."#, nil), ("2\t-- Hail", "Rain.", "-- Hail", nil),
            ("2 --help", "Rain.", "--help", nil), (#"-- 2 "-2""#, "Rain.", #""-2""#, nil),
            // A text may bring its own marks.
            (
                "1 INT. DINER - DAY #5#", "INT. DINER - NIGHT #1#", "INT. DINER - DAY #5#",
                "1    heading 5     INT. DINER - DAY"
            ),
            ("1 .THE VOID #1#", "INT. DINER - NIGHT #1#", ".THE VOID #1#", "1    heading 1     THE VOID"),
            ("1 The diner #7#", "INT. DINER - NIGHT #1#", ".The diner #7#", "1    heading 7     The diner"),
            ("3 Anna ^", "ANNA (V.O.)", "@Anna ^", "3    cue           Anna"),
            ("4 softly", "(low)", "(softly)", "4    parenthetical (softly)"),
            // Several lines become one.
            ("9 Hail 👋🏽", "Snow.\r\nIce e\u{301} 👋🏽.", "Hail 👋🏽", "9    action        Hail 👋🏽"),
        ] as [(String, String, String, String?)])
    func line(_ words: String, _ old: String, _ new: String, _ shown: String?) throws {
        let outcome = try play(["/edit \(words)"])
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(Array(try script().utf8) == Array(Self.script.replacing(old, with: new).utf8))
        if let shown { #expect(outcome.text.hasPrefix("  \(shown)  "), "\(outcome.text)") }
        #expect(outcome.text.hasSuffix("  you\n") || outcome.text.hasSuffix("  from before the journal\n"))
    }

    @Test(
        "The marks of what a line is may come with its text",
        arguments: [
            ("1 ## Two", "# Act", "## Two"), ("1 Two", "# Act", "# Two"), ("2 = It ends.", "= Sum.", "= It ends."),
            ("3 @Anna", "ANNA", "@Anna"), ("4 ~Lo lo", "~La la", "~Lo lo"), ("5 > FIN <", "> THE END <", "> FIN <"),
            ("6 > Fade out", "> Slow fade", "> Fade out"), ("7 !INT. fog", "Rain.", "!INT. fog"),
        ])
    func marks(_ words: String, _ old: String, _ new: String) throws {
        let script = "# Act\n\n= Sum.\n\nANNA\n~La la\n\n> THE END <\n\n> Slow fade\n\nRain.\n"
        try folder.write(script, to: "diner/scripts/script.fountain")
        #expect(try play(["/edit \(words)"]).errors == "")
        #expect(try self.script() == script.replacing(old, with: new))
    }

    @Test("A change goes back and forth as one, and what is typed next goes where it went before")
    func undo() throws {
        let there = try play(["Fog.", "/edit 2 Hail, and a storm.", "Mist.", "/undo", "/undo", "/redo", "Dew."])
        #expect(there.status == 0, "\(there.errors)")
        let end = "👋🏽.\r\n\r\nFog.\r\nDew.\r\n"
        #expect(
            try script() == Self.script.replacing("Rain.", with: "Hail, and a storm.").replacing("👋🏽.\r\n", with: end))
    }

    @Test(
        "What cannot be changed says why, and stays",
        arguments: [
            ("/edit 99 Hail.", "there is no element 99; the script has 9, and /show numbers them"),
            (
                "/edit -- -9223372036854775808 x",
                "there is no element -9223372036854775808; the script has 9, and /show numbers them"
            ),
            (
                "/voice check -9223372036854775808",
                "there is no element -9223372036854775808; the script has 9, and /show numbers them"
            ),
            ("/edit 0 Hail.", "there is no element 0; the script has 9, and /show numbers them"),
            ("/edit 2", "write what the line is to read, as in /edit 2 Well, no."),
            (
                "/edit 9",
                "element 9 has several lines; /edit opens the scene in your editor, and /edit 9 TEXT puts one line in their place"
            ),
            ("/edit 7 x", "element 7 is a page break, which reads nothing; /edit opens the scene in your editor"),
            (
                "/edit 5 (quietly)",
                "dialogue \"(quietly)\" would be read as parenthetical here; /edit opens the scene in your editor"
            ),
            ("/edit b", "there is no suggestion b; ask for some with ? or ANNA?"),
            ("/edit none of it", "there is no suggestion none; ask for some with ? or ANNA?"),
            ("/edit", "no editor is named; set VISUAL or EDITOR before tagline starts, as in EDITOR=nano tagline"),
        ])
    func refused(_ line: String, _ message: String) throws {
        let outcome = try play([line])
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(outcome.diagnostics == ["tagline: standard input:1: \(message)"])
        #expect(try script() == Self.script)
    }

    @Test("An indented line of action stays indented")
    func indented() throws {
        try folder.write("INT. A\n\n    Rain.\n", to: "diner/scripts/script.fountain")
        #expect(try play(["/edit 2 Rain.", "/edit 2     Rain."]).text == "  nothing changed\n  nothing changed\n")
        #expect(try play(["/edit 2     Hail. "]).status == 0)
        #expect(try script() == "INT. A\n\n    Hail.\n")
    }

    @Test("A line that reads so already is no change")
    func same() throws {
        #expect(try play(["/edit 2 Rain."]).text == "  nothing changed\n")
        #expect(try play(["/undo"]).diagnostics == ["tagline: standard input:1: there is nothing to undo"])
    }

    @Test("A note that is left open is refused where it would swallow what follows")
    func openNote() throws {
        try folder.write("Rain.\n\nSnow. ]]\n", to: "diner/scripts/script.fountain")
        let outcome = try play(["/edit 1 [[Rain.", "/show"])
        #expect(outcome.status == 1 || outcome.text.contains("  2    action        Snow. ]]\n"), "\(outcome.text)")
        #expect(try script().hasSuffix("\n\nSnow. ]]\n"))
    }

    @Test("The model's line stays the model's, edited, until less than half of it stands")
    func origin() throws {
        func last(_ outcome: Program.Outcome) -> String { String(outcome.text.split(separator: "\n").last ?? "") }
        #expect(try play(["MARK? n=1 len<=40 must=\"the bus\" seed=41", "a"]).status == 0)
        let line = try #require(try script().split(whereSeparator: \.isNewline).last)
        let longer = try play(["/edit 11 \(line) And that is all that there is to be said of it, I think, Anna."])
        #expect(last(longer).contains("  model ") && last(longer).hasSuffix(", edited"), "\(longer.text)")
        #expect(try last(play(["/edit 11 Quite."])).hasSuffix("  you"))
        let back = try play(["/undo", "/undo", "/origin 11"])
        #expect(last(back).contains("  model ") && !last(back).hasSuffix(", edited"), "\(back.text)")
    }

    @Test("The scene comes back from the editor as one change, with the script's own line ends")
    func scene() throws {
        let editor = try editor("s/Snow/Hail/;$a\\\\nFog. 雾")
        let outcome = try play(["/edit"], environment: [editor])
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(outcome.text == "  the scene has 6 lines, and had 4; /undo takes the change back\n")
        #expect(try folder.text(of: "given") == "EXT. ROAD - DAY\r\n\r\nSnow.\r\nIce e\u{301} 👋🏽.\r\n")
        let changed = Self.script.replacing("Snow", with: "Hail") + "\r\nFog. 雾\r\n"
        #expect(Array(try script().utf8) == Array(changed.utf8))
        #expect(try play(["/undo"]).status == 0)
        #expect(Array(try script().utf8) == Array(Self.script.utf8))
        // A scene further up keeps the blank lines that part it from the next.
        #expect(try play(["/go 1", "/edit"], environment: [try self.editor("s/Rain/Hail/")]).status == 0)
        #expect(try folder.text(of: "given").hasPrefix("INT. DINER - NIGHT #1#\r\n"))
        #expect(try folder.text(of: "given").hasSuffix("\r\n===\r\n"))
        #expect(Array(try script().utf8) == Array(Self.script.replacing("Rain", with: "Hail").utf8))
    }

    @Test("The whole script, and VISUAL before EDITOR")
    func all() throws {
        let visual = try editor("s/Rain/Hail/").replacing("EDITOR", with: "VISUAL")
        let outcome = try play(["/edit all"], environment: [visual, "EDITOR=false"])
        #expect(outcome.text == "  the script has 17 lines; /undo takes the change back\n", "\(outcome.errors)")
        #expect(Array(try folder.bytes(of: "given")) == Array(Self.script.utf8))
        #expect(Array(try script().utf8) == Array(Self.script.replacing("Rain", with: "Hail").utf8))
    }

    @Test("A model's line that the editor leaves alone stays the model's")
    func editedAround() throws {
        let editor = try editor("s/Snow/Hail/;$a\\\\nFog.")
        let outcome = try play(
            ["MARK: So.", "MARK? n=1 len<=40 seed=41", "a", "/edit", "/origin"], environment: [editor])
        #expect(outcome.text.hasSuffix("  2 of 7 elements are a model's\n"), "\(outcome.text)\(outcome.errors)")
    }

    @Test("An editor that fails, changes nothing or leaves nothing changes nothing")
    func noChange() throws {
        let cases: [(editor: String, said: String, status: Int32)] = [
            ("false", "the editor false ended with 1; nothing changed", 1),
            ("/none", "the editor /none ended with 127; nothing changed", 1),
            ("true", "", 0),
            ("truncate -s 0", "the scene came back empty, and stays as it was; /omit takes a scene out", 1),
        ]
        for (editor, said, status) in cases {
            let outcome = try play(["/edit"], environment: ["EDITOR=\(editor)", "TMPDIR=\(folder.path)"])
            #expect(outcome.status == status && outcome.text == (said.isEmpty ? "  nothing changed\n" : ""))
            #expect(outcome.diagnostics == (said.isEmpty ? [] : ["tagline: standard input:1: \(said)"]))
            #expect(try script() == Self.script)
        }
        // Nothing is left behind.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["diner"])
    }

    @Test("Where another program changed the script meanwhile, what was written is kept beside it")
    func conflict() throws {
        let path = folder.file("diner/scripts/script.fountain")
        let editor = try editor("s/Snow/Hail/", then: "echo Fog. >> \(path)")
        let outcome = try play(["/edit"], environment: [editor, "TMPDIR=\(folder.path)"])
        #expect(outcome.status == 1)
        let message = try #require(outcome.diagnostics.first)
        #expect(message.hasPrefix("tagline: \(path): another program has changed it; /save takes its changes in"))
        let kept = try #require(message.split(separator: "; what you wrote is in ").last)
        #expect(try String(contentsOfFile: String(kept), encoding: .utf8).contains("Hail."))
        #expect(try script() == Self.script + "Fog.\n")
    }
}
