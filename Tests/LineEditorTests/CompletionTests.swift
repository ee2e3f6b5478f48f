import Testing

@testable import LineEditor

@Suite struct CompletionTests {
    @Test(arguments: [
        ("open pi", ["pilot"], CompletionOutcome.replace(word: "pi", with: "pilot ")),
        ("", ["only"], .replace(word: "", with: "only ")),
        ("set t", ["temp="], .replace(word: "t", with: "temp=")),
        ("open dr", ["drafts/"], .replace(word: "dr", with: "drafts/")),
        ("ch", ["character", "charter"], .replace(word: "ch", with: "char")),
        ("go 场", ["场景一", "场景二"], .replace(word: "场", with: "场景")),
        ("i", ["INT.", "INT./EXT."], .replace(word: "i", with: "INT.")),
        ("x", [], .nothing),
        ("save ", ["all", "all"], .replace(word: "", with: "all ")),
    ])
    func `tab completes what is certain`(head: String, texts: [String], outcome: CompletionOutcome) {
        #expect(CompletionOutcome(head: head, choices: texts.map { Completion($0) }) == outcome)
    }

    @Test func `tab lists the choices when nothing more is certain`() {
        let choices = [Completion("check", description: "look for errors"), Completion("convert")]
        #expect(CompletionOutcome(head: "/c", choices: choices) == .list(choices))
        #expect(CompletionOutcome(head: "c", choices: choices) == .list(choices))
    }

    static let replacing: [(String, [Completion], CompletionOutcome)] = [
        ("DR. ", [Completion("DR. WU", replacing: "DR. ")], .replace(word: "DR. ", with: "DR. WU ")),
        (
            "DR. ", [Completion("DR. WU", replacing: "DR. "), Completion("DR. WOO", replacing: "DR. ")],
            .replace(word: "DR. ", with: "DR. W")
        ),
        (
            "/talk \"DR. W", [Completion("\"DR. WU\"", replacing: "\"DR. W")],
            .replace(word: "\"DR. W", with: "\"DR. WU\" ")
        ),
        // What replaces more and what replaces the last word become one.
        (
            "INT. BIG R", [Completion("BIG ROAD", replacing: "BIG R"), Completion("ROOM")],
            .replace(word: "BIG R", with: "BIG RO")
        ),
    ]

    @Test(arguments: replacing)
    func `a choice may replace several words`(head: String, choices: [Completion], outcome: CompletionOutcome) {
        #expect(CompletionOutcome(head: head, choices: choices) == outcome)
    }

    @Test func `a grapheme cluster is never completed by half`() {
        let choices = [Completion("e\u{301}a"), Completion("eb")]
        #expect(CompletionOutcome(head: "", choices: choices) == .list(choices))
    }

    @Test func `bare choices fill columns downwards`() {
        let choices = ["one", "two", "three", "four", "five"].map { Completion($0) }
        #expect(CompletionList.rows(choices, columns: 14, rows: 20) == ["one    four", "two    five", "three"])
        #expect(CompletionList.rows(choices, columns: 19, rows: 20) == ["one    three  five", "two    four"])
    }

    @Test func `columns are counted by width and not by characters`() {
        TextLocale.prepare()
        let choices = ["场景", "ab", "界"].map { Completion($0) }
        #expect(CompletionList.rows(choices, columns: 10, rows: 20) == ["场景  界", "ab"])
    }

    @Test func `a description stands beside its choice and is cut at the edge`() {
        let choices = [
            Completion("go", description: "to a scene by number"), Completion("undo", description: "one step"),
        ]
        #expect(CompletionList.rows(choices, columns: 20, rows: 20) == ["go    to a scene by ", "undo  one step"])
    }

    @Test func `a list too long for the screen says how much is left out`() {
        let choices = (1...9).map { Completion("choice-number-\($0)") }
        #expect(
            CompletionList.rows(choices, columns: 40, rows: 3) == [
                "choice-number-1  choice-number-6", "choice-number-2  choice-number-7",
                "(3 more rows; type on to narrow them)",
            ])
        #expect(CompletionList.rows(choices, columns: 3, rows: 2) == ["cho", "(8 "])
    }
}
