import Testing

/// Whose line a line sounds like, as `tagline run` says it.
struct VoiceCheckTests {
    private let folder: TemporaryFolder

    private static let things = ["the bus", "the car", "the rain", "the money", "the pie", "the door", "the coat"]

    init() throws {
        folder = try TemporaryFolder()
        try Program.run(["new", "diner", "--template", "blank"], in: folder)
    }

    /// A scene in which ANNA and MARK each have their own way of speaking, and one with a line of the other's.
    private func writeScript() throws {
        let mark = ["I never said %.", "% is nothing to me, is all.", "Nobody don't care about %, is all."]
        let anna = ["Would you like %, dear?", "How lovely % looks, dear!", "Shall we talk about %?"]
        var script = "INT. DINER - NIGHT\n\n"
        for turn in 0..<28 {
            let thing = Self.things[turn % 7]
            script += "MARK\n\(mark[turn % 3].replacing("%", with: thing))\n\n"
            script += "ANNA (V.O.)\n\(anna[turn % 3].replacing("%", with: thing))\n\n"
        }
        script +=
            "INT. DINER - LATER\n\nRain.\n\nANNA\n[[Too like the sea, is all?]] I never said [[?]] the sea, is all.\n\n"
        script += "MARK\nThe door is nothing to me.\n\nVERA\nOh?\n"
        try folder.write(script, to: "diner/scripts/script.fountain")
    }

    private func play(_ lines: String...) throws -> Program.Outcome {
        try Program.run(["run", "-", "--project", "diner"], in: folder, input: lines.map { $0 + "\n" }.joined())
    }

    private static let grounds =
        #"  told apart by the lines of MARK and ANNA:\n  \d+ of 58 lines nearby read like their own speaker's; by "#
        + #"chance 29 would; voices tell them better: /voices train\n"#

    @Test("The lines of the scene that sound like another's are named, with the phrase that is his")
    func scene() throws {
        try writeScript()
        let outcome = try play("/voice check")
        #expect(outcome.status == 0 && outcome.errors == "")
        let report = try Regex(
            #"  117  dialogue      \[\[Too like the sea, is all\?\]\] I never said \[\[\?\]\] the sea, is all\.\n"#
                + #"       ANNA says it; it reads \d+ % MARK; "is all" is MARK's phrase \(18 of 19 uses\)\n"#
                + #"  1 of 2 lines of the scene reads more like another's\n"#
                + #"  not compared: VERA, for 1 line near the scene, and 10 are needed\n"# + Self.grounds)
        #expect(outcome.text.wholeMatch(of: report) != nil, "\(outcome.text)")
        // The same again is the same; in the first scene nobody speaks as another does.
        #expect(try play("/voice check").text == outcome.text)
        #expect(try play("/go 1", "/voice check").text.hasPrefix("  none of 56 lines of the scene reads more like"))
    }

    @Test("A line by its number and a text get the characters in order")
    func ranking() throws {
        try writeScript()
        let line = try play("/voice check 117").text
        let ranking = try Regex(
            #"  117  dialogue      .*\n  \d\d % +MARK; "is all" is MARK's phrase \(18 of 19 uses\)\n"#
                + #"  \d+ % +ANNA, who says it\n"# + Self.grounds)
        #expect(line.wholeMatch(of: ranking) != nil, "\(line)")
        let text = try play("/voice check Would you like some cake, dear?").text
        let order = try Regex(
            #"  \d\d % +ANNA; "Would you like" is ANNA's phrase \(10 of 10 uses\)\n  \d+ % +MARK\n"# + Self.grounds)
        #expect(text.wholeMatch(of: order) != nil, "\(text)")
        #expect(
            try play("/voice check 121").text.contains("\n  VERA, who says it, has too few lines to compare with\n"))
    }

    @Test("In Chinese words are characters")
    func chinese() throws {
        let (mark, anna) = (["我可没说过%。", "%关我什么事。"], ["亲爱的，要%吗？", "%真好看，亲爱的！"])
        var script = "INT. 餐馆 - 夜\r\n\r\n"
        for turn in 0..<24 {
            let thing = ["车", "雨", "钱", "门", "外套", "咖啡", "路"][turn % 7]
            script += "@老马\r\n\(mark[turn % 2].replacing("%", with: thing))\r\n\r\n"
            script += "@安娜\r\n\(anna[turn % 2].replacing("%", with: thing))\r\n\r\n"
        }
        script += "INT. 餐馆 - 日\r\n\r\n@安娜\r\n我可没说过咖啡。\r\n"
        try folder.write("\u{FEFF}" + script, to: "diner/scripts/script.fountain")
        let outcome = try play("/voice check")
        #expect(outcome.text.contains("\n       安娜 says it; it reads "), "\(outcome.text)\(outcome.errors)")
        #expect(outcome.text.contains(" % 老马; \"我可没说\" is 老马's phrase (12 of 13 uses)\n"), "\(outcome.text)")
    }

    @Test("Who cannot be told apart is said, and a phrase all the same")
    func alike() throws {
        var script = "INT. DINER - NIGHT\n\n"
        for turn in 0..<12 {
            let thing = Self.things[turn % 7]
            for name in ["ANNA", "MARK"] {
                script += "\(name)\nI saw \(thing)\(turn < 3 && name == "MARK" ? ", they say" : "").\n\n"
            }
        }
        try folder.write(script, to: "diner/scripts/script.fountain")
        let grounds = #"  ANNA and MARK cannot be told apart by their lines:\n  \d+ of 24 lines nearby read like .*\n"#
        for (question, answer) in [("/voice check", ""), ("/voice check So they say.", "  MARK; \"they say\" .*\n")] {
            let outcome = try play(question)
            #expect(outcome.text.wholeMatch(of: try Regex(answer + grounds)) != nil, "\(outcome.text)")
        }
    }

    @Test(
        "What cannot be judged says why",
        arguments: [
            (
                "ANNA\nNo.\n", "/voice check",
                "it takes two characters with 10 lines each near the scene to tell them apart; there are: ANNA 1"
            ),
            (
                "Rain.\n", "/voice check",
                "it takes two characters with 10 lines each near the scene to tell them apart; nobody speaks there"
            ),
            ("Rain.\n", "/voice check 1", "element 1 is nothing that somebody says; /show numbers what is"),
            ("Rain.\n", "/voice check 2", "there is no element 2; the script has 1, and /show numbers them"),
            ("Rain.\n", "/voice check -1", "there is no element -1; the script has 1, and /show numbers them"),
            (
                "Rain.\n", "/voice check 99999999999999999999 or so",
                "it takes two characters with 10 lines each near the scene to tell them apart; nobody speaks there"
            ),
            (
                "Rain.\n", "/voice check --held-out",
                "it takes two voices with lines in the project's scripts to tell them apart"
            ),
        ])
    func refused(_ script: String, _ line: String, _ message: String) throws {
        try folder.write(script, to: "diner/scripts/script.fountain")
        let outcome = try play(line)
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(outcome.diagnostics == ["tagline: standard input:1: \(message)"])
    }

    @Test("The voices' own commands go by the singular too")
    func singular() throws {
        #expect(try play("/voice list").text == "no voices yet; voices train makes them\n")
    }
}
