import Testing

@testable import Screenplay

struct ScriptFiguresTests {
    private static let counts: [(String, Int)] = [
        ("", 0), ("One two.", 2), ("don't well-known rock 'n' roll", 5), ("Wait--what?", 2), ("dogs' tails", 2),
        ("un*frigging*believable _x_", 2), ("你好，世界。", 4), ("用AI写 3 次", 5), ("カフェ bar", 4), ("café cafe\u{301}", 2),
        ("안녕 세계", 2), ("- -- 😆 …", 0), ("R2D2 1,000", 3), ("Дом ἄλφα", 2),
    ]

    @Test(arguments: counts.indices)
    func `words are counted as each script writes them`(_ index: Int) {
        let (text, words) = Self.counts[index]
        #expect(WordCount(text).words == words, "\(text)")
    }

    @Test func `speech lasts by its letters and pauses`() {
        let english = DurationModel.dialogue(WordCount("Wait, Anna... no."))
        #expect(abs(english - (10.0 / 3 * 0.1945548 + 2 * 0.75 + 0.3)) < 1e-9)
        let chinese = DurationModel.dialogue(WordCount("等等，安娜。"))
        #expect(abs(chinese - (4 * 0.1945548 + 0.75 + 0.3)) < 1e-9)
        #expect(DurationModel.action(characters: 50) == 2.5)
    }

    @Test func `places and people are called by what prints of them`() {
        let headings = ["INT. BAR [[x]] - DAY", "INT. _BAR_ - *DAY*", "INT. BAR /* late */ - NIGHT [[n]] #3#"]
        let source = headings.map { $0 + "\n\n_ANNA_\nHi.\n\nANNA\nHo.\n\n" }.joined()
        let figures = ScriptFigures(of: Screenplay(fountain: Array(source.utf8)))
        #expect(figures.locations.map(\.name) == ["BAR"] && figures.locations[0].scenes == 3)
        #expect(figures.characters.map(\.name) == ["ANNA"] && figures.meetings.isEmpty)
        #expect(figures.scenes.map(\.heading) == ["INT. BAR  - DAY", "INT. BAR - DAY", "INT. BAR  - NIGHT"])
        #expect(figures.scenes.map(\.dayPart) == [.day, .day, .night])
    }

