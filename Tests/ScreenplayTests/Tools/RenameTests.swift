import Testing

@testable import Screenplay

struct RenameTests {
    private func renamed(_ source: String, _ from: String, _ to: String) throws -> String {
        let bytes = Array(source.utf8)
        let edits = try CharacterRename(from: from, to: to).edits(in: bytes)
        return String(decoding: edits.applied(to: bytes), as: UTF8.self)
    }

    private static let script = """
        \u{FEFF}Title: CLAIRE\r
        \r
        INT. CLAIRE'S FLAT - DAY\r
        \r
        Claire, CLAIRE's cat and _Claire_. Claire-Ann, eclaire, CLAIRES and “Claire’s” claire.  \r
        \r
        CLAIRE (V.O.) [[Claire?]] ^\r
        (to Claire)\r
        I'm Claire--no, d'Claire.\r
        \r
          @claire (O.S.)\r
        Hi.\r
        \r
        YOUNG CLAIRE\r
        I am not CLAIRE; YOUNG CLAIRE is. Young Claire.\r
        \r
        CLAIRE & BOB\r
        Us.\r
        \r
        # Claire alone\r
        /* CLAIRE */
        """

    private static let expected = """
        \u{FEFF}Title: CLAIRE\r
        \r
        INT. ANNA MARIE'S FLAT - DAY\r
        \r
        Anna Marie, ANNA MARIE's cat and _Anna Marie_. Claire-Ann, eclaire, CLAIRES and “Anna Marie’s” claire.  \r
        \r
        ANNA MARIE (V.O.) [[Anna Marie?]] ^\r
        (to Anna Marie)\r
        I'm Anna Marie--no, d'Anna Marie.\r
        \r
          @anna marie (O.S.)\r
        Hi.\r
        \r
        YOUNG CLAIRE\r
        I am not ANNA MARIE; YOUNG CLAIRE is. Young Claire.\r
        \r
        ANNA MARIE & BOB\r
        Us.\r
        \r
        # Anna Marie alone\r
        /* ANNA MARIE */
        """

    @Test func `a character is renamed everywhere, in the case in which the name stands`() throws {
        let text = try renamed(Self.script, "claire", "ANNA MARIE")
        #expect(Array(text.utf8) == Array(Self.expected.utf8))
    }

    @Test func `what is kept for another format stays`() throws {
        let kept = "/*tagline:fdx 1\npart <Cast><Claire Font=\"Claire\"/></Cast>\n*/\n"
        #expect(try renamed("CLAIRE\nHi.\n\n" + kept, "Claire", "R&D Joe") == "R&D JOE\nHi.\n\n" + kept)
    }

    @Test func `what was renamed can be renamed back`() throws {
        let there = try renamed(Self.script, "Claire", "Zoë")
        #expect(try Array(renamed(there, "ZOË", "Claire").utf8) == Array(Self.script.utf8))
    }

