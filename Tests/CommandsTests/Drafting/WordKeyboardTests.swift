import Testing

@testable import TaglineCommands

struct WordKeyboardTests {
    @Test(
        "A typed line is keys",
        arguments: [
            ("1 3", [.choice(1), .choice(3)]),
            ("1.", [.choice(1), .mark(".")]),
            ("kn. 'that 'bus?!", [.beginning("kn"), .mark("."), .own("that"), .own("bus"), .mark("?"), .mark("!")]),
            ("<", [.back]), ("<<", [.back, .back]), ("…", [.mark("…")]), ("'", [.beginning("'")]),
            ("ANNA:0.5 2", [.volume("ANNA:0.5"), .choice(2)]), ("0", [.beginning("0")]), ("雨", [.beginning("雨")]),
            ("", []),
        ] as [(String, [WordKeyboard.Key])])
    func keys(_ line: String, _ keys: [WordKeyboard.Key]) {
        #expect(WordKeyboard.keys(line) == keys)
    }

    @Test("Words become a line, with capitals where sentences begin")
    func text() {
        var keyboard = WordKeyboard()
        keyboard.add(mark: ".")
        for word in ["never", "said", "no"] { keyboard.add(word) }
        keyboard.add(mark: ".")
        keyboard.add("éva")
        #expect(keyboard.text == "Never said no. Éva")
        keyboard.removeLast()
        keyboard.removeLast()
        #expect(keyboard.text == "Never said")
        keyboard.add("雨")
        keyboard.add("停")
        #expect(keyboard.text == "Never said 雨停")
    }

    @Test("Volumes are set, changed and taken out")
    func volumes() throws {
        var volumes = Volumes()
        #expect(volumes.loudest == nil)
        try volumes.set(["ANNA:0.7", "O'NEIL:2:0.3"])
        #expect(volumes.all.map(\.role) == ["ANNA", "O'NEIL:2"])
        #expect(volumes.loudest == "ANNA")
        try volumes.set(["ANNA:0.1"])
        #expect(volumes.loudest == "O'NEIL:2")
        try volumes.set(["O'NEIL:2:0"])
        #expect(volumes.all.map(\.role) == ["ANNA"])
        for word in ["ANNA", "ANNA:", ":1", "ANNA:11", "ANNA:-1", "ANNA:nan"] {
            #expect(throws: Failure.self, "\(word)") { try volumes.set([word]) }
        }
    }
}
