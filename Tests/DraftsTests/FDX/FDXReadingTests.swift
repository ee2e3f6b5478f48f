import Drafts
import Screenplay
import Testing

/// The script of a Final Draft file, without what was kept of it.
private func dump(_ sample: SampleFDX) throws -> String {
    var script = try #require(FDXFormat().read(sample.bytes).screenplay)
    script.elements.removeAll { $0.text.hasPrefix("tagline:fdx ") }
    return ElementDump(script, lines: false).description
}

@Test(arguments: [
    (
        SampleFDX.plain,
        #"""
        sceneHeading number 1A "INT. HOUSE - DAY"
        action "Rain. 5 < 6 & snake_case_word, 2\\*3\\*4."
        action blank 2 "ANGLE ON THE DOOR"
        character "ANNA (V.O.) (CONT'D)"
        parenthetical "(softly)"
        dialogue "It is *late*.\nToo late."
        lyrics "La la\nla."
        character "安娜"
        dialogue "你迟到了。"
        transition "CUT TO:"
        pageBreak
        sceneHeading "THE VOID"
        centered "THE END"
        action "ANNA, 安娜"
        """#
    ),
    (
        SampleFDX.capitals,
        #"""
        sceneHeading number 1 "INT. CAFÉ STRAßE - DAY"
        action "It says **STOP**."
        character "ANNA (CONT'D)"
        dialogue "oh"
        sceneHeading "Ext. road"
        character "BOB"
        dialogue "hi"
        character dual "ÉLODIE"
        dialogue "ho"
        transition "CUT TO:"
        """#
    ),
    (
        SampleFDX.dualDialogue,
        #"""
        action "They argue."
        character "BRICK"
        dialogue "**Screw retirement.**"
        character dual "STEEL"
        parenthetical "(beat)"
        dialogue "Screw retirement!"
        dialogue "Nobody says this."
        character "NOBODY"
        action "Silence."
        character "A"
        dialogue "One."
        note "inside"
        character dual "B"
        dialogue "Two."
        """#
    ),
    (
        SampleFDX.revisions,
        #"""
        note "Two lines\nof note."
        sceneHeading number 1 "INT. DINER - NIGHT"
        synopsis "Anna waits."
        synopsis "Nobody comes."
        action "She has a gun[[Whose gun?]] **and a cake**_**!**_"
        character "ANNA"
        dialogue "Late again.[[again?]]"
        sceneHeading number 2 "Omitted"
        boneyard "EXT. YARD - DAY"
        action "Go."
        """#
    ),
    (
        SampleFDX.titlePage,
        #"""
        Title: "_**Big City 大都市**_"
        Credit: "Written by"
        Author: "Jane Doe" "Zoë 👩‍👩‍👧"
        Contact: "ACME Productions" "1234 5th Avenue"
        Draft date: "1/1/2026"
        Copyright: "2026"
        sceneHeading "外景 农场—日"
        action "*斜体*と***両方 👩‍👩‍👧*** é midword"
        action "    Indented,\na line, \\*not bold\\* [ [no note]] /\\* no cut \\*/ \\\\\\_"
        centered "ACT ONE"
        section depth 2 "A sequence"
        synopsis "What happens."
        character "McADAM"
        parenthetical "no parentheses"
        dialogue "==="
        """#
    ),
    (
        SampleFDX.oldNotes,
        #"""
        note "Where?"
        sceneHeading "EXT. SEA - DAWN"
        action "Waves[[how high?]] roll."
        character "JO"
        dialogue "[[louder ] ] here] ]]Ahoy!"
        """#
    ),
])
func aFinalDraftFileIsRead(sample: SampleFDX, expected: String) throws {
    #expect(try dump(sample) == expected)
}

@Test func elementsHaveTheLinesOfTheirParagraphs() throws {
    let script = try #require(FDXFormat().read(SampleFDX.plain.bytes).screenplay)
    #expect(script.elements.prefix(4).map(\.line) == [5, 8, 14, 17])
}

@Test func bracketsThatAreNoNoteAreALoss() throws {
    func loss(_ element: Int, _ line: Int) -> Loss {
        var loss = Loss("“[[” stands as “[ [”: in Fountain it would open a note")
        (loss.element, loss.line) = (element, line)
        return loss
    }
    let paragraphs = [
        ("Action", "A sign: [[EXIT]] glows, *bright*."), ("Action", "[ [x]] and [[ alone."), ("Character", "BOB"),
        ("Dialogue", "Hi."), ("Dialogue", "[[what?]]"), ("Action", "[[x]]"),
    ]
    let xml = """
        <FinalDraft DocumentType="Script"><Content>
        \(paragraphs.map { "<Paragraph Type=\"\($0)\"><Text>\($1)</Text></Paragraph>" }.joined(separator: "\n"))
        </Content></FinalDraft>
        """
    #expect(try FDXFormat().readNotingLosses(Array(xml.utf8)).losses == [loss(0, 2), loss(3, 5), loss(4, 7)])
    #expect(try FDXFormat().readNotingLosses(SampleFDX.halfMarks.bytes).losses == [])
}
