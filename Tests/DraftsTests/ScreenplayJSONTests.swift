import Drafts
import Screenplay
import Testing

@Test func aScreenplayIsWrittenAsJSON() throws {
    let expected = #"""
        {
          "titlePage": [
            {
              "key": "Title",
              "values": [
                "_**BIG & <CITY>**_",
                "汉字 #1"
              ]
            },
            {
              "key": "Author",
              "values": [
                "Zoë 👩‍👩‍👧 é"
              ]
            },
            {
              "key": "Notes",
              "values": []
            },
            {
              "key": "Draft date",
              "values": [
                "1/2/2026"
              ]
            }
          ],
          "elements": [
            {
              "type": "section",
              "text": "Act One",
              "depth": 1,
              "line": 8
            },
            {
              "type": "synopsis",
              "text": "What happens: *nothing*.",
              "line": 10
            },
            {
              "type": "section",
              "text": "Sequence",
              "depth": 2,
              "line": 12
            },
            {
              "type": "sceneHeading",
              "text": "INT. HOUSE #2 - DAY",
              "sceneNumber": "1A",
              "line": 14
            },
            {
              "type": "action",
              "text": "He draws a\n.357 [Magnum] & 5 < 6.\n    * Indented.\n1. One",
              "line": 16
            },
            {
              "type": "note",
              "text": "A note -- with hyphens\nover lines",
              "line": 21
            },
            {
              "type": "sceneHeading",
              "text": "forced #9",
              "forced": true,
              "line": 24
            },
            {
              "type": "action",
              "text": "EXT. NOWHERE\n- dash \\*literal\\* some_variable_name",
              "forced": true,
              "line": 27,
              "blankBefore": 2
            },
            {
              "type": "character",
              "text": "ANNA (V.O.) (CONT'D)",
              "name": "ANNA",
              "extensions": [
                "V.O.",
                "CONT'D"
              ],
              "line": 30
            },
            {
              "type": "parenthetical",
              "text": "(softly, *not* loud)",
              "line": 31
            },
            {
              "type": "dialogue",
              "text": "Hello **there, _you_**!\n\n他说*「你好」*了。\n[[soft]]",
              "line": 32
            },
            {
              "type": "lyrics",
              "text": "La la *la*",
              "line": 36
            },
            {
              "type": "character",
              "text": "McAdam",
              "forced": true,
              "dual": true,
              "name": "McAdam",
              "extensions": [],
              "line": 38
            },
            {
              "type": "dialogue",
              "text": "***No***[[aside]] /* cut */ way.",
              "line": 39
            },
            {
              "type": "lyrics",
              "text": "Song\nof songs",
              "line": 41
            },
            {
              "type": "transition",
              "text": "CUT TO:",
              "line": 44
            },
            {
              "type": "transition",
              "text": "Fade slowly",
              "forced": true,
              "line": 46
            },
            {
              "type": "centered",
              "text": "THE END\n**really**",
              "line": 48
            },
            {
              "type": "pageBreak",
              "text": "",
              "line": 51
            },
            {
              "type": "boneyard",
              "text": "Left\nout -->",
              "line": 53
            },
            {
              "type": "centered",
              "text": "# Ends in #",
              "line": 56
            },
            {
              "type": "sceneHeading",
              "text": "INT. ROOM ##",
              "line": 58
            },
            {
              "type": "action",
              "text": "BANG!",
              "line": 60
            }
          ]
        }

        """#
    #expect(try JSONFormat().text(of: .screenplay(sampleScript)) == expected)
}

@Test(arguments: [
    ("{}", 1, 1, "the document has no 'elements'"),
    ("[]", 1, 1, "the document must be an object, not an array"),
    ("{\"elements\": {}}", 1, 14, "'elements' must be an array, not an object"),
    ("{\"elements\": [\n{\"text\": \"a\"}]}", 2, 1, "'elements[0]' has no 'type'"),
    (
        "{\"elements\": [\n{\"type\": \"slug\"}]}", 2, 10,
        "'elements[0].type' must be one of sceneHeading action character dialogue parenthetical lyrics transition "
            + "centered pageBreak section synopsis note boneyard, not 'slug'"
    ),
    (#"{"elements": [{"type": "action", "text": 1}]}"#, 1, 42, "'elements[0].text' must be a string, not 1"),
    (
        #"{"elements": [{"type": "action", "blankBefore": 65536}]}"#, 1, 49,
        "'elements[0].blankBefore' must be a whole number from 0 to 65535, not 65536"
    ),
    (
        #"{"elements": [{"type": "section", "depth": 0}]}"#, 1, 44,
        "'elements[0].depth' must be a whole number from 1 to 65535, not 0"
    ),
    (
        #"{"elements": [{"type": "pageBreak", "text": "汉"}]}"#, 1, 45,
        "'elements[0].text' must be empty in a pageBreak, not '汉'"
    ),
    (#"{"titlePage": [{"values": []}]}"#, 1, 16, "'titlePage[0]' has no 'key'"),
    ("{\"elements\": [\n", 2, 1, "this is not JSON: a value is missing at the end"),
    (
        String(repeating: "[", count: 100_000), 1, 258, "arrays and objects nest deeper than 256 levels"
    ),
])
func aScreenplayInJSONThatIsWrongIsNamedByItsPlace(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: DraftError.self) { try JSONFormat().read(Array(text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
}

@Test func whatIsAbsentInJSONHasItsUsualMeaning() throws {
    let text =
        #"{"elements": [{"type": "character", "text": "BOB"}, {"type": "section", "text": "One", "line": null}]}"#
    let screenplay = try #require(JSONFormat().read(Array(text.utf8)).screenplay)
    #expect(screenplay.titlePage.entries == [])
    let (cue, section) = (screenplay.elements[0], screenplay.elements[1])
    #expect((cue.forced, cue.dual, cue.line, cue.blankBefore, cue.name) == (false, false, 0, 1, "BOB"))
    #expect((section.depth, section.line) == (1, 0))
}
