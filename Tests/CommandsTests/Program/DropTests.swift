import Testing

/// Lines of the script taken out and put in elsewhere by their numbers, as `tagline run` plays it.
struct DropTests {
    private let folder: TemporaryFolder

    private static let script =
        "Title: X\r\n\r\nINT. A - DAY\r\n\r\nRain. 雨\r\n\r\nANNA\r\n(low)\r\nNo.\r\n\r\nBOB\r\nYes.\r\n~la\r\n\r\n"
        + "[[why?]]\r\n\r\nCUT TO:\r\n\r\nINT. B - DAY\r\n\r\nSnow.\r\n"

    init() throws {
        folder = try TemporaryFolder()
        try Program.run(["new", "diner", "--template", "blank"], in: folder)
        try folder.write(Self.script, to: "diner/scripts/script.fountain")
    }

    private func play(_ lines: String...) throws -> Program.Outcome {
        try Program.run(
            ["run", "-", "--project", "diner"], in: folder, input: lines.map { $0 + "\n" }.joined())
    }

    private func script() throws -> String { try folder.text(of: "diner/scripts/script.fountain") }

    @Test(
        "Lines go with the blank lines above them, a cue with its speech, and a speech's last line with its cue",
        arguments: [
            ("2", "Rain. 雨\r\n\r\n"), ("4", "(low)\r\n"), ("5", "No.\r\n"),
            ("3", "ANNA\r\n(low)\r\nNo.\r\n\r\n"), ("4..5", "ANNA\r\n(low)\r\nNo.\r\n\r\n"),
            ("7..8", "BOB\r\nYes.\r\n~la\r\n\r\n"), ("8", "~la\r\n"), ("9", "[[why?]]\r\n\r\n"),
            ("10..11", "CUT TO:\r\n\r\nINT. B - DAY\r\n\r\n"),
            ("2..6", "Rain. 雨\r\n\r\nANNA\r\n(low)\r\nNo.\r\n\r\nBOB\r\nYes.\r\n~la\r\n\r\n"),
            ("12", "\r\nSnow.\r\n"), ("1", "INT. A - DAY\r\n\r\n"),
        ])
    func drop(_ lines: String, _ gone: String) throws {
        let outcome = try play("/drop \(lines)", "/save")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script() == Self.script.replacing(gone, with: ""))
        #expect(outcome.text.split(separator: "\n").dropLast().allSatisfy { $0.hasSuffix(" dropped") })
        #expect(try play("/undo", "/save").status == 0)
        #expect(try script() == Self.script)
    }

    @Test("All lines may go, and other lines stay what they are")
    func others() throws {
        #expect(try play("/drop 1..12", "/save").status == 0)
        #expect(try script().hasPrefix("Title: X\r\n"))
        #expect(try play("/show all").text == "       Title         X\n")
        // Without the heading the cue would stand right below the action.
        try folder.write("Rain.\n\nA\n\nINT. A\nBOB\nHi.\n", to: "diner/scripts/other.fountain")
        let refused = try play("/script other", "/drop 3")
        #expect(refused.status == 0 || refused.errors.contains("/edit opens the scene in your editor"))
    }

    @Test(
        "What is no line is refused with what to do",
        arguments: [
            ("13", "there is no element 13; the script has 12, and /show numbers them"),
            ("0", "there is no element 0; the script has 12, and /show numbers them"),
            ("5..4", "5..4 is no line; name one by its number, as in /drop 12, or several: /drop 12..15"),
            ("a", "a is no line; name one by its number, as in /drop 12, or several: /drop 12..15"),
            (
                "1..99999999999999999999",
                "1..99999999999999999999 is no line; name one by its number, as in /drop 12, or several: /drop 12..15"
            ),
        ])
    func refused(_ lines: String, _ message: String) throws {
        let outcome = try play("/drop \(lines)")
        #expect(outcome.status == 1 && outcome.diagnostics == ["tagline: standard input:1: \(message)"])
        #expect(try script() == Self.script)
    }

    @Test("What is typed comes in behind a line, and behind the whole of a speech")
    func goAfter() throws {
        let outcome = try play("/go after 2", "Wind.", "/go after 5", "Hail.", "/go after 14", "Ice.", "/save")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("  2    action        Rain. 雨\n"))
        #expect(outcome.text.contains("  6    dialogue      No.\n"))
        let text = try script()
        #expect(text.contains("Rain. 雨\r\n\r\nWind.\r\n\r\nANNA"), "\(text)")
        #expect(text.contains("No.\r\n\r\nHail.\r\n\r\nBOB") && text.hasSuffix("Snow.\r\n\r\nIce.\r\n"), "\(text)")
        #expect(try play("/go after").status == 64 && play("/go 1 2").status == 64 && play("/go after 99").status == 1)
    }

    @Test("A title page is set by its keys, and typed over what a new project has")
    func title() throws {
        #expect(
            try play("/title title: Réveil", "/title Contact: 12 Pier / Seaham", "/title X: y", "/save").status == 0)
        let head = "Title: Réveil\r\nContact:\r\n    12 Pier\r\n    Seaham\r\nX: y\r\n\r\nINT. A"
        #expect(try script().hasPrefix(head))
        let shown = try play("/title X:", "/title", "/save")
        let rows = ["X", "Title         Réveil", "Contact       12 Pier / Seaham"].map { "       \($0)\n" }
        #expect(shown.text == rows.joined() + "saved script\n", "\(shown.text)")
        #expect(try script().hasSuffix(Self.script.dropFirst(10)))
        for line in ["/title Foo", "/title : x", "/title INT. A: x"] {
            let refused = try play(line)
            #expect(
                refused.status == 1 && refused.errors.contains("as in /title Author: Inés Vega"), "\(refused.errors)")
        }
        #expect(try Program.run(["new", "p"], in: folder).status == 0)
        let typed = try Program.run(
            ["run", "-", "--project", "p"], in: folder,
            input: "Title: The Pier\nAuthor: Inés\nHe says: no.\nAuthor: text now\n/save\n")
        #expect(typed.status == 0)
        let text = try Program.run(["run", "-", "--project", "p"], in: folder, input: "/show all\n").text
        #expect(text.contains("Title         The Pier\n       Author        Inés\n"), "\(text)")
        #expect(text.contains("action        He says: no. / Author: text now"), "\(text)")
    }
}