    @Test func `a speech of several counts for each who speaks alone, too`() {
        let cues = ["ANNA", "_BOB_", "Anna & Bob (O.S.)", "BOB/ANNA", "SALT & PEPPER", "ANNA AND SALT"]
        let source = "INT. BAR\n\n" + cues.map { "@\($0)\nOne two.\n\n" }.joined() + "INT. YARD\n\nANNA, BOB\nThree.\n"
        let figures = ScriptFigures(of: Screenplay(fountain: Array(source.utf8)))
        #expect(figures.characters.map(\.name) == ["ANNA", "BOB", "SALT & PEPPER", "ANNA AND SALT"])
        #expect(figures.characters.map(\.speeches) == [4, 4, 1, 1])
        #expect(figures.characters.map(\.words) == [7, 7, 2, 2])
        #expect(figures.characters.map(\.scenes) == [[0, 1], [0, 1], [0], [0]])
        #expect(figures.speeches == 7 && figures.words == 13)
        #expect(
            figures.longestSpeeches.map { figures.speaker(of: $0) }.prefix(4) == [
                "ANNA", "BOB", "ANNA & BOB", "BOB & ANNA",
            ])
    }

    @Test(arguments: [
        ("安娜和马克", ["安娜", "马克"]), ("安娜、马克", ["安娜", "马克"]), ("安娜＆马克", ["安娜", "马克"]), ("安娜 与 马克", ["安娜", "马克"]),
        ("安和与马克", ["安和", "马克"]), ("Anna&E", ["Anna", "E"]), ("E AND ANNA", ["E", "ANNA"]), ("Anna E Y", ["Anna E Y"]),
        ("Anna, E und 马克", ["Anna", "E", "马克"]), ("ANNA Y E", ["ANNA", "E"]), ("Anna E", ["Anna E"]),
    ])
    func `names are parted as each script parts them`(cue: String, names: [String]) {
        let solo = ["安娜", "马克", "安和", "Anna", "E"].map { "@\($0)\nHi.\n\n" }.joined()
        func speakers(_ source: String) -> [String] {
            let figures = ScriptFigures(of: Screenplay(fountain: Array(source.utf8)))
            return figures.longestSpeeches.first.map { $0.characters.map { figures.characters[$0].name } } ?? []
        }
        #expect(
            speakers("@\(cue)\nOne two three four.\n\n" + solo).map { $0.uppercased() } == names.map { $0.uppercased() }
        )
        #expect(speakers("@\(cue)\nOne two three four.\n\n" + solo) == names)
    }

    @Test func `behind a stroke one who speaks alone is enough`() {
        let source = "ANNA / BOB\nTogether!\n\nBOB\nYes.\n\nBOB, CARL\nNo.\n\nBOB AND DORA\nSo.\n"
        let figures = ScriptFigures(of: Screenplay(fountain: Array(source.utf8)))
        #expect(figures.characters.map(\.name) == ["BOB", "ANNA", "BOB, CARL", "BOB AND DORA"])
    }

    @Test(arguments: ["&", "/", "ANNA &", "ANNA & ANNA", ","])
    func `what only looks like several speakers is one`(cue: String) {
        let source = "ANNA\nOne.\n\n@\(cue)\nTwo.\n"
        let figures = ScriptFigures(of: Screenplay(fountain: Array(source.utf8)))
        #expect(figures.characters.map(\.name) == ["ANNA", cue] && figures.dialogueWords == 2)
    }

    @Test func `a scene that was taken out is set nowhere`() throws {
        let bytes = Array("INT. A #1#\n\nRain.\n\nEXT. B - DAY #2#\n\nSnow.\n".utf8)
        let omitted = try SceneOmission.edits(omitting: "2", as: "OMITTED", in: bytes).edits.applied(to: bytes)
        let figures = ScriptFigures(of: Screenplay(fountain: omitted))
        #expect(figures.scenes.map(\.isOmitted) == [false, true] && figures.headed.count == 1)
        #expect(figures.locations.map(\.name) == ["A"])
        #expect(figures.scenes(set: nil) == 0 && figures.scenes(by: nil) == 1)
    }

    private static let script = """
        Title: X

        FADE IN:

        INT. BAR - DAY #1#

        BOB waits. [[how long?]]

        BOB (V.O.)
        (softly)
        One two three.
        ~Four five

        ANNA
        Six.

        EXT. Bar - NIGHT

        @bob
        Seven.

        CARL ^
        Eight nine ten eleven twelve thirteen.

        # Act

        > CUT TO:

        .ROOF

        ANNA
        Fourteen.

        BOB ^
        Fifteen.
        """

    private let figures = ScriptFigures(of: Screenplay(fountain: Array(script.utf8)))

    @Test func `scenes are counted with who speaks in them`() {
        #expect(
            figures.scenes.map { scene in
                let names = scene.characters.map { figures.characters[$0].name }.joined(separator: " ")
                return "\(scene.heading ?? "-") \(scene.number ?? "-") \(scene.line) \(scene.setting?.rawValue ?? "-") "
                    + "\(scene.location) \(scene.dayPart?.rawValue ?? "-") [\(names)] \(scene.speeches) "
                    + "\(scene.dialogueWords) \(scene.actionWords)"
            } == [
                "- - 0 -  - [] 0 0 2",
                "INT. BAR - DAY 1 5 INT BAR day [BOB ANNA] 2 6 2",
                "EXT. Bar - NIGHT - 17 EXT Bar night [BOB CARL] 2 7 2",
                "ROOF - 29 - ROOF - [ANNA BOB] 2 2 0",
            ])
        #expect(figures.words == 21 && figures.dialogueWords == 15 && figures.speeches == 6)
        #expect(figures.dialogueShare == 15.0 / 21)
        #expect(figures.scenes(set: .interior) == 1 && figures.scenes(set: nil) == 1 && figures.scenes(by: .night) == 1)
        #expect(figures.headed.count == 3)
    }

    @Test func `characters come by how much they say`() {
        #expect(
            figures.characters.map { "\($0.name) \($0.speeches) \($0.lines) \($0.words) \($0.scenes)" } == [
                "BOB 3 4 7 [1, 2, 3]", "CARL 1 1 6 [2]", "ANNA 2 2 2 [1, 3]",
            ])
    }

    @Test func `locations, meetings and speeches come by size`() {
        #expect(
            figures.locations.map { "\($0.name) \($0.scenes) \($0.words) \($0.settings.map(\.rawValue))" } == [
                #"BAR 2 17 ["INT", "EXT"]"#, "ROOF 1 2 []",
            ])
        #expect(
            figures.meetings == [Meeting(first: 0, second: 2, scenes: 2), Meeting(first: 0, second: 1, scenes: 1)])
        #expect(
            figures.longestSpeeches.map(\.text).prefix(2) == [
                "Eight nine ten eleven twelve thirteen.", "One two three.",
            ])
        #expect(figures.longestSpeeches.map(\.line) == [22, 9, 14, 19, 31, 34])
    }

    @Test func `lyrics below lyrics of their own end the speech, as they do when written`() {
        let built = Screenplay(elements: [
            Element(.character, "AL"), Element(.lyrics, "la la"), Element(.lyrics, "lo lo lo"),
        ])
        for script in [built, Screenplay(fountain: built.fountain)] {
            #expect(ScriptFigures(of: script).characters.map(\.words) == [2])
        }
    }

    @Test func `a speech of over half a minute is a monologue`() {
        let long = "BOB\n" + String(repeating: "And so it goes on and on. ", count: 20) + "\n\nBOB\nYes.\n"
        let figures = ScriptFigures(of: Screenplay(fountain: Array(long.utf8)))
        #expect(figures.characters.map(\.monologues) == [1])
    }

    @Test func `an empty script has no figures`() {
        let figures = ScriptFigures(of: Screenplay())
        #expect(figures == ScriptFigures(of: Screenplay(fountain: Array("\n[[note]]\n\n# Act\n".utf8))))
        #expect(figures.scenes.isEmpty && figures.dialogueShare == 0 && figures.seconds == 0)
    }
}
