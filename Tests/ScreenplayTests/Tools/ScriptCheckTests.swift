import Testing

@testable import Screenplay

struct ScriptCheckTests {
    /// `LINE:COLUMN level rule` of each finding but `cue.once`, which nearly every small script has.
    private func found(_ source: String, withOnce: Bool = false) -> [String] {
        ScriptCheck.findings(in: Array(source.utf8)).filter { withOnce || $0.rule != "cue.once" }
            .map { "\($0.line):\($0.column) \($0.level.rawValue) \($0.rule)" }
    }

    /// Two speeches of each name, apart.
    private static func speeches(_ names: String...) -> String {
        names.flatMap { ["\($0)\nHi.\n", "\($0)\nYes.\n"] }.joined(separator: "\n")
    }

    private static let cases: [(String, [String])] = [
        ("Title: X\n\nINT. BAR - DAY\n\nHe waits.\n\n> CUT TO:\n", []),
        // Headings.
        ("INT. BAR - DAY\nHe waits.", ["1:1 warning heading.below"]),
        ("INT. BAR - DAY", []),
        ("He waits.\n  INT. BAR - DAY\n\nA.", ["2:3 warning heading.above"]),
        ("BOB\nHi.\n\nBOB\nYes.\nINT. BAR - DAY\nA.", ["6:1 warning heading.above"]),
        ("He waits.\nInt. 5 of it\nInternal", []),
        ("INT BAR - DAY\n\nint bar - day", ["1:1 info heading.dot", "3:1 info heading.dot"]),
        ("INT/EXT. BAR - DAY\n\nI/E CAR", []),
        ("**INT. BAR - DAY**", ["1:1 warning heading.emphasis"]), ("._INT. BAR_", ["1:1 warning heading.emphasis"]),
        ("INT. **BAR** - DAY\n\n.The **BAR**", []),
        // Scripts without capitals.
        ("内景 房子 日\n\n李雷\n你好。", ["1:1 warning heading.caseless", "3:1 info cue.caseless"]),
        ("@李雷\n你好。\n\n李雷\n你好。\n\n韩梅梅 ^\n好。", ["4:1 warning cue.caseless", "7:1 warning cue.caseless"]),
        ("天黑了。\n他走进来。\n\n李雷（旁白）\n你好", []), ("他从山坡上慢慢地走下来\n停住", []), ("李雷 (画外)\n你好", ["1:1 warning cue.caseless"]),
        ("下雨\n\n他走", []),
        (
            "_int. bar_\n\n**Bold.**\n\n**INT. BAR",
            ["1:1 warning heading.emphasis", "5:1 warning heading.emphasis", "5:1 warning emphasis.open"]
        ),
        // Numbers.
        ("INT. A #1#\n\nA.\n\nINT. B #2#\n\nINT. C #2A#\n\nINT. D #A3#\n\nINT. E #3#", []),
        ("INT. A #1a#\n\nINT. B #1A#", ["3:1 error number.repeated"]),
        ("INT. A #2#\n\nINT. B #1#\n\nINT. C #x#", ["3:1 warning number.order"]),
        // Locations.
        ("INT. KITCHEN - DAY\n\nEXT. KITCHEN - NIGHT\n\nINT. KITCHN - DAY", ["5:1 warning location.spelling"]),
        ("INT. MARY'S FLAT\n\nINT. Mary's Flat\n\nINT. MARYS FLAT", ["5:1 warning location.spelling"]),
        ("INT. ROOM A\n\nINT. ROOM B\n\nINT. ROOM 12\n\nINT. ROOM 13\n\nINT. BAR\n\nINT. CAR", []),
        // Marks.
        ("A [[note\n\nB /* C\n\nD */ E /* F */ [[G]]\n", ["1:3 warning note.open"]),
        ("你好 [[x\n\né [[y [[z", ["1:4 warning note.open", "3:3 warning note.open"]),
        ("A */ B", ["1:3 warning boneyard.close"]),
        ("A /* B", ["1:3 warning boneyard.open"]),
        // Title page.
        ("Title: X\nHe runs.\n", ["2:1 warning title.cut"]),
        ("Title: X\nMood: dark\n作者：王\n\nA.", ["2:1 info title.key", "3:1 info title.key"]),
        // Transitions.
        ("CUT TO:\nA.", ["1:1 warning transition.below"]),
        ("A.\n\nSMASH CUT TO: \n\nB.", ["3:14 warning transition.space"]),
        ("FADE OUT.\n\n> FADE OUT.\n\nFADE IN:", ["1:1 info transition.closing"]),
        // Cues.
        (speeches("CLAIRE", "BOB") + "\nCLAIR\nHi.\n", ["13:1 warning cue.spelling"]),
        (speeches("CLAIRE", "BOB") + "\n@Clarie\nHi.\n", ["13:1 warning cue.spelling"]),
        (speeches("CLAIRE", "CLARA", "COP 1") + "\nCOP 2\nHi.\n\nBOB\nHi.", []),
        (speeches("BOB") + "\nBOB\n\nHe goes.\n", ["7:1 warning cue.near"]),
        (speeches("BOB") + "\nHe goes.\nBOB\nHi.\n", ["8:1 warning cue.near"]),
        (speeches("BOB", "ANNA") + "\nANNA\nHi.\nBOB\nYes.\n", ["15:1 warning cue.near"]),
        ("He goes.\nSTRANGER\nHello.\n\nHe runs.\nBANG!\nIt falls.", ["2:1 info cue.near"]),
        ("He goes.\nSTRANGER (O.S.)\nHello.", ["2:1 warning cue.near"]),
        ("BANG!\n\nHe falls.\n\nTHE END", []),
        ("@Bob\n\nHe goes.", ["1:1 warning cue.silent"]),
        ("BOB\n(beat)\n\nHe goes.", ["1:1 info cue.wordless"]),
        ("SUPERIMPOSE:\nParis.", ["1:1 warning cue.colon"]),
        ("BOB ^\nHi.", ["1:5 warning dual.alone"]),
        ("BOB\nHi.\n\nANNA ^\nYes.\n\nCARL^\nNo.", ["7:5 warning dual.alone"]),
        // Speeches that go on.
        ("BOB\nHi.\n\nANNA\nYes.\n\nBOB (V.O., CONT’D)\nNo.", ["7:1 info cue.continued"]),
        ("BOB\nHi.\n\nHe goes.\n\nBOB (CONT'D)\nNo.\n\nINT. A\n\nBOB (CONT'D)\nYes.", []),
        ("BOB\nHi.\n\nANNA & BOB\nYes.\n\nBOB (CONT'D)\nNo.\n\nANNA ^\nYes.", []),
        // Blank lines with spaces.
        ("BOB\nHi.\n  \nYes.", ["3:1 info blank.spaces"]),
        ("BOB\nHi.\n  \nANNA\nYes.", ["3:1 warning blank.spaces"]),
        ("BOB\nHi.\n\t\nHe goes.", []),
        // Emphasis.
        ("*41 and then *17\n\n**a** _b_ ***c***\n\na *b", ["1:1 warning emphasis.open", "5:3 warning emphasis.open"]),
        ("BOB\nYou _never\n\n[[*x]] 2 * 3 \\*y", ["2:5 warning emphasis.open"]),
    ]

