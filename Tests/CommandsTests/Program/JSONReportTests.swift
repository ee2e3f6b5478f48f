import Drafts
import Testing

/// What commands that write files print where a program asks for it.
struct JSONReportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("INT. A - DAY\n\nANNA\nYou came.\n\n= Later.\n", to: "a.fountain")
        try folder.write(
            String(repeating: #"{"role": "ANNA", "text": "Write to anna@example.com."}"# + "\n", count: 9),
            to: "c.jsonl")
        #expect(try Program.run(["new", "P", "--template", "blank"], in: folder).status == 0)
        #expect(try Program.run(["import", "a.fountain", "--project", "P"], in: folder).status == 0)
    }

    private static let train = ["--hidden", "8", "--batch", "2", "--sequence", "8", "--steps", "2"]

    private static let commands: [(line: [String], keys: [String])] = [
        (["new", "Q"], ["project"]),
        (["import", "a.fountain", "--project", "P", "--name", "b"], ["script", "scenes", "losses"]),
        (["convert", "a.fountain", "-o", "a.fdx"], ["output", "bytes", "losses"]),
        (["sides", "a.fountain", "anna", "-o", "anna.md"], ["output", "bytes", "losses"]),
        (["export", "--project", "P", "-o", "p.html"], ["output", "bytes", "losses"]),
        (["corpus", "scrub", "c.jsonl", "-o", "s"], ["files", "emails", "phones", "places"]),
        (
            ["corpus", "import", "c.jsonl", "--licence", "CC0-1.0", "--source", "us", "-o", "d.jsonl"],
            ["output", "bytes"]
        ),
        (["ads", "new", "brief.json"], ["output", "bytes"]),
        (
            ["train", "c.jsonl", "-o", "m.safetensors", "--log", "l.jsonl"] + train,
            ["output", "bytes", "model", "weights", "shape", "tags", "words", "subjects", "training"]
        ),
        (
            ["model", "export", "zh", "-o", "zh.safetensors", "--type", "bf16"],
            ["output", "bytes", "model", "weights", "shape", "tags", "words", "subjects", "training"]
        ),
    ]

    @Test("A command prints one JSON value where it is asked to", arguments: commands.indices)
    func prints(_ index: Int) throws {
        let (line, keys) = Self.commands[index]
        let outcome = try Program.run(line + ["--json"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let value = try outcome.json()
        #expect(value.keys == keys)
        guard case .string(let path)? = value["output"] else { return }
        #expect(try value["bytes"] == .integer(folder.bytes(of: path).count))
    }

    @Test("What is lost is told there, too")
    func losses() throws {
        let value = try Program.run(["convert", "a.fountain", "-o", "a.txt", "--to", "text", "--json"], in: folder)
            .json()
        #expect(value["losses"]?.items.isEmpty == false)
    }

    @Test("What is counted is what stands in the files")
    func figures() throws {
        let scrubbed = try Program.run(["corpus", "scrub", "c.jsonl", "--json"], in: folder).json()
        #expect(scrubbed["emails"] == 9 && scrubbed["phones"] == 0 && scrubbed["files"] == 1)
        #expect(scrubbed["places"]?.items.count == 9)
        let taken = try Program.run(["import", "a.fountain", "--project", "P", "--name", "c", "--json"], in: folder)
            .json()
        #expect(taken["scenes"] == 1 && taken["script"] == "c")
    }

    @Test(
        "A file on standard output leaves no room for it",
        arguments: [
            ["convert", "a.fountain", "--to", "fdx"], ["sides", "a.fountain", "ANNA"],
            ["export", "--project", "P", "--to", "html"], ["ads", "new", "-"], ["train", "c.jsonl", "-o", "-"] + train,
            ["convert", "a.fountain", "-o", "a.fdx", "--loss", "-"],
            ["train", "c.jsonl", "-o", "m.safetensors", "--log", "-"] + train,
            ["train", "c.jsonl", "-o", "m.safetensors", "--curve", "-"] + train,
        ])
    func refused(line: [String]) throws {
        let outcome = try Program.run(line + ["--json"], in: folder)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("--json prints one JSON value; name a file"))
    }
}