    private static let cases: [(String, String, String, String)] = [
        ("@安娜\n安娜说：我是安娜。\n\n老安娜来了。", "安娜", "玛丽", "@玛丽\n玛丽说：我是玛丽。\n\n老玛丽来了。"),
        ("BOB\nBob.\n\n  BOB ^\nHi.", "BOB", "田中", "@田中\n田中.\n\n  @田中 ^\nHi."),
        ("@田中\nHi.", "田中", "Bob", "@Bob\nHi."),
        ("BOB (V.O.)\nMcBob. McAdam.", "bob", "McAdam", "MCADAM (V.O.)\nMcBob. McAdam."),
        ("@McADAM\nMcADAM, MCADAM, McAdam.", "McAdam", "Bob", "@Bob\nBob, BOB, Bob."),
        ("E\u{301}VE\nÉve. E\u{301}VE. ÉVE.", "Éve", "Anna", "ANNA\nAnna. ANNA. ANNA."),
        ("MARA [[x]] (V.O.)\nHi.", "MARA", "LENA", "LENA [[x]] (V.O.)\nHi."),
        (
            "OLD MAN\nHi.\n\nMAN\nOld Man. Man. MAN OLD MAN", "MAN", "BOY",
            "OLD MAN\nHi.\n\nBOY\nOld Man. Boy. BOY OLD MAN"
        ),
        ("O'BRIEN\nHi, Brien.\n\nBRIEN\nO'Brien!", "BRIEN", "X", "O'BRIEN\nHi, X.\n\nX\nO'Brien!"),
        ("MARIE\nAnne-Marie, Marie-Anne -Marie-", "Marie", "Eva", "EVA\nAnne-Marie, Marie-Anne -Eva-"),
        ("MARK\nWe mark it, Mark.", "MARK", "Tom", "TOM\nWe mark it, Tom."),
        ("JOHN AND MARY\nHi, John.", "MARY", "Ann", "JOHN AND ANN\nHi, John."),
        ("BOB\nHi *Bob*, _Bob_, Bob2, Bob\u{301}.", "Bob", "Al", "AL\nHi *Al*, _Al_, Bob2, Bob\u{301}."),
    ]