    @Test(arguments: cases.indices)
    func `a script is told what is hardly meant`(_ index: Int) {
        let (source, expected) = Self.cases[index]
        #expect(found(source) == expected, "\(source.debugDescription)")
    }

    @Test func `who speaks once is named`() {
        #expect(found("BOB\nHi.\n\nANNA\nYes.\n\n@bob\nNo.", withOnce: true) == ["4:1 info cue.once"])
        #expect(found("BOB\nHi.\n\nANNA\nYes.\n\nANNA & BOB\nNo.", withOnce: true) == [])
        #expect(
            found("BOB\nHi.\n\nANNA & ZOE\nNo.", withOnce: true) == ["1:1 info cue.once", "4:1 info cue.once"])
    }

    @Test func `bytes that are no text are named once`() {
        let bytes = Array("A.\n\nCaf".utf8) + [0xE9, 0xE9] + Array(" now.".utf8)
        #expect(
            ScriptCheck.findings(in: bytes) == [
                ScriptFinding(
                    rule: "encoding", level: .warning, line: 3, column: 4,
                    message: "the file is not UTF-8 from here on; save it as UTF-8")
            ])
    }

    @Test func `columns count grapheme clusters after any line end and mark`() {
        #expect(
            found("\u{FEFF}A.\r\n\r\n👩‍👩‍👧 e\u{301} [[x\r\rB [[y\u{2028}") == [
                "3:5 warning note.open", "5:3 warning note.open",
            ])
    }

    @Test func `a finding says what to do`() {
        let source = Self.speeches("CLAIRE") + "\nCLAIR\nHi.\n\nINT. A #2#\n\nINT. B #2#\nX"
        #expect(
            ScriptCheck.findings(in: Array(source.utf8)).map { "\($0.line): \($0.message)" } == [
                "7: CLAIR looks like a slip for CLAIRE, who speaks 2 times",
                "7: CLAIR speaks only here",
                "12: no blank line stands below the scene heading; put one there",
                "12: scene number 2 stands on line 10 already; renumber",
            ])
    }
}
