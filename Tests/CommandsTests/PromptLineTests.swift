import Testing

@testable import TaglineCommands

struct PromptLineTests {
    private static let page = PromptLine.Surroundings(hasScript: true, names: ["ANNA", "Old Man", "安娜"])

    private static func page(offered: Int = 0, inside: Bool = false) -> PromptLine.Surroundings {
        var page = page
        (page.offered, page.isAtParagraphStart) = (offered, !inside)
        return page
    }

    @Test(
        "A line on the page is what a writer means by it",
        arguments: [
            ("", .nothing), (" ", .nothing), ("\t", .nothing), ("\t\t", .nothing), ("\u{3000}", .nothing),
            ("   ", .nothing),
            ("/show all", .command(["show", "all"])),
            ("  /go end ", .command(["go", "end"])),
            ("/", .command([])),
            ("/script \"act one\"", .command(["script", "act one"])),
            ("/scene EXT. \"ROAD\" \\ DAY", .command(["scene", "EXT. \"ROAD\" \\ DAY"])),
            ("/scene", .command(["scene"])),
            ("/scen INT. O'HARE", .command(["scen", "INT. O'HARE"])),
            ("/beats add He says \"no\"", .command(["beats", "add", "He says \"no\""])),
            ("/beats  edit 2 It's \\ off", .command(["beats", "edit", "2", "It's \\ off"])),
            ("/beats move 2 1", .command(["beats", "move", "2", "1"])), ("/beats add", .command(["beats", "add"])),
            ("/ideas add \"Stop", .command(["ideas", "add", "\"Stop"])),
            ("/ideas suggest genre=\"road movie\"", .command(["ideas", "suggest", "genre=road movie"])),
            ("/alias late ANNA? must=\"the bus\"", .command(["alias", "late", "ANNA? must=\"the bus\""])),
            ("/edit 12   Late. ", .command(["edit", "12", "  Late."])), ("/edit 12 ", .command(["edit", "12"])),
            ("/* cut this", .text("/* cut this")),
            ("/*", .text("/*")),
            ("?", .suggest(role: nil, wishes: [])),
            ("? n=5", .suggest(role: nil, wishes: ["n=5"])),
            ("ANNA?", .suggest(role: "ANNA", wishes: [])),
            ("ANNA ?", .suggest(role: "ANNA", wishes: [])),
            ("ANNA? must=\"the bus\" len=40", .suggest(role: "ANNA", wishes: ["must=the bus", "len=40"])),
            ("STRANGER?", .suggest(role: "STRANGER", wishes: [])),
            ("ÉTIENNE?", .suggest(role: "ÉTIENNE", wishes: [])),
            ("Old Man?", .suggest(role: "Old Man", wishes: [])),
            ("安娜?", .suggest(role: "安娜", wishes: [])),
            ("Who is there?", .text("Who is there?")),
            ("ANNA? Is that you?", .text("ANNA? Is that you?")),
            ("WHO? The \"Duke", .text("WHO? The \"Duke")),
            ("WHAT?!", .text("WHAT?!")),
            ("23?", .text("23?")),
            ("这是谁?", .text("这是谁?")),
            ("ANNA: You're late.", .speech(role: "ANNA", text: "You're late.")),
            ("ANNA:You're late.", .speech(role: "ANNA", text: "You're late.")),
            ("STRANGER: 2:30, sharp.", .speech(role: "STRANGER", text: "2:30, sharp.")),
            ("安娜：你迟到了。", .speech(role: "安娜", text: "你迟到了。")),
            ("安娜: 你迟到了。", .speech(role: "安娜", text: "你迟到了。")),
            ("Old Man: Once.", .speech(role: "Old Man", text: "Once.")),
            ("他说：你迟到了。", .text("他说：你迟到了。")),
            ("He says: nothing.", .text("He says: nothing.")),
            ("ANNA:", .cue("ANNA")),
            ("CUT TO:", .text("CUT TO:")),
            ("CUT TO: the road.", .text("CUT TO: the road.")),
            ("FADE IN:", .text("FADE IN:")),
            ("FADE IN: A road.", .text("FADE IN: A road.")),
            ("INT. HOUSE: KITCHEN - DAY", .text("INT. HOUSE: KITCHEN - DAY")),
            ("!SUPER: Later.", .text("!SUPER: Later.")),
            ("12:30", .text("12:30")), ("LATER - 9:15 PM", .text("LATER - 9:15 PM")),
            ("THE CLOCK READS 3:00.", .text("THE CLOCK READS 3:00.")), ("HTTPS://A.EX/", .text("HTTPS://A.EX/")),
            ("[[TODO: fix]]", .text("[[TODO: fix]]")), ("[[WHY?", .text("[[WHY?")),
            ("/* TODO: fix */", .text("/* TODO: fix */")), ("(NOTE: x)", .text("(NOTE: x)")),
            ("*SUPER: Paris*", .text("*SUPER: Paris*")), ("\"QUOTE: x\"", .text("\"QUOTE: x\"")),
            ("ANNA (V.O.): Far.", .speech(role: "ANNA (V.O.)", text: "Far.")),
            ("ANNA ^: Hi.", .speech(role: "ANNA ^", text: "Hi.")), ("BOB^: Hi.", .speech(role: "BOB^", text: "Hi.")),
            ("@McCLANE (V.O.)", .text("@McCLANE (V.O.)")), ("@McCLANE ^", .text("@McCLANE ^")),
            ("@Anna Marie (O.S.)", .text("@Anna Marie (O.S.)")),
            ("@Bob Late (sits).", .speech(role: "Bob", text: "Late (sits).")),
            ("@ANNA: Hello.", .speech(role: "ANNA", text: "Hello.")), ("@安娜：你好", .speech(role: "安娜", text: "你好")),
            ("@Bob You know: late.", .speech(role: "Bob", text: "You know: late.")),
            ("@Bob You're late.", .speech(role: "Bob", text: "You're late.")),
            ("@Old Man Once, long ago.", .speech(role: "Old Man", text: "Once, long ago.")),
            ("@Old Man", .text("@Old Man")), ("@Old Tom", .text("@Old Tom")), ("@DR. WHO", .text("@DR. WHO")),
            ("@Bob Yes", .text("@Bob Yes")), ("@Bob Yes!", .speech(role: "Bob", text: "Yes!")),
            ("@McAvoy (O.S.) Then go.", .speech(role: "McAvoy (O.S.)", text: "Then go.")),
            ("@Old Man (V.O.) (CONT'D) Once.", .speech(role: "Old Man (V.O.) (CONT'D)", text: "Once.")),
            ("@McAvoy (softly) Then go.", .speech(role: "McAvoy", text: "(softly) Then go.")),
            ("Anna? n=3", .suggest(role: "ANNA", wishes: ["n=3"])), ("Anna?", .text("Anna?")),
            ("@Bob", .text("@Bob")), ("@McAvoy? n=1", .suggest(role: "McAvoy", wishes: ["n=1"])),
            ("李雷? n=1", .suggest(role: "李雷", wishes: ["n=1"])), ("李雷?", .text("李雷?")),
            ("＠安娜 你迟到了。", .speech(role: "安娜", text: "你迟到了。")),
            ("@老人 从前。", .speech(role: "老人", text: "从前。")),
            ("a", .text("a")), ("A", .text("A")),
            ("  Indented.  ", .text("  Indented.  ")),
            ("don't stop", .text("don't stop")),
        ] as [(String, PromptLine)])
    func meanings(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, Self.page) == meaning)
    }

    @Test(
        "Inside a paragraph capitals, colons and marks are text but for who has spoken, and a spacer holds it open",
        arguments: [
            ("WHAT?", .text("WHAT?")), ("STRANGER: Yes.", .text("STRANGER: Yes.")), ("@Bob Yes.", .text("@Bob Yes.")),
            ("NOTE: ANNA: Yes.", .text("NOTE: ANNA: Yes.")), ("ANNA:", .cue("ANNA")),
            ("ANNA: Yes.", .speech(role: "ANNA", text: "Yes.")),
            ("ANNA (V.O.)?", .suggest(role: "ANNA (V.O.)", wishes: [])),
            ("ANNA (V.O.): Yes.", .speech(role: "ANNA (V.O.)", text: "Yes.")),
            ("安娜：好。", .speech(role: "安娜", text: "好。")),
            ("@Old Man Once.", .speech(role: "Old Man", text: "Once.")), ("@Old Man", .text("@Old Man")),
            ("  ", .text("  ")), (" ", .nothing), (" \t", .nothing),
            ("\u{3000}", .nothing), ("ANNA?", .suggest(role: "ANNA", wishes: [])),
            ("?", .suggest(role: nil, wishes: [])), ("/undo", .command(["undo"])),
        ] as [(String, PromptLine)])
    func insideParagraph(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, Self.page(inside: true)) == meaning)
    }

    @Test(
        "An @ takes whatever it stands before for a name, in a question and before a colon, too",
        arguments: [
            ("@McAvoy?", .suggest(role: "McAvoy", wishes: [])), ("＠安娜?", .suggest(role: "安娜", wishes: [])),
            ("@Old Man?", .suggest(role: "Old Man", wishes: [])),
            ("@McAvoy (V.O.)? n=1", .suggest(role: "McAvoy (V.O.)", wishes: ["n=1"])),
            ("@Dr. Wu? n=1", .suggest(role: "Dr. Wu", wishes: ["n=1"])),
            ("@Bob Why?", .speech(role: "Bob", text: "Why?")),
            ("@Bob You came?", .speech(role: "Bob", text: "You came?")),
            ("@Bob: Why?", .speech(role: "Bob", text: "Why?")), ("@安娜：走吗?", .speech(role: "安娜", text: "走吗?")),
            ("@Dr. Wu: Hello there.", .speech(role: "Dr. Wu", text: "Hello there.")),
            ("@Anna Marie (V.O.): Far.", .speech(role: "Anna Marie (V.O.)", text: "Far.")),
            ("@老 王: 好。", .speech(role: "老 王", text: "好。")),
            ("@Old Man Listen: no.", .speech(role: "Old Man", text: "Listen: no.")),
            ("@ Bob Late.", .speech(role: "Bob", text: "Late.")), ("@", .text("@")), ("@?", .text("@?")),
        ] as [(String, PromptLine)])
    func forced(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, Self.page) == meaning)
    }

    @Test(
        "A name and a colon alone are the cue",
        arguments: [
            ("STRANGER:", .cue("STRANGER")), ("Old Man:", .cue("Old Man")), ("安娜：", .cue("安娜")),
            ("ANNA (V.O.):", .cue("ANNA (V.O.)")), ("ANNA :", .cue("ANNA")), ("@Bob:", .cue("Bob")),
            ("He says:", .text("He says:")), ("他说：", .text("他说：")), ("INT. HOUSE:", .text("INT. HOUSE:")),
            ("SUPER:", .text("SUPER:")), (":", .text(":")),
        ] as [(String, PromptLine)])
    func cues(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, Self.page) == meaning)
    }

    @Test(
        "Shots, captions and times before a colon are action until somebody of that name has spoken",
        arguments: [
            "SUPER: Paris, 1942", "INSERT: The letter", "INSERT - LETTER: Dear Anna", "TITLE: Diner", "POV: Anna",
            "ANNA'S POV: The road.", "NOTE: Cut this?", "CHYRON: Oslo", "SUBTITLE: Yes.", "FLASHBACK: Paris.",
            "MONTAGE: Trains.", "ANGLE ON: The gun.", "ANGLE ON ANNA: She runs.", "LATER: Dusk.",
        ])
    func captions(_ line: String) throws {
        #expect(try PromptLine(line, Self.page) == .text(line))
        var page = Self.page
        let name = String(line.prefix { $0 != ":" })
        page.names.append(name)
        let text = String(line.dropFirst(name.count + 2))
        #expect(try PromptLine(line, page) == .speech(role: name, text: text))
    }

    @Test(
        "In action somebody new may begin to speak by a name in capitals, but not in an open note",
        arguments: [
            ("STRANGER: Yes.", .speech(role: "STRANGER", text: "Yes.")), ("STRANGER:", .cue("STRANGER")),
            ("ANNA: Yes.", .speech(role: "ANNA", text: "Yes.")), ("He says: no.", .text("He says: no.")),
            ("SUPER: Paris", .text("SUPER: Paris")), ("CUT TO: the road.", .text("CUT TO: the road.")),
            ("@Bob Yes.", .text("@Bob Yes.")), ("WHAT?", .text("WHAT?")),
        ] as [(String, PromptLine)])
    func insideAction(_ line: String, _ meaning: PromptLine) throws {
        var page = Self.page(inside: true)
        page.isInAction = true
        #expect(try PromptLine(line, page) == meaning)
        page.isInsideMark = true
        #expect(try PromptLine(line, page) == .text(line))
    }

    @Test(
        "Below a cue that waits, and in a note, another's name is text",
        arguments: [
            (nil, "Old Man", "ANNA:", .text("ANNA:")), (nil, "ANNA", "ANNA:", .cue("ANNA")),
            (nil, "Old Man", "ANNA: Yes.", .text("ANNA: Yes.")), (nil, "Old Man", "@ANNA Yes.", .text("@ANNA Yes.")),
            (nil, "ANNA", "ANNA: Yes.", .speech(role: "ANNA", text: "Yes.")),
            (nil, "ANNA", "ANNA (V.O.): Yes.", .text("ANNA (V.O.): Yes.")),
            (nil, "ANNA", "ANNA ^: Yes.", .text("ANNA ^: Yes.")),
            (nil, "ANNA (V.O.)", "ANNA (V.O.): Yes.", .speech(role: "ANNA (V.O.)", text: "Yes.")),
            ("[[", nil, "ANNA: Yes.", .text("ANNA: Yes.")), ("/*", nil, "@Old Man Yes.", .text("@Old Man Yes.")),
        ] as [(String?, String?, String, PromptLine)])
    func insideSpeech(_ mark: String?, _ cue: String?, _ line: String, _ meaning: PromptLine) throws {
        var page = Self.page(inside: true)
        (page.isInsideMark, page.cue) = (mark != nil, cue)
        #expect(try PromptLine(line, page) == meaning)
    }

    @Test(
        "A lone small letter takes a suggestion that is on screen",
        arguments: [
            ("a", .take(0)), (" c ", .take(2)), ("d", .text("d")), ("A", .text("A")), ("ab", .text("ab")),
            ("é", .text("é")), ("1", .text("1")),
        ] as [(String, PromptLine)])
    func letters(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, Self.page(offered: 3)) == meaning)
    }

    @Test(
        "Without a script the slash may be left out",
        arguments: [
            ("", .nothing), ("   ", .nothing), ("new diner", .command(["new", "diner"])),
            ("/new diner", .command(["new", "diner"])), ("a", .command(["a"])), ("ANNA?", .command(["ANNA?"])),
            ("help  me", .command(["help", "me"])),
        ] as [(String, PromptLine)])
    func withoutScript(_ line: String, _ meaning: PromptLine) throws {
        #expect(try PromptLine(line, PromptLine.Surroundings(hasScript: false)) == meaning)
    }

    @Test(
        "A command or a wish whose quote is open is refused",
        arguments: ["/script \"EXT. ROAD", "ANNA? must=\"the bus"])
    func openQuote(_ line: String) {
        #expect(throws: Failure("the quote \" is not closed")) { try PromptLine(line, Self.page) }
    }

    @Test(
        "A wish that is written wrongly is refused, and not written",
        arguments: [
            ("ANNA? n=2 must=the bus", "bus"), ("? must=the bus", "bus"), ("李雷? must=the bus", "bus"),
            ("ANNA?n=2", "n=2"), ("ANNA? n = 2", "n"), ("ANNA? len <= 40", "len"),
        ])
    func wrongWishes(line: String, stray: String) {
        let advice = "write wishes as name=value, each behind a space; quote several words: must=\"the bus\""
        #expect(throws: Failure("\(stray): \(advice)")) { try PromptLine(line, Self.page) }
    }
}
