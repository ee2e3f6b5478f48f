import Drafts
import Screenplay
import Testing

struct ConvertTests {
    private static let fountain = """
        Title: BIG CITY
        Credit: written by
        Author: A. Writer

        INT. HOUSE - DAY #1A#

        JOHN waits.


        JOHN (V.O.) (CONT'D)
        (softly)
        It is *late*.

        @安娜 ^
        你迟到了。

        .SNIPER SCOPE

        # Act

        > CUT TO:

        """

    private static let json = """
        {
          "titlePage": [
            {
              "key": "Title",
              "values": [
                "BIG CITY"
              ]
            },
            {
              "key": "Credit",
              "values": [
                "written by"
              ]
            },
            {
              "key": "Author",
              "values": [
                "A. Writer"
              ]
            }
          ],
          "elements": [
            {
              "type": "sceneHeading",
              "text": "INT. HOUSE - DAY",
              "sceneNumber": "1A",
              "line": 5
            },
            {
              "type": "action",
              "text": "JOHN waits.",
              "line": 7
            },
            {
              "type": "character",
              "text": "JOHN (V.O.) (CONT'D)",
              "name": "JOHN",
              "extensions": [
                "V.O.",
                "CONT'D"
              ],
              "line": 10,
              "blankBefore": 2
            },
            {
              "type": "parenthetical",
              "text": "(softly)",
              "line": 11
            },
            {
              "type": "dialogue",
              "text": "It is *late*.",
              "line": 12
            },
            {
              "type": "character",
              "text": "安娜",
              "forced": true,
              "dual": true,
              "name": "安娜",
              "extensions": [],
              "line": 14
            },
            {
              "type": "dialogue",
              "text": "你迟到了。",
              "line": 15
            },
            {
              "type": "sceneHeading",
              "text": "SNIPER SCOPE",
              "forced": true,
              "line": 17
            },
            {
              "type": "section",
              "text": "Act",
              "depth": 1,
              "line": 19
            },
            {
              "type": "transition",
              "text": "CUT TO:",
              "forced": true,
              "line": 21
            }
          ]
        }

        """

    private static let markdown = """
        # BIG CITY

        - **Credit:** written by
        - **Author:** A. Writer

        ---

        ### 1A. INT. HOUSE - DAY

        JOHN waits.

        > **JOHN (V.O.) (CONT'D)**\\
        > *(softly)*\\
        > It is *late*.

        > **安娜** ^\\
        > 你迟到了。

        ### SNIPER SCOPE

        ## Act

        <div align="right">

        CUT TO:

        </div>

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.fountain, to: "city.fountain")
    }

    @Test("A screenplay becomes the document that the contract describes")
    func json() throws {
        let outcome = try Program.run(["convert", "city.fountain", "--to", "json"], in: folder)
        #expect(outcome.text == Self.json)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("The contract's own example", arguments: [("\n", ""), ("\r\n", "\u{FEFF}")])
    func example(_ lineEnd: String, _ mark: String) throws {
        let source = "Title:\n    BIG CITY\n\n\nINT. HOUSE - DAY #1A#\n".replacing("\n", with: lineEnd)
        let outcome = try Program.run(
            ["convert", "-", "--from", "fountain", "--to", "json"], in: folder, input: mark + source)
        let expected: JSONValue = [
            "titlePage": [["key": "Title", "values": ["BIG CITY"]]],
            "elements": [
                [
                    "type": "sceneHeading", "text": "INT. HOUSE - DAY", "sceneNumber": "1A", "line": 5,
                    "blankBefore": 2,
                ]
            ],
        ]
        #expect(try outcome.json() == expected)
    }

    @Test("There and back again the bytes are the same", arguments: ["xml", "json", "fountain"])
    func roundTrip(_ format: String) throws {
        let there = try Program.run(["convert", "city.fountain", "-o", "city2.\(format)"], in: folder)
        #expect(there.status == 0 && there.errors == "" && there.text == "")
        let back = try Program.run(["convert", "city2.\(format)", "--to", "fountain"], in: folder)
        #expect(back.text == Self.fountain)
        #expect(back.status == 0 && back.errors == "")
    }

    @Test("Fountain goes through as it is, whatever it holds")
    func lossless() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("INT. A\r\n \t\r\rB\u{2028}".utf8) + [0x00, 0xFF, 0xC3, 0x0C]
        try folder.write(bytes, to: "odd.fountain")
        let outcome = try Program.run(["convert", "odd.fountain", "--to", "fountain"], in: folder)
        #expect(outcome.output == bytes)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("An empty screenplay is a screenplay")
    func empty() throws {
        try folder.write("", to: "empty.fountain")
        let outcome = try Program.run(["convert", "empty.fountain", "--to", "json"], in: folder)
        #expect(outcome.text == "{\n  \"titlePage\": [],\n  \"elements\": []\n}\n")
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    @Test("What a format cannot hold is said with its line")
    func markdown() throws {
        let outcome = try Program.run(["convert", "city.fountain", "--to", "markdown"], in: folder)
        #expect(outcome.text == Self.markdown)
        #expect(
            outcome.errors == """
                tagline: city.fountain:10: markdown: 2 blank lines stand as one

