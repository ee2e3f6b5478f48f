import Drafts
import Testing

/// Voices in a real project, learned by the program with a model of eight units.
struct VoicesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SmallModel.put(into: folder)
        _ = try Program.run(["new", "Diner", "--template", "blank"], in: folder)
        let turns = (0..<50).map { turn in
            "ANNA\nOh, no. The \(["bus", "rain", "salt"][turn % 3]), oh \(turn % 5)?\n\n"
                + "@安娜\n盐没了。\n\n" + (turn < 12 ? "MARK (V.O.)\nPASS IT \(turn).\n\n" : "")
        }
        let script = "INT. DINER - NIGHT\n\n" + turns.joined() + "MAN/WOMAN\nYes.\n"
        try folder.write(script, to: "Diner/scripts/pilot.fountain")
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(arguments, in: folder, input: input)
    }

    private func train(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            [
                "voices", "train", "--project", "Diner", "--model", "model.safetensors", "--steps", "12",
                "--learning-rate", "0.05", "--precision", "f32",
            ] + arguments, in: folder)
    }

    @Test("Everybody with fifty lines gets a voice; the others are named with the reason")
    func train() throws {
        let outcome = try train("--json")
        #expect(outcome.status == 0 && outcome.diagnostics == [])
        let value = try outcome.json()
        #expect(value.keys == ["voices", "skipped"])
        let voices = value["voices"]?.items ?? []
        #expect(voices.map { $0["name"] } == ["ANNA", "安娜"])
        for voice in voices {
            #expect(voice["lines"] == 45 && voice["heldOutLines"] == 5 && voice["kept"] == true)
            let (before, after) = (try #require(voice["before"]?.number), try #require(voice["after"]?.number))
            #expect(after < before && (voice["ngram"]?["bitsPerCharacter"]?.number ?? 0) > 0)
            let name = voice["name"]?.string ?? ""
            #expect(try folder.bytes(of: "Diner/voices/\(name).safetensors").count == voice["bytes"]?.integer)
        }
        let skipped: JSONValue = [
            ["role": "MARK", "reason": "12 lines, 50 are needed"],
            ["role": "MAN/WOMAN", "reason": "1 line, 50 are needed"],
        ]
        #expect(value["skipped"] == skipped)
        // The same again, with another number of threads, is the same file.
        let file = try folder.bytes(of: "Diner/voices/ANNA.safetensors")
        #expect(try train("ANNA", "--threads", "1").status == 0)
        #expect(try folder.bytes(of: "Diner/voices/ANNA.safetensors") == file)
        #expect(try train("ANNA", "--threads", "1", "--seed", "2").status == 0)
        #expect(try folder.bytes(of: "Diner/voices/ANNA.safetensors") != file)
    }

    @Test("Who is asked for gets a voice with fewer lines too, but not with hardly any")
    func few() throws {
        let mark = try train("MARK")
        #expect(mark.status == 0 && mark.text.hasPrefix("MARK              12 lines (1 held out)  "))
        let refused: [(role: String, message: String)] = [
            ("LENA", "LENA speaks in no script of the project; these do: ANNA, 安娜, MARK, MAN/WOMAN"),
            ("MAN/WOMAN", "\"MAN/WOMAN\" cannot be a name: it holds a slash"),
        ]
        for (role, message) in refused {
            let outcome = try train(role)
            #expect(outcome.status == 1 && outcome.diagnostics == ["tagline: \(message)"])
        }
        try folder.write("ANNA\nOh.\n", to: "Diner/scripts/pilot.fountain")
        #expect(
            try train("ANNA").diagnostics == ["tagline: ANNA has 1 line; a voice is learned from 10 at least"])
        #expect(
            try train().diagnostics == [
                "tagline: nobody has 50 lines in the project's scripts; "
                    + "name who is to be learned all the same, or write more"
            ])
    }

    @Test("A character who has few lines left is left out when voices are told apart, and the others are not")
    func fewLinesLeft() throws {
        #expect(try train().status == 0 && train("MARK").status == 0)
        let script = try folder.text(of: "Diner/scripts/pilot.fountain")
        // Five of twelve are left.
        let shorter = (5..<12).reduce(script) { $0.replacing("MARK (V.O.)\nPASS IT \($1).\n\n", with: "") }
        try folder.write(shorter, to: "Diner/scripts/pilot.fountain")
        let check = try run("voices", "check", "--project", "Diner", "--model", "model.safetensors", "--json")
        #expect(check.status == 0)
        #expect(try check.json()["voices"] == ["ANNA", "安娜"])
        let left = "tagline: MARK: left out, for MARK has 5 lines in the scripts, and 10 are needed"
        #expect(check.diagnostics.contains { $0 == left })
    }

    @Test("A rank whose voice would be too large is refused before anything is learned")
    func tooLarge() throws {
        let outcome = try run("voices", "train", "ANNA", "--project", "Diner", "--rank", "64", "--steps", "1")
        #expect(outcome.status == 1 && outcome.text == "")
        let message = try #require(outcome.diagnostics.last)
        #expect(message.hasPrefix("tagline: a voice of rank 64 takes "), "\(message)")
        let most = try #require(message.split(separator: " ").compactMap { Int($0) }.last)
        #expect((1..<64).contains(most))
        // What is named is learned.
        let learned = try run(
            "voices", "train", "MARK", "--project", "Diner", "--rank", "\(most)", "--steps", "1", "--full")
        #expect(learned.status == 0, "\(learned.errors)")
    }

    @Test("Where an n-gram of the lines does better than the voice, the report says so")
    func ngram() throws {
        let verdict = "  the n-gram does better: too few lines for a voice  "
        for role in ["ANNA", "MARK"] {
            let voice = try #require(train(role, "--json").json()["voices"]?.items.first)
            let (after, ngram) = (voice["after"]?.number, voice["ngram"]?["bitsPerCharacter"]?.number)
            let doesBetter = try #require(ngram) < #require(after)
            #expect(voice["ngramDoesBetter"] == .bool(doesBetter))
            #expect(try train(role).text.contains(verdict) == doesBetter)
        }
        // Lines that say the same again and again are counted better than a model of eight units can learn them.
        #expect(try train("ANNA").text.contains(verdict))
    }

    @Test("Fine-tuning of all weights is measured and not kept")
    func full() throws {
        let outcome = try train("ANNA", "--full")
        #expect(outcome.status == 0 && outcome.text.contains("  full  "))
        #expect(outcome.text.hasSuffix("  not kept: measured only\n"))
        #expect(!folder.has("Diner/voices/ANNA.safetensors"))
    }

    @Test("Voices are listed, blended, checked against lines that nobody learned, and removed")
    func lifetime() throws {
        #expect(try run("voices", "list", "--project", "Diner").text == "no voices yet; voices train makes them\n")
        #expect(try train().status == 0)
        let blend = try run("voices", "blend", "ANNA:0.7", "安娜:0.3", "--name", "LENA", "--project", "Diner")
        #expect(blend.status == 0 && blend.text.hasPrefix("LENA              blend of ANNA:0.7 安娜:0.3  "))
        let again = try run("voices", "blend", "ANNA:1", "--name", "LENA", "--project", "Diner")
        #expect(
            again.status == 1
                && again.diagnostics == [
                    "tagline: there is a voice LENA already; remove it first, or choose another name"
                ])
        let more = try run("voices", "blend", "ANNA:1", "--name", "MIA", "--project", "Diner", "--json").json()
        #expect(more.keys == ["name", "blend", "bytes"] && more["name"] == "MIA")
        #expect(try run("voices", "remove", "MIA", "--project", "Diner", "--json").json() == ["removed": ["MIA"]])
        let list = try run("voices", "list", "--project", "Diner", "--model", "model.safetensors", "--json").json()
        #expect(list["voices"]?.items.map { $0["name"] } == ["ANNA", "LENA", "安娜"])
        #expect(list["voices"]?.items.allSatisfy { $0["fits"] == true } == true)
        let other = try run("voices", "list", "--project", "Diner")
        #expect(other.text.split(separator: "\n").allSatisfy { $0.hasSuffix("  made for another model") })

        let check = ["voices", "check", "--project", "Diner", "--model", "model.safetensors"]
        let value = try Program.run(check + ["--json"], in: folder).json()
        #expect(value["voices"] == ["ANNA", "安娜"] && value["lines"] == 10 && value["chance"]?.number == 0.5)
        #expect(value["confusion"] == [[5, 0], [0, 5]] && value["accuracy"]?.number == 1)
        #expect(
            try Program.run(check, in: folder).text == """
                      ANNA  安娜
                ANNA  5     0
                安娜  0     5
                100.0 % of 10 lines sound like their own; 50.0 % would by chance, 50.0 % if all went to one voice

                """)
        let unfit = try run("voices", "check", "--project", "Diner", "--model", "default")
        #expect(unfit.status == 1 && unfit.diagnostics.count == 1)
        #expect(unfit.errors.hasPrefix("tagline: the voice ANNA is made for the model "))
        try folder.write(
            folder.text(of: "Diner/scripts/pilot.fountain") + "\nANNA\nAnd more.\n", to: "Diner/scripts/pilot.fountain")
        #expect(try Program.run(check, in: folder).diagnostics.count == 1)

        #expect(
            try run("voices", "remove", "LENA", "ANNA", "--project", "Diner").text == "removed LENA\nremoved ANNA\n")
        #expect(
            try run("voices", "remove", "ANNA", "--project", "Diner").diagnostics == [
                "tagline: there is no voice ANNA; there are 安娜"
            ])
    }

    @Test("A role that has a voice is written in it, and the record names the model with the voice")
    func use() throws {
        let model = ["--model", "model.safetensors", "--tag", "role=ANNA", "--seed", "7", "--json"]
        let plain = try Program.run(["generate"] + model, in: folder).json()
        #expect(try train("ANNA").status == 0)
        #expect(try Program.run(["generate"] + model, in: folder).json() == plain)
        let voiced = try Program.run(["generate", "--project", "Diner"] + model, in: folder)
        #expect(voiced.status == 0 && voiced.errors == "")
        let hash = try #require(voiced.json()["model"]?.string)
        #expect(hash != plain["model"]?.string)
        let small = try run(
            "generate", "--project", "Diner", "--model", "model.safetensors", "--tag", "role=anna", "--max-length", "9")
        #expect(
            small.status == 0
                && small.diagnostics == ["tagline: there is no voice anna; did you mean role=ANNA?"])

        let asked = try run(
            "run", "-", "--project", "Diner",
            input: "/set model model.safetensors\n/set seed 7\nANNA? n=1 len=30\na\nMARK? n=1 len=30\na\n")
        #expect(asked.status == 0 && asked.errors == "")
        let lines = asked.text.split(separator: "\n").filter { $0.hasPrefix("  a  ") }
        #expect(lines.map { $0.hasSuffix("  own voice") } == [true, false])
        let journal = try folder.text(of: "Diner/.tagline/journal")
        #expect(journal.contains(hash) && journal.contains(plain["model"]?.string ?? "none"))
        let prompt = try run(
            "run", "-", "--project", "Diner",
            input: "/generate --model model.safetensors --tag role=ANNA --seed 7 --json\n")
        #expect(prompt.text == voiced.text)
    }

    @Test("A suggestion says how much it is like another's voice")
    func rivals() throws {
        #expect(try train().status == 0)
        let asked = try run(
            "run", "-", "--project", "Diner",
            input: "/set model model.safetensors\n/script pilot\n/set seed 7\nANNA? n=3 len=30\n")
        #expect(asked.status == 0 && asked.errors == "")
        #expect(asked.text.split(separator: "\n").count == 3)
        for line in asked.text.split(separator: "\n") {
            let figures = try #require(
                line.firstMatch(of: /(\d+\.\d) bits\/char.*  own voice  (rather|as much|less) like 安娜 \((\d+\.\d)\)$/))
            let (own, other) = (try #require(Double(figures.1)), try #require(Double(figures.3)))
            #expect(figures.2 == (other < own ? "rather" : other > own ? "less" : "as much"))
        }
    }

    @Test("Lines are judged by the voices where there are two, and not by their characters' lines")
    func judged() throws {
        #expect(try train().status == 0)
        func ask(_ line: String) throws -> Program.Outcome {
            try run("run", "-", "--project", "Diner", input: "/set model model.safetensors\n/script pilot\n\(line)\n")
        }
        let scene = try ask("/voice check")
        let grounds =
            "  told apart by the voices of ANNA and 安娜:\n  96 of 96 lines nearby read like their own speaker's; by "
        #expect(scene.status == 0 && scene.errors == "")
        #expect(
            scene.text == """
                  none of 100 lines of the scene reads more like another's
                  not compared: MARK, for there is no voice of that name
                  not compared: MAN/WOMAN, for 1 line near the scene, and 10 are needed

                """ + grounds
                + "chance 48 would,\n  most of which the voices learned; of others, /voice check --held-out tells\n")
        #expect(try ask("/voice check 盐没了").text.hasPrefix("  99 %  安娜; "))
        let check = try ask("/voice check --held-out --model model.safetensors")
        #expect(check.text.hasSuffix("50.0 % would by chance, 50.0 % if all went to one voice\n"), "\(check.errors)")
    }

    @Test("A voice of another model is said and left alone; one that is damaged is an error")
    func otherBase() throws {
        #expect(try train("ANNA").status == 0)
        let other = try run("generate", "--project", "Diner", "--tag", "role=ANNA", "--seed", "7")
        #expect(other.status == 0 && other.diagnostics.count == 1)
        #expect(other.errors.hasPrefix("tagline: the voice ANNA is made for the model "))
        #expect(try run("generate", "--tag", "role=ANNA", "--seed", "7").text == other.text)

        try folder.write("no voice", to: "Diner/voices/ANNA.safetensors")
        let damaged = try run("generate", "--project", "Diner", "--tag", "role=ANNA", "--seed", "7")
        #expect(damaged.status == 1 && damaged.text == "")
        #expect(damaged.errors.hasPrefix("tagline: \(folder.path)/Diner/voices/ANNA.safetensors: the voice cannot be "))
        let list = try run("voices", "list", "--project", "Diner")
        #expect(list.status == 1 && list.diagnostics.count == 1)
    }

    @Test(
        "Arguments that cannot be are refused",
        arguments: [
            ["train", "--time", "1m", "--steps", "2"], ["train", "--rank", "65"], ["train", "--dropout", "1"],
            ["blend", "ANNA", "--name", "B"], ["blend", "ANNA:0", "--name", "B"], ["blend", "ANNA:nan", "--name", "B"],
            ["blend", "ANNA:1"], ["remove"],
        ])
    func arguments(_ words: [String]) throws {
        #expect(try Program.run(["voices"] + words, in: folder).status == 64)
    }
}
