import Drafts
import Testing
import XMLTree

struct ScriptToolsTests {
    private static let script = """
        Title: Diner

        INT. DINER - NIGHT

        CLAIRE counts coins.

        CLAIRE
        You came.

        BOB (V.O.)
        (softly)
        I did, Claire.

        EXT. ROAD - DAY #7#
        Claire’s car.

        CLAIR
        Drive. [[faster?

        @claire
        安娜，走吧。

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.script, to: "diner.fountain")
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    // MARK: explain

    @Test("A line is explained: its rule, what stands around it, and how to make it something else")
    func explain() throws {
        let outcome = try run("explain", "diner.fountain", "--line", "7")
        #expect(
            outcome.text == """
                diner.fountain:7: cue
                  CLAIRE
                because a name in capitals that begins a paragraph, with text right below it, is a cue (cue)
                  a blank line stands above it
                  it is in capitals
                  text stands right below it

                to make it     do this                        the line then
                action         put ! in front                 !CLAIRE
                scene heading  put . in front                 .CLAIRE
                transition     put > in front                 > CLAIRE
                lyrics         put ~ in front                 ~CLAIRE
                centred text   put > in front and < behind    > CLAIRE <
                section        put # in front                 # CLAIRE
                synopsis       put = in front                 = CLAIRE
                note           put [[ in front and ]] behind  [[CLAIRE]]
                boneyard       put /* in front and */ behind  /* CLAIRE */

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("An explanation is one JSON value")
    func explainJSON() throws {
        let outcome = try run("explain", "-", "--line", "2", "--json", input: "BOB\n(beat)\n")
        let value = try outcome.json()
        #expect(value["type"]?.string == "parenthetical" && value["element"]?.integer == 1)
        #expect(value["rule"]?["name"]?.string == "parenthetical" && value["text"]?.string == "(beat)")
        #expect(value["around"]?.items.map(\.string) == ["the speech of BOB, line 1, goes on to here"])
        #expect(
            value["otherwise"]?.items.first == ["type": "dialogue", "change": "put ! in front", "text": "!(beat)"])
        #expect(try run("explain", "-", "--line", "1", "--json", input: "\n").json()["type"] == .null)
    }

    // MARK: check

    @Test("What is hardly meant is listed with its place; warnings end with 0")
    func check() throws {
        let outcome = try run("check", "diner.fountain")
        #expect(
            outcome.text == """
                diner.fountain:10:1: info cue.once: BOB speaks only here
                diner.fountain:14:1: warning heading.below: no blank line stands below the scene heading; put one there
                diner.fountain:17:1: warning cue.spelling: CLAIR looks like a slip for CLAIRE, who speaks 2 times
                diner.fountain:17:1: info cue.once: CLAIR speaks only here
                diner.fountain:18:8: warning note.open: the note is not closed before a blank line; put ]] at its end
                0 errors, 3 warnings, 2 worth a look

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("An error ends with 1, and findings are one JSON value")
    func checkJSON() throws {
        let outcome = try run("check", "-", "--json", input: "INT. A #1#\n\nINT. B #1#\n")
        #expect(
            try outcome.json() == [
                "findings": [
                    [
                        "rule": "number.repeated", "level": "error", "line": 3, "column": 1,
                        "message": "scene number 1 stands on line 1 already; renumber",
                    ]
                ]
            ])
        #expect(outcome.status == 1 && outcome.errors == "")
        #expect(try run("check", "-", input: "").text == "0 errors, 0 warnings, 0 worth a look\n")
    }

    // MARK: stats

    @Test("A script is counted, for people")
    func stats() throws {
        let outcome = try run("stats", "diner.fountain")
        #expect(
            outcome.text == """
                scenes      2
                set         INT 1, EXT 1
                by day      day 1, night 1
                characters  3, 4 speeches
                pages       1
                words       16, 68.8 % of them spoken
                duration    0:08, speech 0:06, action 0:02
                            dialogue: 0.195 s a syllable (three letters, or one Chinese character), 0.75 s a full stop, \
                0.3 s a comma; action: 20 characters a second

                character  speeches  lines  words   share  scenes  duration
                CLAIRE            2      2      6  54.5 %       2      0:03
                BOB               1      1      3  27.3 %       1      0:02
                CLAIR             1      1      2  18.2 %       1      0:01

                location  set  scenes  words  duration
                DINER     INT       1      8      0:04
                ROAD      EXT       1      8      0:04

                longest speeches
                line  character  words  duration  begins
                  20  CLAIRE         4      0:02  安娜，走吧。
                  10  BOB            3      0:02  I did, Claire.
                   7  CLAIRE         2      0:01  You came.
                  17  CLAIR          2      0:01  Drive. [[faster?

                meet           scenes
                CLAIRE  BOB         1
                CLAIRE  CLAIR       1

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("Figures are one JSON value, from any format")
    func statsJSON() throws {
        try folder.write(
            #"{"elements": [{"type": "sceneHeading", "text": "EXT. ROAD - DUSK"}, {"type": "action", "text": "你好"}]}"#,
            to: "road.json")
        let value = try run("stats", "road.json", "--json").json()
        #expect(value["words"]?.integer == 2 && value["pages"] == 1)
        #expect(value["scenes"]?.items.map { $0["eighths"]?.integer } == [1])
        #expect(value["dayParts"] == ["day": 0, "night": 0, "twilight": 1, "none": 0])
        #expect(value["scenes"]?.items.map { $0["location"]?.string } == ["ROAD"])
        #expect(
            value.keys == [
                "words", "dialogueWords", "actionWords", "dialogueShare", "speeches", "pages", "duration", "settings",
                "dayParts", "scenes", "characters", "locations", "longestSpeeches", "meetings",
            ])
    }

    @Test(
        "A table is CSV",
        arguments: [
            ("characters", "character,speeches,lines,words,scenes,seconds,monologues\r\nCLAIRE,2,2,6,2,3.0,0\r\n"),
            ("locations", "location,settings,scenes,words,seconds\r\nDINER,INT,1,8,"),
            ("meetings", "character,other,scenes\r\nCLAIRE,BOB,1\r\nCLAIRE,CLAIR,1\r\n"),
        ])
    func statsCSV(_ table: String, _ beginning: String) throws {
        let outcome = try run("stats", "diner.fountain", "--csv", "--table", table)
        #expect(outcome.text.utf8.starts(with: beginning.utf8), "\(outcome.text)")
    }

    @Test(
        "Pictures show who is on when, who says how much, and the pace",
        arguments: [
            ("cast", "Who is on when: Diner", ["fill0", "fill0", "fill1", "fill2"]),
            ("dialogue", "Dialogue by character: Diner", ["fill0", "fill0", "fill0"]),
            ("pace", "Pace by scene: Diner", ["fill0", "fill1", "fill0", "fill1", "fill0", "fill1"]),
        ])
    func pictures(_ picture: String, _ title: String, _ bars: [String]) throws {
        let outcome = try run("stats", "diner.fountain", "--picture", picture, "-o", "x.svg")
        #expect(outcome.status == 0 && outcome.text == "" && outcome.errors == "")
        let svg = try XMLElement(xml: folder.bytes(of: "x.svg"))
        #expect(svg.elements.first { $0.name == "title" }?.text == title)
        #expect(svg.elements.filter { $0.name == "rect" }.dropFirst().compactMap { $0[attribute: "class"] } == bars)
    }

    @Test("An empty script has pictures too", arguments: ["cast", "dialogue", "pace"])
    func emptyPictures(_ picture: String) throws {
        let outcome = try run("stats", "-", "--picture", picture, "-o", "-")
        #expect(outcome.status == 0)
        #expect(try XMLElement(xml: outcome.output).name == "svg")
    }

    // MARK: rename and renumber

    private static let renamed = script.replacing("CLAIRE", with: "ANNA").replacing("Claire", with: "Anna")
        .replacing("@claire", with: "@anna")

    @Test("A character is renamed everywhere, to standard output or in its own file")
    func rename() throws {
        let outcome = try run("rename", "diner.fountain", "--from", "Claire", "--to", "ANNA")
        #expect(outcome.text == Self.renamed)
        #expect(outcome.status == 0 && outcome.errors == "")
        let written = try run("rename", "diner.fountain", "--from", "claire", "--to", "Anna", "-o", "diner.fountain")
        #expect(written.text == "5 places on 5 lines\n" && written.errors == "")
        #expect(try folder.text(of: "diner.fountain") == Self.renamed)
    }

    @Test("A preview shows the lines and changes nothing")
    func preview() throws {
        let outcome = try run("rename", "diner.fountain", "--from", "CLAIRE", "--to", "Anna", "--preview")
        #expect(
            outcome.text == """
                line  before                after
                   5  CLAIRE counts coins.  ANNA counts coins.
                   7  CLAIRE                ANNA
                  12  I did, Claire.        I did, Anna.
                  15  Claire’s car.         Anna’s car.
                  20  @claire               @anna
                5 places on 5 lines

                """)
        #expect(try folder.text(of: "diner.fountain") == Self.script)
        let location = try run(
            "rename", "diner.fountain", "--location", "--from", "road", "--to", "PATH", "--preview", "--json")
        #expect(
            try location.json() == [
                "places": 1,
                "lines": [["line": 14, "before": "EXT. ROAD - DAY #7#", "after": "EXT. PATH - DAY #7#"]],
            ])
    }

    @Test("A name that is a word, too, can be renamed in cues alone")
    func renameInCues() throws {
        try folder.write("MAY\nMay I? You may.\n\nBOB\nIt was May.\n", to: "may.fountain")
        let outcome = try run("rename", "may.fountain", "--from", "MAY", "--to", "June")
        #expect(outcome.text == "JUNE\nJune I? You may.\n\nBOB\nIt was June.\n")
        #expect(
            outcome.errors == "tagline: may.fountain: may is a word of it, too; --preview shows what changes, "
                + "and --cues leaves all but cues as it is\n")
        let cues = try run("rename", "may.fountain", "--from", "MAY", "--to", "June", "--cues")
        #expect(cues.text == "JUNE\nMay I? You may.\n\nBOB\nIt was May.\n" && cues.errors == "")
        #expect(try run("rename", "may.fountain", "--from", "A", "--to", "B", "--cues", "--location").status == 64)
    }

    @Test("Two who become one are named")
    func merged() throws {
        let outcome = try run("rename", "diner.fountain", "--from", "CLAIR", "--to", "CLAIRE", "-o", "x.fountain")
        #expect(outcome.errors == "tagline: diner.fountain: CLAIRE speaks already; the two become one\n")
        #expect(try folder.text(of: "x.fountain") == Self.script.replacing("CLAIR\n", with: "CLAIRE\n"))
    }

    @Test(
        "Scenes are numbered, locked and cleared",
        arguments: [
            ([], "NIGHT #1#", "DAY #2#"), (["--lock"], "NIGHT #A7#", "DAY #7#"), (["--remove"], "NIGHT", "DAY"),
        ] as [([String], String, String)])
    func renumber(_ options: [String], _ first: String, _ second: String) throws {
        let outcome = try Program.run(["renumber", "diner.fountain"] + options, in: folder)
        #expect(outcome.text == Self.script.replacing("NIGHT", with: first).replacing("DAY #7#", with: second))
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    // MARK: The prompt

    @Test("At the prompt the tools are about the open script, and its changes are entries that can be undone")
    func prompt() throws {
        let made = try run("new", "Diner")
        #expect(made.status == 0)
        let typed = try run(
            "run", "-", "--project", "Diner",
            input: """
                INT. DINER - NIGHT
                CLAIRE: You came.
                /rename --from Claire --to Anna
                ANNA: Yes.
                /renumber
                /explain --line 5
                /check
                /undo
                /undo
                /undo
                /stats --csv --table characters
                /redo

                """)
        #expect(typed.errors == "")
        let lines = typed.text.split(separator: "\n").map(String.init)
        #expect(lines.contains("1 place on 1 line"))
        #expect(lines.contains("script:5: scene heading") && lines.contains("undone: ANNA / Yes."))
        #expect(typed.text.contains("CLAIRE,1,1,2,1,1.2,0\r\n"))
        #expect(try folder.text(of: "Diner/scripts/script.fountain").hasSuffix("\n\nANNA\nYou came.\n"))
    }
}
