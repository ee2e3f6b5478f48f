import Screenplay
import Testing

struct StructureTests {
    private let screenplay = Screenplay(
        fountain: Array(
            """
            Before.

            INT. BAR - DAY #1#

            BOB (V.O.)
            (softly)
            Hi.
            ~La

            ~Another song

            MARA [[who?]]
            You.

            .ROOF

            BOB (CONT'D) (O.S.)
            Here.
            """.utf8))

    @Test func `scenes run from heading to heading`() {
        #expect(
            screenplay.scenes == [
                Scene(heading: "INT. BAR - DAY", number: "1", elements: 1..<9),
                Scene(heading: "ROOF", number: nil, elements: 9..<12),
            ])
        #expect(Screenplay().scenes == [])
    }

    @Test func `speeches run from the cue to the last thing said`() {
        #expect(screenplay.speeches == [2..<6, 7..<9, 10..<12])
    }

    @Test func `names come in the order of their first cues`() {
        #expect(screenplay.characterNames == ["BOB", "MARA"])
    }

    private static let cues: [(String, String, [String])] = [
        ("BOB", "BOB", []),
        ("BOB (V.O.) (CONT'D)", "BOB", ["V.O.", "CONT'D"]),
        ("BOB(O.S.)", "BOB", ["O.S."]),
        ("MARA [[check the name]] (V.O.) /* cut */", "MARA", ["V.O."]),
        ("LENA (on the (old) phone)", "LENA", ["on the (old) phone"]),
        ("LENA ) (a)", "LENA )", ["a"]),
        ("(V.O.)", "", ["V.O."]),
        ("田中（画面外）", "田中（画面外）", []),
        ("", "", []),
    ]

    @Test(arguments: cues.indices)
    func `a cue is a name and extensions`(_ index: Int) {
        let (text, name, extensions) = Self.cues[index]
        let cue = Element(.character, text)
        #expect(cue.name == name && cue.extensions == extensions)
        #expect(Element(.action, text).name == "" && Element(.action, text).extensions == [])
    }

    private static let printing: [(String, String)] = [
        ("plain", "plain"),
        ("Hi\n[[soft]]\nthere.", "Hi\nthere."),
        ("[[a]]\nHi", "Hi"),
        ("Hi\n/* a\n\nb */", "Hi"),
        ("He waits. [[why?]]\nThen /* x */ goes.", "He waits.\nThen  goes."),
        ("a [[b\nc]] d", "a  d"),
        ("a\n\nb [[c]]", "a\n\nb"),
        ("[[a]]", ""),
        ("open [[ and /* stay", "open [[ and /* stay"),
    ]

    @Test(arguments: printing.indices)
    func `notes and boneyards do not print`(_ index: Int) {
        let (text, printing) = Self.printing[index]
        #expect(Element(.action, text).printingText == printing)
    }

    @Test func `a dump says everything on a line`() {
        let dump = ElementDump(
            Screenplay(
                fountain: Array(
                    "Title: A \"B\"\nDate:\n    x\n    y\n\n\n## Two\n.A #1#\n\nBOB\nHi.\n  \nYou.\n\n@Mara ^\nNo.\n\n===".utf8)))
        #expect(
            dump.description == #"""
                Title: "A \"B\""
                Date: "x" "y"
                7 section depth 2 blank 2 "Two"
                8 sceneHeading forced number 1 "A"
                10 character "BOB"
                11 dialogue "Hi.\n\nYou."
                15 character forced dual "Mara"
                16 dialogue "No."
                18 pageBreak
                """#)
    }
}
