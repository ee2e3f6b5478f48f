import Drafts
import Projects
import Testing

/// What `--on kept` learns from, in a real project with a real journal.
struct KeptTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SmallModel.put(into: folder)
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    /// A project whose script holds `text`, and then what was taken from a model; `edit` is done to it before it is
    /// saved and closed.
    private func makeProject(
        _ text: String, taking suggestions: [String], edit: (ScriptBuffer) throws -> Void = { _ in }
    ) throws {
        let project = try Project.create(at: folder.file("Diner"))
        let script = try project.createScript(named: "pilot", text: Array(text.utf8))
        for (index, suggestion) in suggestions.enumerated() {
            try script.insert(
                Array(suggestion.utf8), at: script.bytes.count, origin: .model(hash: "m", seed: UInt64(index)))
        }
        try edit(script)
        try script.save()
    }

    private func makeDiner() throws {
        let suggestions = [
            "\nMARK\nWell, the bus don't wait for me.\n", "\nRain on the window.\n", "\nANNA\nI counted the coins.\n",
            "\nLENA\nNothing.\n",
        ]
        try makeProject("INT. DINER - NIGHT\n\nANNA\nMine alone.\n", taking: suggestions) { script in
            try script.undo()
            let text = String(decoding: script.bytes, as: UTF8.self).replacing("don't", with: "doesn't")
            try script.replaceAll(with: Array(text.utf8), origin: .human)
        }
    }

    /// The lines of that project that count, and those of its winner.
    private static let suggested = """
        {"work": "pilot", "kind": "direction", "text": "Rain on the window."}
        {"work": "pilot", "role": "ANNA", "kind": "dialogue", "text": "I counted the coins."}
        {"work": "pilot", "role": "MARK", "kind": "dialogue", "text": "Well, the bus doesn't wait for me."}

        """
    private static let winner = #"{"work": "ridge", "style": "bold", "kind": "headline", "text": "湿石上的抓力"}"# + "\n"

    /// The weights after a few steps on something, from the small model.
    private func weights(_ arguments: String...) throws -> (hash: JSONValue?, errors: String) {
        let options = ["--base", "model.safetensors", "--steps", "3", "--batch", "2", "--output", "more.safetensors"]
        let outcome = try Program.run(["train"] + arguments + options, in: folder)
        #expect(outcome.status == 0 && outcome.diagnostics == [])
        return (try run("model", "info", "more.safetensors", "--json").json()["model"], outcome.errors)
    }

    @Test("A model learns from kept and edited suggestions as from a corpus of them, and says how many")
    func train() throws {
        try makeDiner()
        let kept = try weights("--on", "kept", "--project", "Diner")
        #expect(kept.errors.hasPrefix("on kept: 2 kept, 1 edited, 0 winners; 1 dropped, left out\n"))
        try folder.write(Self.suggested, to: "kept.jsonl")
        let same = try weights("kept.jsonl")
        #expect(same.hash == kept.hash && !same.errors.contains("on kept"))
        let record = try run("model", "info", "more.safetensors", "--json").json()
        #expect(record["training"]?["corpora"]?.items.contains("kept.jsonl") == true)

        let both = try weights("corpus.jsonl", "--on", "kept", "--project", "Diner")
        try folder.write(SmallModel.corpus + Self.suggested, to: "both.jsonl")
        #expect(try weights("both.jsonl").hash == both.hash)
        #expect(try weights("corpus.jsonl").hash != both.hash)
    }

    @Test("An ad line that won its test counts three times; one that did not win counts nothing")
    func winners() throws {
        try makeDiner()
        try folder.write(
            """
            {"brief": {"name": "ridge", "channel": "google.rsa", "tags": {"style": "bold"}}, "channel": "google.rsa",
             "slots": {"headline": [{"id": "H01", "text": "Grip on wet rock"}, {"id": "H02", "text": "湿石上的抓力"}],
                       "description": [{"id": "D01", "text": "Shoes for rock and rain"}]}}
            """, to: "Diner/campaigns/ridge.json")
        try folder.write("variant,impressions,clicks\nH01,2400,120\nH02,2410,156\nD01,2400,900\n", to: "r.csv")
        #expect(try run("ads", "results", "r.csv", "--project", "Diner").status == 0)
        let kept = try weights("--on", "kept", "--project", "Diner")
        #expect(
            kept.errors.hasPrefix(
                "on kept: 2 kept, 1 edited, 1 winner (each counts 3 times); 1 dropped, left out\n"))
        try folder.write(Self.suggested + Self.winner + Self.winner + Self.winner, to: "kept.jsonl")
        #expect(try weights("kept.jsonl").hash == kept.hash)
    }

    @Test("A note below a suggestion that was kept is no edit of it")
    func note() throws {
        try makeProject("INT. DINER - NIGHT\n", taking: ["\nRain on the window.\n"]) { script in
            try script.insert(Array("\nANNA\n[[what does she say?]]\n".utf8), at: script.bytes.count, origin: .human)
        }
        let errors = try weights("--on", "kept", "--project", "Diner").errors
        #expect(errors.hasPrefix("on kept: 1 kept, 0 edited, 0 winners; 0 dropped, left out\n"))
    }

    @Test("Where nothing was kept, that is an error, and no model is written")
    func nothing() throws {
        try makeProject("ANNA\nMine alone.\n", taking: ["\nMARK\nNo.\n"]) { try $0.undo() }
        let outcome = try run("train", "--on", "kept", "--project", "Diner", "--output", "m.safetensors")
        #expect(outcome.status == 1 && outcome.text == "" && !folder.has("m.safetensors"))
        #expect(
            outcome.diagnostics == [
                "tagline: \(folder.path)/Diner: --on kept: no suggestion was kept, and no ad has won a test; take "
                    + "suggestions at the prompt, or read results with `ads results`"
            ])
        let voices = try run("voices", "train", "MARK", "ANNA", "--on", "kept", "--project", "Diner")
        #expect(
            voices.diagnostics == [
                "tagline: MARK speaks in no script of the project; these do: ANNA"
            ])
        let anna = try run("voices", "train", "ANNA", "--on", "kept", "--project", "Diner")
        #expect(
            anna.status == 1
                && anna.diagnostics == [
                    "tagline: --on kept: no suggestion of ANNA was kept; take some at the prompt, or leave --on out"
                ])
    }

    @Test(
        "A corpus or --on kept is needed, and a project only with it",
        arguments: [
            ["--output", "m"], ["c.txt", "--output", "m", "--project", "P"], ["--on", "all", "--output", "m"],
        ])
    func arguments(_ words: [String]) throws {
        #expect(try Program.run(["train"] + words, in: folder).status == 64)
    }

    @Test("What is taken at the prompt is kept")
    func prompt() throws {
        _ = try run("new", "Diner", "--template", "blank")
        try folder.write("INT. DINER - NIGHT\n\nANNA\nMine.\n", to: "Diner/scripts/pilot.fountain")
        let outcome = try Program.run(
            ["run", "-", "--project", "Diner"], in: folder,
            input:
                "/script pilot\n/set model model.safetensors\n/set seed 7\nANNA? n=1 len=30\na\nANNA? n=1 len=30\na\n")
        #expect(outcome.status == 0)
        #expect(
            try weights("--on", "kept", "--project", "Diner").errors.hasPrefix(
                "on kept: 2 kept, 0 edited, 0 winners; 0 dropped, left out\n"))
    }

    // MARK: voices

    private func makeCast() throws {
        let turns = (0..<50).map { turn in
            "MARK\nPASS IT \(turn % 7).\n\n"
                + (turn < 12 ? "ANNA\nOh, no. The \(["bus", "rain", "salt"][turn % 3])?\n\n" : "")
        }
        let suggestions = (0..<4).map { "\nANNA\nThe coins, all \($0) of them.\n" }
        try makeProject("INT. DINER - NIGHT\n\n" + turns.joined(), taking: suggestions) { script in
            let text = String(decoding: script.bytes, as: UTF8.self).replacing("all 2", with: "both")
            try script.replaceAll(with: Array(text.utf8), origin: .human)
        }
    }

    private func train(_ arguments: String...) throws -> Program.Outcome {
        let options = [
            "--project", "Diner", "--model", "model.safetensors", "--steps", "12", "--learning-rate", "0.05",
            "--precision", "f32", "--json",
        ]
        return try Program.run(["voices", "train"] + arguments + options, in: folder)
    }

    @Test("A voice learns from the writer's own lines, and from suggestions only when it is asked to")
    func voices() throws {
        try makeCast()
        let own = try train("ANNA")
        #expect(own.status == 0 && !own.errors.contains("suggestions"))
        let voice = try #require(own.json()["voices"]?.items.first)
        #expect(voice["lines"] == 11 && voice["heldOutLines"] == 1 && voice["suggestions"] == nil)

        let asked = try train("ANNA", "--on", "kept")
        #expect(
            asked.errors.hasPrefix("ANNA: 15 lines, 1 held out, 3 kept and 1 edited suggestions among them\n"))
        let fuller = try #require(asked.json()["voices"]?.items.first)
        #expect(fuller["lines"] == 15 && fuller["suggestions"] == ["kept": 3, "edited": 1])
        #expect(
            try run("voices", "list", "--project", "Diner").text.hasPrefix(
                "ANNA              16 lines (1 held out, 4 suggested)  "))

        let everybody = try train().json()
        #expect(everybody["voices"]?.items.map { $0["name"] } == ["MARK"])
        #expect(
            everybody["skipped"] == [["role": "ANNA", "reason": "12 lines, 50 are needed; --on kept adds 4"]])
        // Each voice is checked by the lines that were held out when it was learned.
        let check = try run("voices", "check", "--project", "Diner", "--model", "model.safetensors", "--json")
        #expect(check.status == 0 && check.errors == "")
        #expect(try check.json()["lines"] == 6)
    }
}
