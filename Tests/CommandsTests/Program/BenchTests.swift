import Drafts
import Testing

struct BenchTests {
    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["bench"] + arguments, in: TemporaryFolder())
    }

    @Test("Figures are one JSON value with the contract's keys")
    func json() throws {
        let outcome = try run("--only", "2x8", "--seconds", "1", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["machine", "train", "generate", "parse", "startup"])
        #expect(
            value["machine"]?.keys == ["processor", "cores", "instructionSets", "system", "kernel", "memoryBytes"])
        let train = value["train"]?.items ?? []
        let generate = value["generate"]?.items ?? []
        let precisions = value["machine"]?["instructionSets"]?.keys ?? []
        #expect(precisions.first == "f32" && precisions.last == "int8")
        #expect(train.compactMap { $0["precision"]?.string } == precisions.dropLast())
        for entry in train {
            #expect(
                entry.keys == [
                    "hidden", "layers", "batch", "sequence", "precision", "threads", "charactersPerSecond",
                ])
            #expect(entry["batch"] == 64 && entry["sequence"] == 128)
        }
        #expect(
            generate.compactMap { $0["precision"]?.string } == ["f32", "f32", "bf16", "bf16", "int8", "int8"])
        #expect(generate.compactMap { $0["batch"]?.integer } == [1, 64, 1, 64, 1, 64])
        for entry in generate {
            #expect(entry.keys == ["hidden", "layers", "batch", "precision", "threads", "charactersPerSecond"])
        }
        for entry in train + generate {
            #expect(entry["hidden"] == 8 && entry["layers"] == 2)
            #expect((entry["charactersPerSecond"]?.number ?? 0) > 0)
        }
        #expect(value["parse"]?.keys == ["megabytesPerSecond", "toJSONMegabytesPerSecond"])
        #expect((value["parse"]?["toJSONMegabytesPerSecond"]?.number ?? 0) > 0)
        #expect((value["parse"]?["megabytesPerSecond"]?.number ?? 0) > 0)
        #expect(value["startup"]?.keys == ["milliseconds"])
        #expect((value["startup"]?["milliseconds"]?.number ?? 0) > 0)
    }

    @Test("What is asked for is measured, and nothing else")
    func options() throws {
        let value = try run(
            "--only", "1x8", "--only", "1x4", "--part", "train", "--part", "generate", "--batch", "3", "--sequence",
            "5",
            "--precision", "f32", "--threads", "1", "--vocabulary", "6000", "--seconds", "0.1", "--json"
        ).json()
        #expect(value["train"]?.items.compactMap { $0["hidden"]?.integer } == [8, 4])
        #expect(value["generate"]?.items.compactMap { $0["hidden"]?.integer } == [8, 4])
        for entry in (value["train"]?.items ?? []) + (value["generate"]?.items ?? []) {
            #expect(entry["batch"] == 3 && entry["threads"] == 1 && entry["precision"] == "f32")
            #expect(entry["layers"] == 1)
        }
        #expect(value["train"]?.items.first?["sequence"] == 5)
        #expect(value["parse"] == .null && value["startup"] == .null)
    }

    @Test("For people it is a table")
    func table() throws {
        let outcome = try run(
            "--only", "1x8", "--part", "train", "--precision", "f32", "--threads", "2", "--seconds", "0.1")
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1] == "       network  batch  sequence  precision  threads  characters/s")
        #expect(lines[2].hasPrefix("train      1x8     64       128        f32        2  "))
        #expect(lines[1].utf8.count == lines[2].utf8.count)
    }

    @Test("What no memory could hold is refused before anything is measured")
    func tooLarge() throws {
        let outcome = try run(
            "--only", "8x8192", "--batch", "4096", "--sequence", "4096", "--precision", "f32", "--part", "train")
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(
            outcome.errors.hasPrefix(
                "tagline: training 8x8192, f32 needs 26482 GB of memory or more, and this machine has "))
        // What is said of every character counts, too.
        let wide = try run(
            "--only", "1x1", "--vocabulary", "65536", "--batch", "4096", "--sequence", "4096", "--precision", "f32",
            "--part", "train")
        #expect(wide.status == 1 && wide.errors.hasPrefix("tagline: training 1x1, f32 needs 4402 GB"), "\(wide.errors)")
    }

    @Test(
        "What cannot be measured is refused",
        arguments: [
            ["--only", "512"], ["--only", "2x9000"], ["--part", "sing"], ["--seconds", "0"], ["--batch", "0"],
            ["--sequence", "5000"], ["--vocabulary", "2"], ["--precision", "f64"], ["--threads", "0"],
            ["--precision", "int8", "--part", "train"],
        ])
    func refused(_ arguments: [String]) throws {
        let outcome = try Program.run(["bench", "--json"] + arguments, in: TemporaryFolder())
        #expect(outcome.status == 64 && outcome.text == "")
        #expect(outcome.diagnostics.count == 1 && outcome.errors.contains(arguments[0]))
    }
}