    @Test(arguments: cases.indices)
    func `only whole names change`(_ index: Int) throws {
        let (source, from, to, expected) = Self.cases[index]
        let text = try renamed(source, from, to)
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text)")
    }

    @Test func `bytes that are no text stay`() throws {
        let bytes = [0xFF, 0x0A, 0x0A] + Array("BOB\nBob".utf8) + [0xE9, 0xFF] + Array(" Bob\r\r".utf8)
        let edits = try CharacterRename(from: "BOB", to: "AL").edits(in: bytes)
        #expect(
            edits.applied(to: bytes) == [0xFF, 0x0A, 0x0A] + Array("AL\nAl".utf8) + [0xE9, 0xFF] + Array(" Al\r\r".utf8)
        )
    }

    @Test func `the lines that change are shown as they were and will be`() throws {
        let bytes = Array("BOB\r\nBob and Bob.\r\n\r\nRain.\r\n\r\nANNA\r\nBob?".utf8)
        let edits = try CharacterRename(from: "Bob", to: "Al").edits(in: bytes)
        #expect(
            edits.lines(in: bytes) == [
                EditedLine(number: 1, before: "BOB", after: "AL"),
                EditedLine(number: 2, before: "Bob and Bob.", after: "Al and Al."),
                EditedLine(number: 7, before: "Bob?", after: "Al?"),
            ])
        #expect(edits.moved(0) == 0 && edits.moved(3) == 2 && edits.moved(bytes.count) == bytes.count - 4)
    }

    @Test(arguments: ["", " ", "A\nB", "BOB (V.O.)", "BOB ^", "[[x]]", "/* x */"])
    func `what cannot be a name is refused`(_ name: String) {
        #expect(throws: RenameError.noName(name)) { try renamed("BOB\nHi.", "BOB", name) }
    }

    @Test func `a name nobody has is refused with those there are`() {
        let error = #expect(throws: RenameError.self) { try renamed("BOB\nHi, Anna.\n\n@Old Man\nHi.", "Anna", "X") }
        #expect(error == .noCharacter("Anna", known: ["BOB", "Old Man"]))
        #expect(error?.description == "nobody called Anna speaks; there are BOB, Old Man")
    }

    @Test func `who speaks only in a scene that was taken out is renamed there`() throws {
        #expect(
            try renamed(".OMITTED #1#\n\n/*\nINT. A #1#\n\nZOE\nHi.\n\nYOUNG ZOE\nHi, Zoe.\n*/\n", "zoe", "EVE")
                == ".OMITTED #1#\n\n/*\nINT. A #1#\n\nEVE\nHi.\n\nYOUNG ZOE\nHi, Eve.\n*/\n")
    }

    @Test func `a name that would make a line another thing is refused`() {
        #expect(throws: RenameError.readsOtherwise("Title:", line: 1)) { try renamed("BOB\n  Hi.", "BOB", "Title:") }
    }

    @Test func `who speaks already is known`() throws {
        let bytes = Array("BOB\nHi.\n\nAL\nHi.".utf8)
        #expect(try CharacterRename(from: "BOB", to: "Al").isTaken(in: bytes))
        #expect(try !CharacterRename(from: "BOB", to: "Bob").isTaken(in: bytes))
    }

    // MARK: Locations

    private static let locations: [(String, String, String, String)] = [
        (
            "INT. BAR - DAY\n\nThe BAR.\n\nEXT. Bar -- NIGHT #1#", "bar", "OLD PUB",
            "INT. OLD PUB - DAY\n\nThe BAR.\n\nEXT. Old Pub -- NIGHT #1#"
        ),
        ("INT. HOUSE - KITCHEN - DAY\n\nINT. HOUSE", "HOUSE", "VILLA", "INT. VILLA - KITCHEN - DAY\n\nINT. VILLA"),
        ("INT. HOUSE - KITCHEN - DAY\n\n.KITCHEN", "house - kitchen", "GALLEY", "INT. GALLEY - DAY\n\n.KITCHEN"),
        ("  .Dream [[x]]\n\nEXT. 路口 - 夜", "路口", "桥", "  .Dream [[x]]\n\nEXT. 桥 - 夜"),
        ("INT. BAR [[lease?]] - DAY", "BAR", "PUB", "INT. PUB [[lease?]] - DAY"),
        (
            "INT. BAR\r\n\r\n.OMITTED #2#\r\n\r\n/*\r\nINT. Bar - NIGHT #2#\r\n\r\nThe BAR *\\/.\r\n*/\r\n", "BAR",
            "PUB", "INT. PUB\r\n\r\n.OMITTED #2#\r\n\r\n/*\r\nINT. Pub - NIGHT #2#\r\n\r\nThe BAR *\\/.\r\n*/\r\n"
        ),
        (
            "INT. B - DAY\n\n/* INT. A - DAY\n\nRain. */\n\nEXT. A\n\n/*\nold\n\nINT. A\n*/", "A", "C",
            "INT. B - DAY\n\n/* INT. C - DAY\n\nRain. */\n\nEXT. C\n\n/*\nold\n\nINT. A\n*/"
        ),
    ]

    @Test(arguments: locations.indices)
    func `a location is renamed in headings alone`(_ index: Int) throws {
        let (source, from, to, expected) = Self.locations[index]
        let bytes = Array(source.utf8)
        let edits = try LocationRename(from: from, to: to).edits(in: bytes)
        #expect(String(decoding: edits.applied(to: bytes), as: UTF8.self) == expected)
    }

    @Test func `a location that no heading names is refused`() {
        let error = #expect(throws: RenameError.self) {
            try LocationRename(from: "PUB", to: "BAR").edits(in: Array("INT. HOUSE - DAY\n\nEXT. ROAD".utf8))
        }
        #expect(error?.description == "no scene heading names the location PUB; there are HOUSE, ROAD")
        #expect(throws: RenameError.noLocation("PUB", known: ["ROAD", "BAR"])) {
            try LocationRename(from: "PUB", to: "X").edits(
                in: Array("EXT. ROAD\n\n.OMITTED #1#\n\n/*\nINT. BAR #1#\n*/\n".utf8))
        }
        #expect(throws: RenameError.readsOtherwise("A*/", line: 3)) {
            try LocationRename(from: "BAR", to: "A*/").edits(
                in: Array(".OMITTED #1#\n\n/*\nINT. BAR #1#\n*/\n".utf8))
        }
        for name in ["", "A\nB", "A - NIGHT", "[[x]]"] {
            #expect(throws: RenameError.noName(name)) { try LocationRename(from: "A", to: name) }
        }
    }
}
