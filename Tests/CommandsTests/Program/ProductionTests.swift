import Drafts
import Testing

/// What productions do with a finished script: scenes out and elsewhere, drafts compared, sides, lists.
struct ProductionTests {
    private static let script = """
        Title: Diner

        INT. DINER - NIGHT #1#

        [[prop: glass, coins]]

        ANNA
        You came.

        EXT. ROAD - DAY #2#

        Snow. [[vfx: snow]]

        MARK
        Late.

        INT. HOUSE - DAY #3#

        ANNA
        [[prop: coins]]
        Alone.

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.script, to: "a.fountain")
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    // MARK: omit and move

    @Test("A scene is taken out and put back, in its own file, byte for byte")
    func omit() throws {
        let preview = try run("omit", "a.fountain", "2", "--preview", "--language", "de")
        #expect(
            preview.text == """
                scene  line  before           line  after
                    2    10  EXT. ROAD - DAY    10  ENTFÄLLT
                1 scene

                """)
        #expect(try folder.text(of: "a.fountain") == Self.script)
        let outcome = try run("omit", "a.fountain", "2", "-o", "a.fountain")
        #expect(outcome.status == 0 && outcome.text == "1 scene: EXT. ROAD - DAY\n" && outcome.errors == "")
        let body = "EXT. ROAD - DAY #2#\n\nSnow. [[vfx: snow]]\n\nMARK\nLate.\n"
        #expect(
            try folder.text(of: "a.fountain")
                == Self.script.replacing(body, with: ".OMITTED #2#\n\n/*\n\(body)*/\n"))
        #expect(try run("omit", "a.fountain", "2", "--restore").text == Self.script)
    }

    @Test("A scene moves, and what changes is one JSON value")
    func move() throws {
        let outcome = try run("move", "-", "3", "--before", "1", "--preview", "--json", input: Self.script)
        let scene: JSONValue = [
            "number": "3", "line": 17, "before": "INT. HOUSE - DAY", "newLine": 3, "after": "INT. HOUSE - DAY",
        ]
        #expect(try outcome.json() == ["scenes": [scene]])
        let headings = try run("move", "a.fountain", "3", "--before", "1").text.split(separator: "\n")
            .filter { $0.hasSuffix("#") }
        #expect(headings == ["INT. HOUSE - DAY #3#", "INT. DINER - NIGHT #1#", "EXT. ROAD - DAY #2#"])
        #expect(try run("move", "a.fountain", "3", "--after", "2", "--preview").text == "nothing to do\n")
    }

    @Test(
        "What cannot be done is said with its place",
        arguments: [
            (["omit", "a.fountain", "9"], 1, "tagline: a.fountain: there is no scene 9; there are 1, 2, 3"),
            (["omit", "9"], 64, "tagline: name a script's file; only the prompt has an open one"),
            (["move", "a.fountain", "1"], 64, "tagline: say where it goes, with --before or with --after"),
            (
                ["move", "a.fountain", "1", "--after", "1"], 1,
                "tagline: a.fountain: scene 1 cannot be moved to itself; name another scene"
            ),
            (["sides", "a.fountain", "EVE"], 1, "tagline: a.fountain: nobody called EVE speaks; there are ANNA, MARK"),
            (["compare", "a.fountain"], 64, "tagline: name the newer draft, too; only the prompt has an open script"),
            (
                ["convert", "a.fountain", "--to", "fdx", "--watermark", "X"], 1,
                "tagline: fdx has no pages; options of the layout are for html, pdf, text"
            ),
            (
                ["convert", "a.fountain", "--to", "text", "--revision-label", "X"], 64,
                "tagline: name the older draft with --revised-from; without it nothing is new"
            ),
            (
                ["convert", "a.fountain", "--to", "text", "--first-page", "0"], 64,
                "tagline: --first-page takes 1 to 9999"
            ),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ diagnostic: String) throws {
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.diagnostics.map { String($0) } == [diagnostic])
        #expect(outcome.status == status && outcome.text == "")
    }

    // MARK: drafts

    private static let next = script.replacing("Snow. ", with: "Rain. ").replacing(
        "You came.", with: "You came.\n(low)"
    )
    .replacing("INT. HOUSE - DAY #3#", with: "INT. ATTIC #2A#\n\nA box.\n\nINT. HOUSE - DAY #3#")

    @Test("Two drafts are compared by scene")
    func compare() throws {
        try folder.write(Self.next, to: "b.fountain")
        let outcome = try run("compare", "a.fountain", "b.fountain")
        #expect(
            outcome.text == """
                was  is  what     elements  heading
                  1   1  changed  +1        INT. DINER - NIGHT
                  2   2  changed  +1 -1     EXT. ROAD - DAY
                     2A  added    +2        INT. ATTIC

