import Drafts
import Testing

struct PagesTests {
    private static let source = """
        Title: BIG CITY

        INT. BAR - NIGHT #4#

        # Act

        RAIN.

        ANNA
        You came after all, and so early in the day.

        ===

        EXT. ROAD - DAY

        Snow.

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.source, to: "city.fountain")
    }

    @Test("Pages are the JSON that the contract describes")
    func json() throws {
        let outcome = try Program.run(["pages", "city.fountain", "--json"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.text.hasPrefix(
                """
                {
                  "pages": [
                    {
                      "number": 1,
                      "lines": [
                        {
                          "element": 0,
                          "text": "INT. BAR - NIGHT",
                          "kind": "sceneHeading"
                        },
                """))
        let expected: JSONValue = [
            "pages": [
                [
                    "number": 1,
                    "lines": [
                        ["element": 0, "text": "INT. BAR - NIGHT", "kind": "sceneHeading"],
                        ["element": 2, "text": "RAIN.", "kind": "action"],
                        ["element": 3, "text": "ANNA", "kind": "character"],
                        ["element": 4, "text": "You came after all, and so early in", "kind": "dialogue"],
                        ["element": 4, "text": "the day.", "kind": "dialogue"],
                    ],
                ],
                [
                    "number": 2,
                    "lines": [
                        ["element": 6, "text": "EXT. ROAD - DAY", "kind": "sceneHeading"],
                        ["element": 7, "text": "Snow.", "kind": "action"],
                    ],
                ],
            ]
        ]
        #expect(try outcome.json() == expected)
    }

    @Test("Added lines belong to no element")
    func addedLines() throws {
        let speech = String(repeating: "This is a sentence of one line each. ", count: 60)
        let outcome = try Program.run(
            ["pages", "-", "--from", "fountain", "--json", "--language", "de"], in: folder, input: "ANNA\n\(speech)\n")
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = try #require(try outcome.json()["pages"]).items.flatMap { $0["lines"]?.items ?? [] }
        let added: [JSONValue] = [
            ["element": .null, "text": "(WEITER)", "kind": "more"],
            ["element": .null, "text": "ANNA (FORTS.)", "kind": "character"],
        ]
        #expect(lines.filter { $0["element"] == .null } == added)
    }

    @Test("People see where pages begin and how long scenes are")
    func report() throws {
        let outcome = try Program.run(["pages", "city.fountain", "--layout", "A4"], in: folder)
        #expect(
            outcome.text == """
                page  begins with
                   1  INT. BAR - NIGHT
                   2  EXT. ROAD - DAY

                scene  length  pages  heading
                    4     1/8  1      INT. BAR - NIGHT
                  (2)     1/8  2      EXT. ROAD - DAY

                2 pages, 2 scenes

                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("Locked pages keep their labels")
    func locked() throws {
        let longer = Self.source.replacing("RAIN.", with: "RAIN.\n\n===\n\nMore rain.")
        try folder.write(longer, to: "new.fountain")
        let outcome = try Program.run(
            ["pages", "new.fountain", "--locked", "city.fountain", "--json"], in: folder)
        let pages = try #require(try outcome.json()["pages"]).items
        #expect(pages.map { $0["label"] } == ["1", "1A", "2"])
        #expect(pages.map(\.keys) == [[String]](repeating: ["number", "label", "lines"], count: 3))
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("Options reach the layout")
    func options() throws {
        let outcome = try Program.run(
            ["pages", "city.fountain", "--omit", "4", "--scene-continueds", "--character-continueds", "--json"],
            in: folder)
        let pages = try #require(try outcome.json()["pages"]).items
        #expect(
            pages.map { ($0["lines"]?.items ?? []).compactMap { $0["text"]?.string } } == [
                ["OMITTED", "EXT. ROAD - DAY", "Snow."]
            ])
    }

    @Test("Each option of the layout does what it says, and no other does it")
    func layout() throws {
        let script = "INT. A #1#\n\nANNA\nHi.\n\nRain.\n\nANNA\nHo.\n\n" + String(repeating: "Row.\n\n", count: 40)
        try folder.write(script, to: "long.fountain")
        try folder.write("INT. A #1#\n\nANNA\nHi.\n", to: "old.fountain")
        func pages(_ format: String, _ options: String...) throws -> Program.Outcome {
            let outcome = try Program.run(["convert", "long.fountain", "--to", format] + options, in: folder)
            #expect(outcome.status == 0 && outcome.errors == "")
            return outcome
        }
        let marks = ["(CONTINUED)", "ANNA (CONT'D)", "secret", "BLUE"]
        func marked(_ options: String...) throws -> [Bool] {
            let text = try Program.run(["convert", "long.fountain", "--to", "text"] + options, in: folder).text
            return marks.map(text.contains)
        }
        #expect(try marked() == [false, false, false, false])
        #expect(try marked("--scene-continueds") == [true, false, false, false])
        #expect(try marked("--character-continueds") == [false, true, false, false])
        #expect(try marked("--footer", "secret") == [false, false, true, false])
        #expect(try marked("--header", "secret") == [false, false, true, false])
        #expect(
            try marked("--revised-from", "old.fountain", "--revision-label", "BLUE") == [false, false, false, true])
        let plain = try pages("pdf").output
        for options in [
            ["--watermark", "ANNA"], ["--revised-from", "old.fountain", "--revision-color", "blue"],
            ["--layout", "a4"],
        ] {
            let outcome = try Program.run(["convert", "long.fountain", "--to", "pdf"] + options, in: folder)
            #expect(outcome.status == 0 && outcome.output != plain, "\(options)")
        }
        let a4 = try pages("pdf", "--layout", "a4").output
        #expect(String(decoding: a4, as: UTF8.self).contains("595.276"))
    }

    @Test(
        "What has no pages is refused",
        arguments: [
            (["pages", "ad.json"], 1, "tagline: ad.json: a campaign; a screenplay is asked for"),
            (["pages", "none.fountain"], 1, "tagline: none.fountain: there is no such file"),
            (["pages", "city.fountain", "--omit", "5"], 1, "tagline: there is no scene 5; there are 4, (2)"),
            (
                ["pages", "city.fountain", "--omit", "2"], 1,
                "tagline: the scene has no number that could stay; number the scenes first, with renumber --lock"
            ),
            (["pages"], 64, "tagline: name a script's file; only the prompt has an open one"),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ diagnostic: String) throws {
        try folder.write("{\"brief\": {\"name\": \"a\", \"channel\": \"google.rsa\"}, \"slots\": {}}", to: "ad.json")
        let outcome = try Program.run(arguments, in: folder)
        #expect(outcome.diagnostics.map { String($0) } == [diagnostic])
        #expect(outcome.status == status && outcome.text == "")
    }
}
