import Drafts
import Foundation
import Testing

struct ProjectTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    @Test("A project that was left for another one can be opened again", arguments: ["run - --project", "open"])
    func reopening(command: String) throws {
        for name in ["Diner", "Road"] { _ = try run("new", name, "--template", "blank") }
        let typed = try Program.run(
            command.split(separator: " ").map(String.init) + ["Diner"], in: folder,
            input: "Rain.\n/open Road\nDust.\n/open Diner\nMore rain.\n")
        #expect(typed.errors == "")
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("Rain.\n\nMore rain.\n"))
        #expect(try folder.text(of: "Road/scripts/script.fountain").hasSuffix("Dust.\n"))
    }

    @Test("A new project is written in, saved and exported")
    func writing() throws {
        let made = try run("new", "Diner")
        #expect(made.text == "made \(folder.path)/Diner\n")
        #expect(made.status == 0 && made.errors == "")
        let typed = try run(
            "run", "-", "--project", "Diner",
            input: "INT. DINER - NIGHT\n\nRain.\n\n@安娜 你迟到了。\nMARK: Sorry.\nHe sits.\n/show\n/quit\nnever read\n")
        #expect(
            typed.text == """
                  3    cue           安娜
                  4    dialogue      你迟到了。
                  5    cue           MARK
                  6    dialogue      Sorry.
                  1    heading       INT. DINER - NIGHT
                  2    action        Rain.
                  3    cue           安娜
                  4    dialogue      你迟到了。
                  5    cue           MARK
                  6    dialogue      Sorry.
                  7    action        He sits.

                """)
        #expect(typed.status == 0 && typed.errors == "")
        let script = """
            Title: Diner
            Author:
            Draft date:

            INT. DINER - NIGHT

            Rain.

            @安娜
            你迟到了。

            MARK
            Sorry.

            He sits.

            """
        #expect(try folder.text(of: "Diner/scripts/script.fountain") == script)
        #expect(try run("export", "--project", "Diner", "--to", "fountain").text == script)
        let exported = try run("export", "--project", "Diner", "-o", "diner.json")
        #expect(exported.status == 0 && exported.text == "" && exported.errors == "")
        #expect(try JSONValue(json: folder.bytes(of: "diner.json"))["elements"]?.items.count == 7)
    }

    @Test("A run stops at the first line that fails; what came before it is kept")
    func stopping() throws {
        _ = try run("new", "Diner")
        try folder.write("Rain.\r\n/go 7\r\nNever.\r\n", to: "tour")
        let outcome = try run("run", "tour", "--project", "Diner")
        #expect(
            outcome.errors == "tagline: tour:2: there is no scene 7; the script has none, and end is the script's end\n"
        )
        #expect(outcome.status == 1)
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("\n\nRain.\n"))
    }

    @Test(
        "What a run that stops cannot save is told beside what stopped it, once, and with that one's status",
        arguments: [("/frob", 64, 2), ("/save", 1, 1)] as [(String, Int32, Int)])
    func stoppingUnsaved(_ line: String, _ status: Int32, _ count: Int) throws {
        _ = try run("new", "Diner")
        try folder.write("Snow.\n", to: "other.fountain")
        let input = "Rain.\n/convert other.fountain -o Diner/scripts/script.fountain\n\(line)\n"
        let outcome = try run("run", "-", "--project", "Diner", input: input)
        #expect(outcome.status == status)
        #expect(outcome.diagnostics.count == count)
        #expect(outcome.diagnostics.last?.contains("another program changed the same lines") == true)
    }

    @Test("A transcript shows each line before what it does")
    func echo() throws {
        _ = try run("new", "Diner")
        let outcome = try run("run", "-", "--echo", "--project", "Diner", input: "Rain.\n/undo\n")
        #expect(outcome.text == "Diner ▸ script Rain.\nDiner ▸ script ● /undo\nundone: Rain.\n")
    }

    @Test("A screenplay comes into a project as it is, once")
    func importing() throws {
        _ = try run("new", "Diner")
        let source = "INT. A - DAY\r\n\r\n\r\nRain.  \r\n"
        try folder.write(source, to: "pilot.fountain")
        let first = try run("import", "pilot.fountain", "--project", "Diner")
        #expect(first.text == "imported pilot: 1 scene\n")
        #expect(first.status == 0 && first.errors == "")
        #expect(try folder.bytes(of: "Diner/scripts/pilot.fountain") == Array(source.utf8))
        let second = try run("import", "pilot.fountain", "--project", "Diner")
        #expect(second.errors == "tagline: there is a script pilot already; choose another name\n")
        #expect(second.status == 1)
        #expect(
            try run("export", "--project", "Diner", "--script", "pilot", "--to", "fountain").output
                == Array(source.utf8))
    }

    @Test("What an import changes is listed")
    func importLosses() throws {
        _ = try run("new", "Diner")
        let cue = #"{"elements": [{"type": "character", "text": "ANNA"}, {"type": "action", "text": "Rain."}]}"#
        try folder.write(cue, to: "cue.json")
        let outcome = try run("import", "cue.json", "--project", "Diner")
        #expect(outcome.text == "imported cue: 0 scenes\n" && outcome.status == 0)
        #expect(outcome.errors == "tagline: cue.json: fountain: the cue reads back as action\n")
    }

    @Test("A script comes from standard input under a name, and a file's name names its script")
    func names() throws {
        _ = try run("new", "Diner", "--template", "blank")
        let imported = try run("import", "-", "--name", "pilot.fountain", "--project", "Diner", input: "Rain.\n")
        #expect(imported.text == "imported pilot: 0 scenes\n" && imported.errors == "")
        #expect(try folder.text(of: "Diner/scripts/pilot.fountain") == "Rain.\n")
        let exported = try run("export", "--project", "Diner", "--script", "pilot.fountain", "--to", "fountain")
        #expect(exported.text == "Rain.\n" && exported.errors == "")
        let typed = try run(
            "run", "-", "--project", "Diner",
            input: "/script pilot.fountain\nWind.\n/script two.fountain --new\nSnow.\n")
        #expect(typed.status == 0 && typed.errors == "")
        #expect(try folder.text(of: "Diner/scripts/pilot.fountain") == "Rain.\n\nWind.\n")
        #expect(try folder.text(of: "Diner/scripts/two.fountain") == "Snow.\n")
    }

    @Test(
        "A project's script is not written over by what is made of it",
        arguments: [
            ["export", "--project", "Diner", "--to", "pdf", "-o", "Diner/scripts/script.fountain"],
            ["run", "-", "--project", "Diner"],
        ])
    func ownScript(_ arguments: [String]) throws {
        _ = try run("new", "Diner", "--template", "blank")
        _ = try run("run", "-", "--project", "Diner", input: "ANNA: Rain.\n")
        let script = try folder.bytes(of: "Diner/scripts/script.fountain")
        for line in ["/export html", "/sides ANNA -o"] {
            let input = "\(line) Diner/scripts/script.fountain\n"
            let outcome = try Program.run(arguments, in: folder, input: input)
            #expect(
                outcome.diagnostics == [
                    "tagline: Diner/scripts/script.fountain: it is read here and would be written over; name another file"
                ])
            #expect(outcome.status == 1)
        }
        #expect(try folder.bytes(of: "Diner/scripts/script.fountain") == script)
    }

    @Test("A project opens whose script was renamed, and one that has none left")
    func gone() throws {
        _ = try run("new", "Diner", "--template", "blank")
        let names = "tagline: \(folder.path)/Diner/tagline.json: it names the script script, which is gone; "
        try folder.write("Rain.\n", to: "Diner/scripts/pilot.fountain")
        try FileManager.default.removeItem(atPath: folder.file("Diner/scripts/script.fountain"))
        let opened = try run("open", "Diner", input: "Wind.\n")
        #expect(opened.errors == names + "pilot is taken instead\n" && opened.status == 0)
        #expect(try folder.text(of: "Diner/scripts/pilot.fountain") == "Rain.\n\nWind.\n")
        let exported = try run("export", "--project", "Diner", "--to", "fountain")
        #expect(exported.text == "Rain.\n\nWind.\n" && exported.errors == opened.errors)
        try FileManager.default.removeItem(atPath: folder.file("Diner/scripts/pilot.fountain"))
        let made = try run("run", "-", "--project", "Diner", input: "/script script --new\nSnow.\n")
        #expect(made.errors == names + "the project has none; /script NAME --new makes one\n" && made.status == 0)
        #expect(try folder.text(of: "Diner/scripts/script.fountain") == "Snow.\n")
    }

    @Test("A byte order mark before played lines is none of their text")
    func byteOrderMark() throws {
        _ = try run("new", "Diner", "--template", "blank")
        try folder.write("\u{FEFF}/set seed 7\nRain.\n", to: "tour")
        try folder.write("\u{FEFF}/source tour\nWind.\n", to: "tours")
        let outcome = try run("run", "tours", "--project", "Diner")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("Draft date:\n\nRain.\nWind.\n"))
    }

    @Test("A suggestion that is taken stands in the script, and undo takes it out again")
    func suggestion() throws {
        _ = try run("new", "Diner")
        let asked = try run(
            "run", "-", "--project", "Diner", input: "/set seed 7\nANNA? n=2 len=30\na\n/show\n")
        #expect(asked.status == 0 && asked.errors == "")
        let script = try folder.text(of: "Diner/scripts/script.fountain")
        #expect(script.contains("\n\nANNA\n"))
        let lines = asked.text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("  a  ") } && lines.contains { $0.hasPrefix("  b  ") })
        #expect(lines.contains { $0.contains("model, seed ") })
        _ = try run("run", "-", "--project", "Diner", input: "/undo\n")
        #expect(try !folder.text(of: "Diner/scripts/script.fountain").contains("ANNA"))
    }

    @Test("The open project can be opened again and still be written")
    func reopening() throws {
        _ = try run("new", "Diner")
        let outcome = try run("run", "-", "--project", "Diner", input: "/open Diner/../Diner\nRain.\n")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("\n\nRain.\n"))
    }

    @Test(
        "A damaged journal is named by whatever opens the project",
        arguments: [
            ["run", "-", "--project", "Diner"], ["open", "Diner"],
            ["export", "--project", "Diner", "--to", "fountain"],
            ["import", "a.fountain", "--project", "Diner"], ["voices", "list", "--project", "Diner"],
            ["ads", "next", "--project", "Diner"],
        ])
    func damage(_ arguments: [String]) throws {
        _ = try run("new", "Diner")
        try folder.write("Rain.\n", to: "a.fountain")
        try folder.write("0123456789abcdef {}\n", to: "Diner/.tagline/journal")
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.diagnostics.first == "tagline: line 1 of the journal is damaged and was left out")
    }

    @Test("Lines from a pipe that cannot be saved at their end are told, with an exit status")
    func unsaved() throws {
        _ = try run("new", "Diner")
        // Another script in the place of this one's file is what another program would leave there.
        try folder.write("Snow.\n", to: "other.fountain")
        let outcome = try run(
            "open", "Diner", input: "Rain.\n/convert other.fountain -o Diner/scripts/script.fountain\n")
        let script = "\(folder.path)/Diner/scripts/script"
        #expect(
            outcome.diagnostics.last == """
                tagline: \(script).fountain: another program changed the same lines; your text is in \
                \(script).conflict.fountain: reload the script, then take over from there what you want to keep
                """)
        #expect(outcome.status == 1)
        #expect(try folder.text(of: "Diner/scripts/script.conflict.fountain").hasSuffix("\n\nRain.\n"))
    }

    @Test("What another program left is taken over, and undo brings the text back")
    func reloading() throws {
        _ = try run("new", "Diner")
        try folder.write("Snow.\n", to: "other.fountain")
        let lines = [
            "/reload", "Rain.", "/convert other.fountain -o Diner/scripts/script.fountain", "/save", "/reload", "/undo",
            "/save",
        ]
        let outcome = try run("open", "Diner", input: lines.joined(separator: "\n"))
        let said = outcome.text.split(separator: "\n")
        #expect(said.contains("script reads as its file does") && said.contains("took over the file of script"))
        #expect(said.last == "saved script")
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("Draft date:\n\nRain.\n"))
    }

    @Test("The program alone opens the prompt, here without a project and without a terminal")
    func prompt() throws {
        let outcome = try run(input: "measure 盐 --json\nfrob\nnew Diner\nRain.\n")
        #expect(outcome.text.contains("\"width\": 2"))
        #expect(outcome.diagnostics == ["tagline: there is no command frob; /help lists them"])
        #expect(outcome.status == 0)
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("\n\nRain.\n"))
    }
}