                1 added, 2 changed, 1 the same

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try run("compare", "a.fountain", "a.fountain").text == "3 the same\n")
        let json = try run("compare", "b.fountain", "a.fountain", "--json").json()
        #expect(json["counts"]?["removed"] == 1)
        #expect(json["scenes"]?.items.last?["changes"] == [])
    }

    @Test("An older draft may come from standard input")
    func pipedDrafts() throws {
        let same = try run("compare", "-", "a.fountain", input: Self.script)
        #expect(same.text == "3 the same\n" && same.errors == "")
        let other = try run("compare", "a.fountain", "-", input: Self.next)
        #expect(other.text.hasSuffix("1 added, 2 changed, 1 the same\n"))
        try folder.write(Self.next, to: "b.bak")
        let named = try run("compare", "a.fountain", "b.bak", "--from", "fountain")
        #expect(named.text == other.text)
        try folder.write(Self.next, to: "b.fountain")
        let starred = try ["b.fountain", "-"].map {
            try run("convert", "a.fountain", "--to", "text", "--revised-from", $0, input: Self.next).text
        }
        #expect(starred[0] == starred[1] && starred[0].contains("*\n"))
    }

    @Test("Stars stand beside the lines that are new, in every layout")
    func revisions() throws {
        try folder.write(Self.next, to: "b.fountain")
        let text = try run("convert", "b.fountain", "--to", "text", "--revised-from", "a.fountain").text
        let starred = text.split(separator: "\n").filter { $0.hasSuffix("*") }.map {
            String($0.dropLast()).split(separator: " ").joined(separator: " ")
        }
        #expect(starred == ["(low)", "Rain.", "2A INT. ATTIC 2A", "A box."])
        let pages = try run("pages", "b.fountain", "--revised-from", "a.fountain", "--json").json()
        let lines = try #require(pages["pages"]).items.flatMap { $0["lines"]?.items ?? [] }
        #expect(
            lines.filter { $0["revised"] == true }.map { $0["text"]?.string } == [
                "(low)", "Rain.", "INT. ATTIC", "A box.",
            ])
    }

    @Test("Layout options reach pages that are written, from files and from projects")
    func layout() throws {
        let options = ["--to", "text", "--header", "DINER", "--first-page", "9", "--scene-numbers", "none"]
        let text = try Program.run(["convert", "a.fountain"] + options, in: folder).text
        #expect(text.contains("DINER") && text.contains("9.") && !text.contains("1    "))
        #expect(try run("new", "Diner").status == 0)
        #expect(try run("import", "a.fountain", "--project", "Diner").status == 0)
        let exported = try Program.run(["export", "--project", "Diner", "--script", "a"] + options, in: folder)
        #expect(exported.text == text)
        try folder.write(
            "/script a\n/export text b.txt --header DINER --first-page 9 --scene-numbers none\n", to: "lines")
        #expect(try run("run", "lines", "--project", "Diner").status == 0)
        #expect(try folder.text(of: "b.txt") == text)
    }

    // MARK: sides and lists

    @Test("Sides are one role's scenes, in any format")
    func sides() throws {
        let fountain = try run("sides", "a.fountain", "anna")
        #expect(
            fountain.text.split(separator: "\n").filter { $0.hasSuffix("#") } == [
                "INT. DINER - NIGHT #1#", "INT. HOUSE - DAY #3#",
            ])
        #expect(fountain.status == 0 && fountain.errors == "")
        let text = try run("sides", "a.fountain", "MARK", "--to", "text", "--first-page", "2").text
        #expect(text.split { "\n\u{C}".contains($0) }.contains { $0.split(separator: " ") == ["MARK", "2."] })
        #expect(!text.contains("ANNA"))
    }

    @Test("Who reads what is listed by first speeches")
    func tableRead() throws {
        let outcome = try run("table-read", "a.fountain")
        #expect(
            outcome.text == """
                order  role      speeches  words  scenes  first  duration
                    1  ANNA             2      3       2  1          0:02
                    2  MARK             1      1       1  2          0:01
                       narrator                1       3             0:00

                scene  heading             readers
                    1  INT. DINER - NIGHT  ANNA
                    2  EXT. ROAD - DAY     MARK
                    3  INT. HOUSE - DAY    ANNA

                2 roles, 3 speeches, 3 scenes, 0:04

                """)
        let json = try run("table-read", "a.fountain", "--json").json()
        #expect(json["cast"]?.items.map { $0["name"]?.string } == ["ANNA", "MARK"])
        #expect(json["scenes"]?.items.map { $0["readers"] } == [["ANNA"], ["MARK"], ["ANNA"]])
    }

    @Test("What scenes need is listed from their notes")
    func breakdown() throws {
        let outcome = try run("breakdown", "a.fountain")
        #expect(
            outcome.text == """
                1  INT. DINER - NIGHT, 1/8
                    speaking  ANNA
                    prop      glass, coins

                2  EXT. ROAD - DAY, 1/8
                    speaking  MARK
                    vfx       snow

                3  INT. HOUSE - DAY, 1/8
                    speaking  ANNA
                    prop      coins

                3 scenes; 2 prop, 1 vfx

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            try run("breakdown", "a.fountain", "--csv", "--only", "PROP").text
                == "scene,line,heading,eighths,pages,speaking,category,item\r\n"
                + "1,3,INT. DINER - NIGHT,1,1,ANNA,prop,glass\r\n1,3,INT. DINER - NIGHT,1,1,ANNA,prop,coins\r\n"
                + "3,17,INT. HOUSE - DAY,1,1,ANNA,prop,coins\r\n")
        let page = try run("breakdown", "a.fountain", "--html").text
        #expect(
            page.contains(
                """
                <tr><td class="count" data-label="scene"><bdi>1</bdi></td><td data-label="heading"><bdi>INT. DINER - \
                NIGHT</bdi></td><td class="count" data-label="length"><bdi>1/8</bdi></td><td class="count" \
                data-label="pages"><bdi>1</bdi></td><td data-label="speaking"><bdi>ANNA</bdi></td><td \
                data-label="prop"><bdi>glass, coins</bdi></td><td data-label="vfx"><bdi></bdi></td></tr>
                """))
        #expect(page.contains("<td data-label=\"category\"><bdi>vfx</bdi></td>"))
        #expect(try run("breakdown", "a.fountain", "--html", "--csv").status == 64)
        let json = try run("breakdown", "a.fountain", "--json").json()
        #expect(json["totals"] == ["prop": 2, "vfx": 1])
        #expect(
            json["scenes"]?.items.map { $0["items"] } == [
                ["prop": ["glass", "coins"]], ["vfx": ["snow"]], ["prop": ["coins"]],
            ])
        try folder.write("INT. A #1#\n\nRain.\n\n.OMITTED #2#\n\n/*\nINT. B #2#\n*/\n", to: "less.fountain")
        #expect(try run("breakdown", "less.fountain").text.hasSuffix("\n1 scene, 1 omitted\n"))
    }

    @Test("At the prompt a scene goes, comes back and moves as entries that can be undone")
    func prompt() throws {
        let typing = try Typing(into: Self.script)
        #expect(try typing.type(["/move 3 --before 1", "/undo"]) == Self.script)
        let omitted = try typing.type(["/snapshot one", "/omit 2", "/compare one"])
        #expect(omitted.contains(".OMITTED #2#"))
        #expect(try typing.type(["/omit 2 --restore"]) == Self.script)
    }
}