                """)
        #expect(outcome.status == 0)
    }

    @Test("Brackets of a Final Draft file that would open a note get a space, which is said")
    func brackets() throws {
        let xml = """
            <FinalDraft DocumentType="Script" Version="5"><Content>
            <Paragraph Type="Action"><Text>A sign: [[EXIT]] glows.</Text></Paragraph></Content></FinalDraft>
            """
        try folder.write(xml, to: "b.fdx")
        let text = try Program.run(["convert", "b.fdx", "--to", "text"], in: folder)
        #expect(text.text == "A sign: [ [EXIT]] glows.\n")
        #expect(text.errors == "tagline: b.fdx:2: text: “[[” stands as “[ [”: in Fountain it would open a note\n")
        let fdx = try Program.run(["convert", "b.fdx", "--to", "fdx"], in: folder)
        #expect(fdx.text.contains("A sign: [[EXIT]] glows.") && fdx.errors == "")
    }

    @Test("The list of losses goes to a file instead")
    func losses() throws {
        let outcome = try Program.run(
            ["convert", "city.fountain", "-o", "city.md", "--loss", "loss.json"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "" && outcome.text == "")
        #expect(try folder.text(of: "city.md") == Self.markdown)
        let losses: JSONValue = [["what": "2 blank lines stand as one", "element": 2, "line": 10]]
        #expect(try JSONValue(json: folder.bytes(of: "loss.json")) == losses)
    }

    private static let finalDraft = """
        <?xml version="1.0" encoding="UTF-8"?>
        <FinalDraft DocumentType="Script" Template="No" Version="6">
          <Content>
            <Paragraph Number="1" Type="Scene Heading" id="a1">
              <SceneProperties Length="1/8" Page="1"/>
              <Text RevisionID="2">INT. 家 - DAY</Text>
            </Paragraph>
            <Paragraph Type="Shot">
              <Text Style="Strikeout">ON THE DOOR</Text>
            </Paragraph>
            <Paragraph Type="Character">
              <Text>NOBODY</Text>
            </Paragraph>
          </Content>
          <Revisions ActiveSet="2"/>
          <ScriptNotes>
            <ScriptNote Color="#FFFF00000000" Range="13,24">
              <Paragraph>
                <Text>which one?</Text>
              </Paragraph>
            </ScriptNote>
          </ScriptNotes>
        </FinalDraft>

