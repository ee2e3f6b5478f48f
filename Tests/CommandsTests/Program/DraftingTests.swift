import Testing

/// Lines asked for, taken, changed, looked into and written again, as `tagline run` plays them.
struct DraftingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try Program.run(["new", "diner", "--template", "blank"], in: folder)
        try folder.write("INT. DINER - NIGHT\n\nRain.\n\nANNA\nYou're late.\n", to: "diner/scripts/script.fountain")
    }

    /// Plays lines; what they printed, and on standard error.
    @discardableResult
    private func play(_ lines: [String], environment: [String] = []) throws -> Program.Outcome {
        try Program.run(
            ["run", "-", "--project", "diner"], in: folder, input: lines.map { $0 + "\n" }.joined(),
            environment: environment)
    }

    private func script() throws -> [String] {
        try folder.text(of: "diner/scripts/script.fountain").split(separator: "\n").map(String.init)
    }

    private static let ask = "MARK? n=3 len<=40 len>=30 must=\"the bus\" seed=41"

    @Test("A line that was taken is written again bit for bit, in a later session too")
    func replay() throws {
        let taken = try play([Self.ask, "b", "/replay 5"])
        #expect(taken.status == 0, "\(taken.errors)")
        let line = try #require(try script().last)
        #expect(line.lowercased().contains("the bus"))
        let later = try play(["LENA: No.", "/replay 5"])
        #expect(later.status == 0, "\(later.errors)")
        for outcome in [taken, later] {
            #expect(outcome.text.contains("  5    \(line)\n  the same, bit for bit: model "))
            #expect(
                outcome.text.contains(
                    "role MARK · temp 0.65 · top-p 0.95 · len 40 width · at least 30 width · must \"the bus\"\n"))
        }
    }

    @Test("A line of a script in a language gives way to others, and stands where there are none")
    func redoLine() throws {
        try folder.write("Title: X\nLanguage: en\n\nINT. A\n\nOne.\n", to: "diner/scripts/script.fountain")
        let outcome = try play(["ANNA? n=1 seed=2 len=20", "a", "/redo-line n=1 seed=3", "/save"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script().last == "One.")
        let refused = try play(["ANNA? n=1 seed=2 len=20", "a", "/redo-line begin=Whatever len=4"])
        try play(["/save"])
        let last = try #require(try script().last)
        #expect(refused.status == 1 && refused.text.contains("  a  \(last)"), "\(refused.errors)")
    }

    @Test("A line that gave way to another comes back, once for each change")
    func redoneLineComesBack() throws {
        try play(["MARK? n=1 seed=4 len=20", "a", "/save"])
        let first = try script()
        try play(["BOB? n=1 seed=5 len=20", "a", "/redo-line n=1 seed=6", "a", "/save"])
        let second = try script()
        #expect(second.count == first.count + 2)
        #expect(try play(["/undo", "/save"]).status == 0)
        #expect(try script() == first)
        #expect(try play(["/undo", "/save"]).status == 0)
        let third = try script()
        #expect(third.count == first.count + 2 && third != second)
    }

    @Test("A letter of suggestions that are gone is no text", arguments: ["/go end", "/undo", "a"])
    func pastSuggestions(_ command: String) throws {
        let outcome = try play(["LENA: No.", Self.ask, command, "b"])
        #expect(outcome.status == 1)
        let message = "there is no suggestion b any more; ask again, or type b once more for the letter alone"
        #expect(outcome.diagnostics == ["tagline: standard input:4: \(message)"])
        #expect(try !script().contains("b"))
        #expect(try play([Self.ask, "/go end", "Rain.", "b"]).status == 0)
        #expect(try script().contains("b"))
    }

    @Test("Wishes make a name that nobody has yet one inside a paragraph, too")
    func newName() throws {
        #expect(try play(["LENA: No.", "", "Rain.", "BOB? n=1 seed=1 len=20", "a"]).status == 0)
        #expect(try script().dropLast().last == "BOB")
    }

    @Test("A heading with Fountain's marks stands as it is")
    func markedHeading() throws {
        #expect(try play(["/scene .LIMBO", "/scene .A PLACE #7#", "/scene a place"]).status == 0)
        #expect(try script().suffix(3) == [".LIMBO", ".A PLACE #7#", ".a place"])
    }

    @Test("A scene comes back though something was written under its heading")
    func restored() throws {
        let lines = ["/scene INT. BAR #7#", "Dust.", "", "/omit 7", "Typed on.", "", "/omit 7 --restore"]
        let outcome = try play(lines)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script().suffix(3) == ["INT. BAR #7#", "Dust.", "Typed on."])
    }

    @Test("A scene without a number is numbered by a command as the prompt takes it")
    func unnumbered() throws {
        let outcome = try play(["/omit 1"])
        #expect(outcome.diagnostics.last?.hasSuffix("number the scenes first, with /renumber --lock") == true)
    }

    @Test("/save takes in what another program changed, though nothing was written here")
    func outsideChange() throws {
        let change = try editorThatChangesTheScript()
        let outcome = try play(["LENA: No.", "/save", "/edit", "/save", "/edit 2 Snow."], environment: change)
        #expect(
            outcome.diagnostics.contains { $0.contains("another program changed in it was taken") }, "\(outcome.errors)"
        )
        #expect(try script().contains("Mud.") && script().contains("Snow."))
    }

    /// An editor that changes the script's own file and leaves what it was given.
    private func editorThatChangesTheScript() throws -> [String] {
        let path = folder.file("diner/scripts/script.fountain")
        try folder.write("printf '\\nMud.\\n' >> '\(path)'\n", to: "editor.sh")
        return ["EDITOR=sh \(folder.file("editor.sh"))"]
    }

    @Test("A heading may be quoted as a whole, and keeps the quotes inside it")
    func headings() throws {
        #expect(try play(["/scene \"INT. BAR - DAY\"", "/scene INT. \"THE BAR\" \\ DAY"]).status == 0)
        #expect(try script().suffix(2) == ["INT. BAR - DAY", "INT. \"THE BAR\" \\ DAY"])
    }

    @Test("A cue that is changed has the mark of dual dialogue once, and may get it")
    func dualCue() throws {
        let outcome = try play(["BOB ^", "Ho.", "", "/edit 5 BOB (O.S.) ^", "LENA: Hm.", "/edit 7 LENA ^"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script().suffix(4) == ["BOB (O.S.) ^", "Ho.", "LENA ^", "Hm."])
    }

    @Test("A line that is taken below its cue stands there as the model wrote it")
    func takenBelowCue() throws {
        let outcome = try play(["MARK", "? n=2 len<=40 seed=4", "a"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = try script().suffix(2)
        #expect(lines.first == "MARK" && outcome.text.contains("  a  \(lines.last ?? "")"), "\(lines)")
    }

    @Test(
        "What cannot be written again says why",
        arguments: [
            ("/replay 2", "element 2 was not written by a model but before the journal began"),
            ("/replay 5", "element 5 was not written by a model but by you"),
            ("/replay 99", "there is no element 99; the script has 6, and /show numbers them"),
        ])
    func noReplay(_ command: String, _ message: String) throws {
        let outcome = try play(["MARK: The bus.", command])
        #expect(outcome.status == 1)
        #expect(outcome.diagnostics.last?.hasSuffix(message) == true, "\(outcome.errors)")
    }

    @Test("A journal in which something was changed is found out")
    func tampered() throws {
        try play([Self.ask, "a"])
        let taken = try #require(try script().last)
        let journal = try folder.text(of: "diner/.tagline/journal").split(separator: "\n").map(String.init)
        let place = try #require(journal.firstIndex { $0.contains("\"text\":\"\(taken)\"") })
        let json = String(journal[place].dropFirst(17)).replacing("\"seed\":41", with: "\"seed\":42")
            .replacing("\"temperature\":0.65", with: "\"temperature\":1.9")
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in json.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let hex = String(hash, radix: 16)
        var changed = journal
        changed[place] = String(repeating: "0", count: 16 - hex.utf8.count) + hex + " " + json
        try folder.write(changed.joined(separator: "\n") + "\n", to: "diner/.tagline/journal")
        let outcome = try play(["/replay 5"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("the model wrote \"\(taken)\" then and "), "\(outcome.errors)")
    }

    @Test("More, other and edited lines")
    func more() throws {
        let outcome = try play([
            Self.ask, "/more", "f", "/redo-line temp=1", "/edit b The bus never came, Anna.", "/origin",
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let letters = outcome.text.split(separator: "\n").filter { $0.contains("bits/char") }.map {
            $0.dropFirst(2).first
        }
        #expect(letters == ["a", "b", "c", "d", "e", "f", "a", "b", "c"])
        #expect(try script().suffix(2) == ["MARK", "The bus never came, Anna."])
        #expect(outcome.text.contains("from before the journal\n"))
        let last = try #require(outcome.text.split(separator: "\n").dropLast().last)
        #expect(last.contains("The bus never came, Anna.") && last.hasSuffix(", edited"))
        #expect(outcome.text.hasSuffix("  2 of 6 elements are a model's\n"))
    }

    @Test("Why a line reads as it does")
    func why() throws {
        let outcome = try play([Self.ask, "a", "/why 5", "/why 1", "/why 4"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let line = try #require(try script().last)
        let rows = outcome.text.split(separator: "\n").map(String.init)
        let place = try #require(rows.firstIndex(of: "    \(line)"))
        #expect(rows[place - 1].hasPrefix("  costs "))
        #expect(rows[place + 1].count == line.count + 4)
        #expect(outcome.text.contains("  asked: role MARK · temp 0.65"))
        #expect(outcome.text.contains("  required \"the bus\": whole at "))
        #expect(outcome.text.contains("  written before the journal began\n"))
        #expect(outcome.text.contains("not what the built-in model learned from"))
    }

    @Test("Without a number, the model's latest line is meant, wherever it stands")
    func latestLine() throws {
        let outcome = try play([Self.ask, "a", "Rain.", "/why", "ANNA: Not the model's.", "/replay"])
        let line = try script()[5]
        #expect(line.lowercased().contains("the bus"))
        #expect(outcome.text.contains("    \(line)\n    ") && outcome.text.contains("  6    \(line)\n  the same, bit"))
    }

    @Test("Where no line is the model's, a number is asked for", arguments: ["why", "replay"])
    func noLatestLine(command: String) throws {
        let none = try play(["Rain.", "/\(command)"])
        #expect(
            none.diagnostics == [
                "tagline: standard input:2: no line here was written by a model; name a line's number, as /show counts them"
            ])
    }

    @Test("Copies are found in scripts and named files, with their places, but not in the line itself")
    func copies() throws {
        try folder.write("One.\nThe bus never came, they said.\n", to: "notes.txt")
        try folder.write("Snow.\n", to: "diner/scripts/attic.spmd")
        let outcome = try play([
            Self.ask, "/edit a The bus never came, Anna.", "/copycheck --min 10",
            "/copycheck 6 --min 10 --in notes.txt",
            "/similar \"the bus never came\" --in notes.txt",
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.text.contains(
                "  the model's only line shares no passage of 10 characters or more with another text\n"))
        #expect(
            outcome.text.contains("       20 characters  \"The bus never came, \"  notes.txt:2\n"), "\(outcome.text)")
        #expect(
            outcome.text.contains(
                "searched scripts/attic.spmd (1 line), scripts/script.fountain (3 lines), notes.txt (2 lines); not what"
            ))
        let similar = try #require(
            outcome.text.split(separator: "\n").first { $0.contains(" %") && $0.contains("script.fountain:9") })
        #expect(similar.contains("The bus never came, Anna."))
    }

    @Test("A line is picked word by word, and is the writer's")
    func pick() throws {
        let outcome = try play(["/pick ANNA", "'never kn. 'that 'bus", "ANNA:0.5 MARK:0.7 < 'train!", "", "/origin 6"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let last = try #require(try script().last)
        #expect(last.hasPrefix("Never kn") && last.hasSuffix(". That train!"))
        #expect(try script().dropLast().last == "MARK")
    }

    @Test("A conversation is kept as a scene, and its answers can be written again")
    func talk() throws {
        let outcome = try play([
            "/set seed 7", "/talk MARK --as ANNA --scene \"EXT. ROAD - DAY\"", "Did you take the money?", "/again",
            "Where is it?", "/back", "/keep", "/replay 8", "/origin",
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = try script()
        let start = try #require(lines.firstIndex(of: "EXT. ROAD - DAY"))
        #expect(lines[start...].prefix(4) == ["EXT. ROAD - DAY", "ANNA", "Did you take the money?", "MARK"])
        // What was taken back is not kept.
        #expect(lines.suffix(2) == ["ANNA", "Where is it?"])
        #expect(outcome.text.contains("the same, bit for bit"))
        let dropped = try play(["/talk MARK", "Hello?", "/drop", "/status"])
        #expect(try dropped.status == 0 && script() == lines)
    }

    @Test("Words behind an option of /talk are that option's, and none of the character's name")
    func talkOptions() throws {
        let outcome = try play(["/talk MARK --as OLD MAN --scene EXT. ROAD - DAY", "Did you see it?", "/keep"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let start = try #require(try script().firstIndex(of: "EXT. ROAD - DAY"))
        #expect(try script()[start...].dropFirst().prefix(3) == ["OLD MAN", "Did you see it?", "MARK"])
    }

    @Test("Lists are files that other programs can change")
    func notes() throws {
        let written = try play([
            "/beats add ANNA finds the letter", "/beats add 雨停了", "/beats move 2 1", "/beats done 1",
            "/beats edit 2 Nobody came",
        ])
        #expect(written.status == 0, "\(written.errors)")
        #expect(try folder.text(of: "diner/notes/beats.md") == "- [x] 雨停了\n- [ ] Nobody came\n")
        #expect(try play(["/names --help"]).text.contains("/names suggest n=8 begin=M"))
        #expect(try play(["/names x"]).errors.contains("names takes add, done, move, edit, drop, suggest, not x"))
        try folder.write("Nothing yet\r\n\r\n  - [X] A tick\n- A dash\n", to: "diner/notes/beats.md")
        let read = try play(["/beats", "/beats drop 9"])
        #expect(read.text == "  1      Nothing yet\n  2    ✓ A tick\n  3      A dash\n")
        #expect(read.diagnostics.last?.hasSuffix("beats: there is no entry 9; there are 3") == true, "\(read.errors)")
    }

    @Test("Of a list's file only the line changes that a command changes")
    func notesOfOthers() throws {
        let file = "diner/notes/beats.md"
        let text = "# Beats\r\n\r\n- [ ] ANNA finds it\r\n    - nested\r\n* star\r\n1. 雨停了"
        try folder.write(text, to: file)
        let shown = "  1      ANNA finds it\n  2      nested\n  3      star\n  4      雨停了\n"
        #expect(try play(["/beats"]).text == shown)
        #expect(try play(["/beats done 2", "/beats done 2", "/beats done 3"]).status == 0)
        let ticked = text.replacing("- nested", with: "- [ ] nested").replacing("* star", with: "* [x] star")
        #expect(try folder.text(of: file) == ticked)
        #expect(
            try play(["/names add JOHN \"HANNIBAL\" O'NEIL", "/beats edit 4 It's \"over", "/beats drop 2"]).status == 0)
        let edited = ticked.replacing("    - [ ] nested\r\n", with: "").replacing("1. 雨停了", with: "1. [ ] It's \"over")
        #expect(try folder.text(of: file) == edited)
        #expect(try folder.text(of: "diner/notes/names.md") == "- [ ] JOHN \"HANNIBAL\" O'NEIL\n")
        try play(["/beats move 3 1", "/beats add Snow"])
        let moved = "# Beats\r\n\r\n1. [ ] It's \"over\r\n- [ ] ANNA finds it\r\n* [x] star\r\n- [ ] Snow\r\n"
        #expect(try folder.text(of: file) == moved)
    }

    @Test("Bytes that are no text stay in a list's file")
    func notesOfOtherBytes() throws {
        let file = "diner/notes/ideas.md"
        try play(["/ideas add One"])
        try folder.write(Array("caf".utf8) + [0xE9, 0x0A] + Array("Two\n".utf8), to: file)
        #expect(try play(["/ideas done 1", "/ideas edit 2 Three"]).status == 0)
        let expected = Array("- [x] caf".utf8) + [0xE9, 0x0A] + Array("- [ ] Three\n".utf8)
        #expect(try folder.bytes(of: file) == expected)
    }

    @Test("Words behind an alias, and a line to be judged, keep quotes that nobody closes")
    func openQuotes() throws {
        let outcome = try play([
            "/alias m MARK:", "/m 'Tis late", "/m 5' 10\" tall", "/similar say \"no", "ANNA: [un]believable, isn't it",
            "ANNA: [轻声]你来了。", "ANNA: [softly] No.", "/nothing \"x",
        ])
        #expect(outcome.diagnostics.last?.contains("there is no command nothing") == true, "\(outcome.errors)")
        #expect(try play(["/voice check 'Tis late"]).errors.contains("it takes two characters with 10 lines"))
        #expect(
            try script().suffix(12) == [
                "MARK", "'Tis late", "MARK", "5' 10\" tall", "ANNA", "[un]believable, isn't it", "ANNA", "(轻声)", "你来了。",
                "ANNA", "(softly)", "No.",
            ])
    }

    @Test("What commands changed beside the script goes back and forth with the script's own lines")
    func undo() throws {
        try play(["/beats add Anna leaves", "LENA: No.", "/beats add  Mark \"stays\""])
        let back = try play(["/undo", "/undo", "/beats", "/redo", "/redo", "/undo", "/undo", "/undo"])
        #expect(back.status == 0, "\(back.errors)")
        #expect(
            back.text == """
                undone: beats add  Mark "stays", in notes/beats.md
                undone: LENA / No.
                  1      Anna leaves
                redone: LENA / No.
                redone: beats add  Mark "stays", in notes/beats.md
                undone: beats add  Mark "stays", in notes/beats.md
                undone: LENA / No.
                undone: beats add Anna leaves, in notes/beats.md

                """)
        #expect(try play(["/undo"]).diagnostics == ["tagline: standard input:1: there is nothing to undo"])
        #expect(try play(["/redo"]).text == "redone: beats add Anna leaves, in notes/beats.md\n")
    }

    @Test("Names that are easily mistaken are told apart, and others are found")
    func names() throws {
        let outcome = try play(["ANNE: No.", "MARK: Yes.", "/names add LENA", "/names suggest n=3 seed=1"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("  ANNA                easily mistaken for ANNE\n"))
        #expect(outcome.text.contains("  MARK                \n"))
        let found = outcome.text.split(separator: "\n").filter { $0.hasPrefix("  ·  ") }.map { $0.dropFirst(5) }
        #expect(!found.isEmpty && Set(found).count == found.count)
        #expect(!found.contains { ["ANNA", "ANNE", "MARK", "LENA"].contains($0) || $0.uppercased() != $0 })
    }

    @Test("A tilde is the writer's own folder, as in a shell")
    func home() throws {
        try folder.write("Snow.\n", to: "more.tagline")
        let outcome = try play(
            ["/source ~/more.tagline", "/export fountain ~/out.fountain"], environment: ["HOME=\(folder.path)"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script().last == "Snow.")
        #expect(try folder.text(of: "out.fountain").contains("Snow."))
    }

    @Test("Macros, aliases and files play lines; the first that fails ends them")
    func macros() throws {
        try folder.write("Snow.\n\nIce.", to: "more.tagline")
        let outcome = try play([
            "/alias hail Hail.", "/macro record weather", "Wind.", "", "/hail", "/macro end", "/weather",
            "/source more.tagline", "/macro", "/macro show weather",
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try script().suffix(6) == ["Wind.", "Hail.", "Wind.", "Hail.", "Snow.", "Ice."])
        #expect(outcome.text.contains("kept weather, 3 lines\n"))
        #expect(outcome.text.hasSuffix("  /hail            1 line\n  /weather         3 lines\n  Wind.\n  \n  /hail\n"))
        let refused = try play(["/alias sho x"])
        #expect(
            refused.diagnostics.last?.hasSuffix("sho is a command, or the beginning of one; choose another name")
                == true)
        let more = try play(["/alias gale Gale", "/gale and hail.", "/weather and hail."])
        #expect(try script().last == "Gale and hail.")
        #expect(more.diagnostics.last?.hasSuffix("weather is 3 lines; only one line takes words behind it") == true)
        let open = try play(["/macro record rain", "/macro record fog"])
        #expect(open.errors.contains("rain is being recorded; /macro end keeps it, /macro drop forgets it"))
        #expect(open.errors.contains("the macro rain was not kept: /macro end was missing behind its 0 lines"))
        #expect(open.errors.contains("/macro end") && !open.text.contains("in place of"))
        let again = try play(["/macro record weather", "/macro end"])
        #expect(again.text == "recording weather; /macro end keeps it in place of 3 lines, /macro drop forgets it\n")
        #expect(again.errors.contains("nothing was recorded yet; type lines first, or /macro drop"))
        #expect(try play(["/macro show weather"]).text == "  Wind.\n  \n  /hail\n")
        let looping = try play(["/alias turn /turn", "/turn"])
        #expect(looping.status == 1)
        #expect(looping.errors.contains("turn: its lines lead to each other 16 times over; let them end"))
    }

    @Test("A scene is called by its number at the prompt, too, and by its place where it has none")
    func sceneNames() throws {
        try folder.write(
            "INT. A - DAY #1#\n\nOne.\n\nINT. NEW - DAY\n\nNew.\n\nINT. B - DAY #2#\n\nTwo.\n\nINT. C - DAY #12A#\n",
            to: "diner/scripts/script.fountain")
        let outcome = try play([
            "/scene", "/go 2", "Below.", "/go (2)", "Newer.", "/go 12a", "Last.", "/omit 2", "/go 3",
        ])
        let names = outcome.text.split(separator: "\n").prefix(4).map { $0.split(separator: " ").first { $0 != "▸" } }
        #expect(names == ["1", "(2)", "2", "12A"])
        #expect(outcome.text.contains("1 scene: INT. B - DAY"), "\(outcome.text)")
        #expect(
            outcome.diagnostics.last?.hasSuffix(
                "there is no scene 3; there are 1, (2), 2, 12A, and end is the script's end") == true)
        let text = try folder.text(of: "diner/scripts/script.fountain")
        #expect(text.contains("Two.\n\nBelow.\n") && text.contains("New.\n\nNewer.\n") && text.hasSuffix("Last.\n"))
    }

    @Test("What /check finds, /edit and /explain know by the number that stands before it")
    func numbers() throws {
        let script = "Title: A\nDraft date: 1/2/2026\n\nINT. A - DAY\n\nANNA\nOne.\n\nBOB\nTwo.\n\nBOB\nThree.\n"
        try folder.write(script, to: "diner/scripts/script.fountain")
        let outcome = try play(["/check", "/explain 2", "/explain 99"])
        #expect(outcome.text.hasPrefix("  2    script:6:1: info cue.once: ANNA speaks only here\n"), "\(outcome.text)")
        #expect(outcome.text.contains("script:6: cue\n  ANNA\n"), "\(outcome.text)")
        #expect(outcome.diagnostics.last?.hasSuffix("the script has 7, and /show numbers them") == true)
    }

    @Test("A script is taken in at the prompt, and what is the shell's alone says so")
    func takeIn() throws {
        try folder.write("INT. A\n\nRain.\n", to: "pilot.fountain")
        let outcome = try play(["/import pilot.fountain", "/script pilot", "/show", "/bench"])
        #expect(outcome.text.hasPrefix("imported pilot: 1 scene; /script pilot opens it\n"), "\(outcome.text)")
        #expect(outcome.text.contains("Rain."))
        #expect(outcome.diagnostics.last?.contains("bench is a command of the shell alone: tagline bench") == true)
    }
}
