import ArgumentParser
import Testing

@testable import TaglineCommands

/// Files, names and tags that would set a terminal's title, colours and direction of writing, through every command.
struct HostileTextTests {
    private static let hostile = "\u{1B}]0;evil\u{7}\u{9B}31m\u{202E}\u{85}evil"
    /// The same in a JSON string.
    private static let json = #"\u001b]0;evil\u0007\u009b31m\u202e\u0085evil"#
    private static let model = "evil\u{1B}[31m.safetensors"
    private static let script = "evil\u{202E}script"
    private static let project = "P\u{1B}]0;evil\u{7}"

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let (hostile, json, project) = (Self.hostile, Self.json, Self.project)
        let speeches = (0..<12).map { "ANNA \(hostile)\n\(hostile) \($0)\n\n" }.joined()
        let text =
            "Title: \(hostile)\nStyle: \(hostile)\n\(hostile): x\n\nINT. \(hostile) - DAY\n\n\(hostile)\n\n\(speeches)"
            + "[[\(hostile)]]\n\n# \(hostile)\n\n> \(hostile) <\n\n~\(hostile)\n"
        try folder.write(text, to: "\(hostile).fountain")
        try folder.write(text, to: "\(project)/scripts/\(Self.script).fountain")
        try folder.write(text, to: "\(project)/scripts/main.fountain")
        try folder.write(
            #"{"formatVersion": 1, "name": "\#(json)", "script": "main"}"#, to: "\(project)/tagline.json")
        try folder.write("0123456789abcdef \(hostile)\n", to: "\(project)/.tagline/journal")
        try folder.write(
            """
            {"brief": {"name": "\(json)", "channel": "google.rsa", "product": "\(json)", "must": ["\(json)"],
              "tags": {"style": "\(json)"}, "claims": [{"text": "\(json)", "proof": "\(json)"}]},
             "channel": "google.rsa", "slots": {"headline": [
               {"id": "\(json)", "text": "\(json)!!", "angle": "\(json)"}, {"id": "H02", "text": "\(json)"}]}}
            """, to: "\(project)/campaigns/evil\u{202E}.json")
        try folder.write(
            #"{"name": "\#(json)", "channel": "\#(json)", "\#(json)": 1}"#, to: "brief.json")
        try folder.write("variant,impressions,clicks\n\(hostile),2400,120\nH02,2410,156\n", to: "r.csv")
        try folder.write(
            (0..<8).map { index in
                #"{"work": "\#(json)", "role": "\#(json)", "style": "\#(json)", "\#(json)": "x", "#
                    + #""text": "\#(json) \#(index) a@b.example"}"# + "\n"
            }.joined(), to: "evil\u{1B}[7m.jsonl")
        try folder.write("{\"text\": \"\(json)\", \(hostile)}\n", to: "broken.jsonl")
        let trained = try Program.run(
            ["train", "evil\u{1B}[7m.jsonl", "--output", Self.model, "--hidden", "8", "--steps", "2", "--log", "log"],
            in: folder)
        try #require(trained.status == 0, "\(trained.errors)")
    }

    /// Every command of the shell, by its words, with what it is given besides.
    private static let rows: [(command: String, arguments: [String], input: String)] = [
        ("prompt", [], "open \(project)\n/show all\n"),
        ("open", [project], typed),
        ("new", ["N\(hostile)"], ""),
        ("run", ["-", "--echo", "--project", project], "\(hostile)\n/show\n/\(hostile)\n"),
        ("import", ["\(hostile).fountain", "--project", project], ""),
        ("import", ["\(hostile).fountain", "--project", project, "--name", "evil\u{202E}in"], ""),
        ("export", ["--project", project, "-o", "evil\u{1B}.md"], ""),
        ("export", ["--project", project, "--script", "none", "--to", "json"], ""),
        ("export", ["--project", project, "--campaign", "evil\u{202E}", "--to", "json"], ""),
        ("convert", ["\(hostile).fountain", "--to", "json"], ""),
        ("convert", ["\(hostile).fountain", "-o", "out.xml"], ""),
        ("convert", ["\(hostile).\(hostile)", "--to", hostile], ""),
        ("generate", ["--model", model, "--tag", "style=\(hostile)", "--count", "3", "--seed", "1"], ""),
        ("generate", ["--model", model, "--tag", "\(hostile)=evil", "--prefix", hostile, "--json"], ""),
        ("generate", ["--model", "none\(hostile)"], ""),
        ("train", ["broken.jsonl", "--output", "x\(hostile)", "--hidden", "8", "--steps", "1"], ""),
        (
            "train", ["evil\u{1B}[7m.jsonl", "--output", "x\(hostile)", "--hidden", "8", "--steps", "1", "--log", "-"],
            ""
        ),
        ("curve", ["log", "none\(hostile)", "-o", "c.svg"], ""),
        ("evaluate", ["evil\u{1B}[7m.jsonl", "--model", model], ""),
        ("evaluate", ["broken.jsonl", "--model", model], ""),
        ("model info", [model], ""),
        ("model info", [model, "--json"], ""),
        ("model list", [], ""),
        ("model export", [model, "-o", "\(hostile)/none"], ""),
        ("voices train", ["--project", project, "--model", model, "--steps", "1"], ""),
        ("voices train", ["ANNA \(hostile)", "--project", project, "--model", model, "--steps", "1"], ""),
        ("voices list", ["--project", project, "--model", model], ""),
        ("voices check", ["--project", project, "--model", model], ""),
        ("voices blend", ["\(hostile):1", "--name", hostile, "--project", project, "--model", model], ""),
        ("voices remove", [hostile, "--project", project], ""),
        ("bench", ["--part", "parse", "--seconds", "0.1"], ""),
        ("corpus check", ["evil\u{1B}[7m.jsonl"], ""),
        ("corpus check", ["broken.jsonl"], ""),
        ("corpus stats", ["evil\u{1B}[7m.jsonl"], ""),
        ("corpus stats", ["evil\u{1B}[7m.jsonl", "--json"], ""),
        ("corpus import", ["broken.jsonl", "--licence", hostile, "--source", hostile, "-o", "\(hostile).jsonl"], ""),
        ("corpus scrub", ["evil\u{1B}[7m.jsonl"], ""),
        ("ads new", [hostile], ""),
        ("ads generate", ["brief.json", "--model", model], ""),
        ("ads check", ["\(project)/campaigns/evil\u{202E}.json"], ""),
        ("ads check", ["\(project)/campaigns/evil\u{202E}.json", "--json"], ""),
        ("ads check", ["brief.json"], ""),
        ("ads plan", ["brief.json"], ""),
        ("ads plan", ["\(project)/campaigns/evil\u{202E}.json", "--json"], ""),
        ("ads list", ["\(project)/campaigns/evil\u{202E}.json"], ""),
        ("ads list", ["\(project)/campaigns/evil\u{202E}.json", "--list", hostile], ""),
        ("ads assign", ["\(project)/campaigns/evil\u{202E}.json", hostile, "--to", "A"], ""),
        ("ads assign", ["\(project)/campaigns/evil\u{202E}.json", "headline", "--to", hostile], ""),
        ("ads pin", ["\(project)/campaigns/evil\u{202E}.json", "headline", "--to", "1"], ""),
        ("ads mark", ["\(project)/campaigns/evil\u{202E}.json", "headline", "--as", "approved"], ""),
        ("ads drop", ["\(project)/campaigns/evil\u{202E}.json", hostile], ""),
        (
            "ads import", ["\(project)/campaigns/evil\u{202E}.json", "-"],
            "id,slot,text\n\"\(hostile)\",\"\(hostile)\",\"\(hostile)\"\n"
        ),
        ("ads channels", [], ""),
        ("ads results", ["r.csv", "--project", project], ""),
        ("ads results", ["r.csv", "--json"], ""),
        ("ads size", ["--base", "0.05", "--change", "0.01"], ""),
        ("ads next", ["--project", project], ""),
        ("ads next", ["--project", project, "--campaign", "\(hostile)"], ""),
        ("pages", ["\(hostile).fountain"], ""),
        ("explain", ["\(hostile).fountain", "--line", "1"], ""),
        ("explain", ["\(hostile).fountain", "--line", "1", "--json"], ""),
        ("check", ["\(hostile).fountain"], ""),
        ("check", ["\(hostile).fountain", "--json"], ""),
        ("stats", ["\(hostile).fountain"], ""),
        ("stats", ["\(hostile).fountain", "--json"], ""),
        ("rename", ["\(hostile).fountain", "--from", hostile, "--to", "\(hostile)X", "--preview"], ""),
        ("renumber", ["\(hostile).fountain", "-o", "\(hostile).txt"], ""),
        ("omit", ["\(hostile).fountain", hostile], ""),
        ("move", ["\(hostile).fountain", hostile, "--after", hostile], ""),
        ("compare", ["\(hostile).fountain", "\(hostile).fountain"], ""),
        ("sides", ["\(hostile).fountain", hostile], ""),
        ("table-read", ["\(hostile).fountain"], ""),
        ("breakdown", ["\(hostile).fountain"], ""),
        ("pages", ["\(hostile).fountain", "--json"], ""),
        ("batch", ["--model", model], "{\"id\": \"\(hostile)\", \"\(hostile)\": 1}\n\(hostile)\n"),
        ("measure", [hostile], ""),
        ("measure", [hostile, hostile], ""),
        (hostile, [], ""),
    ]

    /// Every command of the prompt; lines that fail do not end it.
    private static let typed = """
        /status
        /set model \(model)
        /set style \(hostile)
        /set \(hostile) \(hostile)
        /set
        /show all
        /scene
        /scene "INT. \(hostile) - NIGHT"
        /scene
        /go 1
        /go \(hostile)
        /import \(hostile).fountain --name \(hostile)
        ANNA \(hostile): \(hostile)
        /undo
        /redo
        ANNA? n=1 len=20
        /edit a \(hostile)
        ANNA? n=1 len=20
        /more
        a
        /redo-line
        /title \(hostile): \(hostile)
        /title
        /drop 2
        /undo
        /edit 4 \(hostile)
        /edit \(hostile)
        /edit
        /why 1
        /why 4
        /replay 4
        /origin
        /origin \(hostile)
        /copycheck --in \(hostile).fountain
        /similar \(hostile)
        /pick EVIL
        '\(hostile)

        /talk \(hostile) --as \(hostile) --scene \(hostile)
        \(hostile)
        /keep
        /beats add \(hostile)
        /ideas add \(hostile)
        /names add \(hostile)
        /ideas suggest genre=\(hostile)
        /alias evil /beats \(hostile)
        /evil
        /alias \(hostile) x
        /macro record evil\u{202E}macro
        /beats
        /macro end
        /macro
        /macro show evil\u{202E}macro
        /source \(hostile)
        /help why
        /suggest must="\(hostile)"
        /suggest \(hostile)=1
        /save
        /reload
        /snapshot evil\u{202E}kept
        /snapshot \(hostile)
        /snapshots
        Evil \(hostile).
        /diff evil\u{202E}kept
        /diff \(hostile)
        /diff
        /script
        /script \(script)
        /script \(hostile)
        /show
        /export markdown evil\u{1B}.md
        /export \(hostile) x
        /convert \(hostile).fountain --to json
        /pages
        /explain --line 1
        /check
        /stats
        /rename --from EVIL --to \(hostile)
        /renumber
        /omit 1
        /omit \(hostile)
        /move 1 --after \(hostile)
        /compare evil\u{202E}kept
        /sides \(hostile)
        /table-read
        /breakdown
        /generate --model \(model) --count 2
        /train broken.jsonl --output x
        /evaluate broken.jsonl --model \(model)
        /model info \(model)
        /voices list --model \(model)
        /voice check \(hostile)
        /ads check brief.json
        /measure "\(hostile)"
        /\(hostile)
        /help
        /help show
        /new \(hostile)/none
        /open \(hostile)
        /quit

        """

    @Test("Nothing from a file, a name or a tag reaches the terminal as an escape sequence")
    func everyCommand() throws {
        var shown = 0
        for row in Self.rows {
            let words = row.command.split(separator: " ").map(String.init)
            let outcome = try Program.run(words.filter { $0 != "prompt" } + row.arguments, in: folder, input: row.input)
            let text = outcome.text + outcome.errors
            let steering = text.unicodeScalars.filter(Self.steers).map { String($0.value, radix: 16) }
            #expect(steering == [], "\(row.command) \(row.arguments): \(text.debugDescription)")
            if text.contains("evil") { shown += 1 }
        }
        // Figures, and lists of the program's own, have nothing to say of what they were given.
        #expect(shown >= 30, "\(shown) of \(Self.rows.count) show it")
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n"
        case .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }

    @Test("Every command of the shell and of the prompt is among them")
    func allCommands() {
        let given = Swift.Set(Self.rows.map(\.command))
        #expect(Self.leaves(Tagline.self).filter { !given.contains($0) } == [])
        let typed = Self.typed.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(PromptRoot.names.filter { !typed.contains("/\($0)") } == [])
    }

    private static func leaves(_ command: any ParsableCommand.Type) -> [String] {
        command.configuration.subcommands.flatMap { child -> [String] in
            child.configuration.subcommands.isEmpty
                ? [child._commandName] : leaves(child).map { "\(child._commandName) \($0)" }
        }
    }
}