        """

    @Test("A Final Draft file comes back from Fountain as it was")
    func finalDraft() throws {
        try folder.write(Self.finalDraft, to: "home.fdx")
        let there = try Program.run(["convert", "home.fdx", "-o", "home.fountain"], in: folder)
        #expect(there.errors == "tagline: home.fdx:11: fountain: the cue reads back as action\n")
        #expect(there.status == 0 && there.text == "")
        let lines = try folder.text(of: "home.fountain").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(11) == [
                "INT. 家 - DAY #1#", "", "[[which one?]]", "", "ON THE DOOR", "", "!NOBODY", "", "/*", "tagline:fdx 1",
                "What Final Draft says and Fountain cannot: it goes back into the file by `tagline convert --to fdx`.",
            ])
        let back = try Program.run(["convert", "home.fountain", "--to", "fdx"], in: folder)
        #expect(back.text == Self.finalDraft)
        #expect(back.status == 0 && back.errors == "")
    }

    @Test("What has changed in a script that Final Draft had more to say of is listed")
    func changedFinalDraft() throws {
        try folder.write(Self.finalDraft, to: "home.fdx")
        try Program.run(["convert", "home.fdx", "-o", "home.fountain", "--loss", "/dev/null"], in: folder)
        let fountain = try folder.text(of: "home.fountain")
        try folder.write(fountain.replacing("ON THE DOOR", with: "ON A DOOR"), to: "home.fountain")
        let back = try Program.run(["convert", "home.fountain", "-o", "home2.fdx", "--loss", "loss.json"], in: folder)
        #expect(back.status == 0 && back.errors == "")
        let losses: JSONValue = [
            [
                "what": "the script has changed where Final Draft has <Paragraph Type=\"Shot\">", "element": 4,
                "line": 17,
            ]
        ]
        #expect(try JSONValue(json: folder.bytes(of: "loss.json")) == losses)
        let plain = try folder.text(of: "home2.fdx")
        #expect(plain.contains("<Paragraph Type=\"Action\">\n      <Text>ON A DOOR</Text>"))
        #expect(plain.contains("<Paragraph Number=\"1\" Type=\"Scene Heading\" id=\"a1\">"))
    }

    @Test("As Fountain a script may go back to its own file, in another encoding")
    func ownFile() throws {
        let back = try Program.run(["convert", "city.fountain", "-o", "./city.fountain"], in: folder)
        #expect(back.status == 0 && back.errors == "")
        #expect(try folder.text(of: "city.fountain") == Self.fountain)
        try Program.run(
            ["convert", "city.fountain", "-o", "city.fountain", "--output-encoding", "gb18030"], in: folder)
        #expect(try folder.bytes(of: "city.fountain") == TextEncoding.gb18030.encoded(Array(Self.fountain.utf8)))
    }

    @Test("Plain text is read as Fountain", arguments: ["city.txt", "city", "../city.TXT", "v1.2/city"])
    func plainText(_ name: String) throws {
        try folder.write("", to: "drafts/v1.2/x")
        try folder.write(Self.fountain, to: "drafts/" + name)
        let input = "drafts/" + name
        #expect(try Program.run(["convert", input, "--to", "json"], in: folder).text == Self.json)
        let checked = try Program.run(["check", input], in: folder)
        #expect(checked.status == 0 && checked.errors == "")
        let renamed = try Program.run(["rename", input, "--from", "JOHN", "--to", "JACK"], in: folder)
        #expect(renamed.text.contains("JACK (V.O.)") && renamed.errors == "")
        let compared = try Program.run(["compare", input, "city.fountain"], in: folder)
        #expect(compared.text == "2 the same\n")
    }

    @Test("A full disk is an error")
    func fullDisk() throws {
        let outcome = try Program.run(["convert", "city.fountain", "--to", "json", "-o", "/dev/full"], in: folder)
        #expect(outcome.errors == "tagline: /dev/full: cannot write: no space left on device\n")
        #expect(outcome.status == 1)
    }

    @Test("XML on standard input is not taken for Fountain")
    func xmlInput() throws {
        let xml = "\u{FEFF}<?xml version=\"1.0\"?><FinalDraft/>"
        for command in ["check", "stats", "pages"] {
            let outcome = try Program.run([command, "-"], in: folder, input: xml)
            #expect(outcome.status == 1 && outcome.text == "", "\(command)")
            #expect(outcome.errors.hasPrefix("tagline: standard input: this is XML, and Fountain is read here;"))
        }
        try folder.write(xml, to: "x.fountain")
        #expect(try Program.run(["convert", "x.fountain", "--to", "fountain"], in: folder).text == xml)
    }

    @Test("Formats are called by their endings, too; a list of them has those that will do")
    func formatNames() throws {
        try folder.write("INT. A\n\nRain.\n", to: "a.fountain")
        #expect(try Program.run(["convert", "a.fountain", "--to", "md"], in: folder).text.contains("INT. A"))
        let refused = try Program.run(["convert", "a.fountain", "--to", "docx"], in: folder).errors
        #expect(refused.contains("there is no format docx; there are") && !refused.contains("highland"))
        #expect(refused.contains("google-editor"))
    }

    @Test("A brief is no screenplay, and a table no campaign; both say what to do")
    func otherFiles() throws {
        try folder.write(#"{"name": "a", "channel": "sms"}"#, to: "b.json")
        let brief = try Program.run(["convert", "b.json", "--to", "html"], in: folder)
        #expect(
            brief.errors.contains("a campaign with its lines, which `tagline ads generate` writes"), "\(brief.errors)")
        try folder.write("id,slot,text\n", to: "s.csv")
        let table = try Program.run(["ads", "check", "s.csv"], in: folder)
        #expect(table.errors.contains("s.csv: a table; a campaign's JSON is asked for"), "\(table.errors)")
        let json = try Program.run(["ads", "generate", "b.json", "--json", "--slot", "text=1"], in: folder)
        #expect(json.status != 64 || !json.errors.contains("unknown option"), "\(json.errors)")
    }
}
