import Drafts
import Foundation
import Testing

struct ModelTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SmallModel.put(into: folder)
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    // MARK: generate

    @Test("Generated lines are one JSON value with the contract's keys, the same for the same seed")
    func generate() throws {
        let arguments = [
            "generate", "--model", "model.safetensors", "--tag", "role=ANNA", "--tag", "style=noir", "--count", "3",
            "--seed", "7", "--max-length", "40", "--json",
        ]
        let first = try Program.run(arguments, in: folder)
        #expect(first.status == 0 && first.errors == "")
        let value = try first.json()
        #expect(value.keys == ["model", "lines"])
        #expect(value["model"]?.string?.utf8.count == 64)
        let lines = value["lines"]?.items ?? []
        #expect(lines.count == 3)
        for line in lines {
            #expect(line.keys == ["text", "length", "bits", "seed", "novelty", "longestCopy"])
            #expect((1...40).contains(line["length"]?.integer ?? 0))
            #expect((line["bits"]?.number ?? 0) > 0)
        }
        for more in [[], ["--threads", "1"], ["--threads", "2"]] {
            #expect(try Program.run(arguments + more, in: folder).output == first.output)
        }
        #expect(try Program.run(arguments + ["--seed", "8"], in: folder).output != first.output)
    }

    @Test("What a line is drawn by changes it as it should")
    func sampling() throws {
        func texts(_ options: String...) throws -> [JSONValue?] {
            let outcome = try Program.run(
                ["generate", "--model", "model.safetensors", "--count", "4", "--max-length", "30", "--json"] + options,
                in: folder)
            #expect(outcome.status == 0 && outcome.errors == "", "\(options)")
            return try outcome.json()["lines"]?.items.map { $0["text"] } ?? []
        }
        // Where only the likeliest character is left, seeds do not matter.
        let likeliest = try texts("--top-k", "1", "--seed", "1")
        #expect(likeliest.count == 4)
        for option in [["--top-k", "1"], ["--min-p", "1"], ["--top-p", "0.000001"], ["--temperature", "0"]] {
            #expect(try texts(option[0], option[1], "--seed", "2") == likeliest, "\(option)")
        }
        #expect(try texts("--seed", "2") != likeliest && texts("--seed", "2") != texts("--seed", "1"))
        let noir = ["--tag", "style=noir", "--seed", "2"]
        #expect(
            try texts(noir[0], noir[1], noir[2], noir[3], "--guidance", "3")
                != texts(noir[0], noir[1], noir[2], noir[3]))
    }

    @Test(
        "What a network is made of stands in its file",
        arguments: [
            (["--cell", "gru"], "cell", JSONValue.string("gru")), (["--tie", "--embedding", "8"], "tied", .bool(true)),
            (["--layer-norm"], "layerNorm", .bool(true)), (["--mogrifier", "4"], "mogrifierRounds", .integer(4)),
            (["--mogrifier", "4", "--mogrifier-rank", "2"], "mogrifierRank", .integer(2)),
        ])
    func architecture(_ options: [String], _ key: String, _ value: JSONValue) throws {
        try folder.write(Self.lines, to: "lines.txt")
        let trained = try Program.run(
            ["train", "lines.txt", "--hidden", "8", "--steps", "1", "--output", "m"] + options, in: folder)
        #expect(trained.status == 0, "\(trained.errors)")
        let info = try run("model", "info", "m", "--json").json()
        #expect(info["shape"]?[key] == value || info[key] == value, "\(info.pretty)")
    }

    @Test("What makes learning harder or begins it elsewhere makes other weights")
    func regularisation() throws {
        try folder.write(Self.lines, to: "lines.txt")
        try folder.write(
            Self.lines.split(separator: "\n").map { #"{"style": "noir", "text": "\#($0)"}"# + "\n" }.joined(),
            to: "lines.jsonl")
        func weights(_ options: String...) throws -> [UInt8] {
            let trained = try Program.run(
                ["train", "lines.jsonl", "--hidden", "8", "--steps", "3", "--output", "m", "--precision", "f32"]
                    + options,
                in: folder)
            #expect(trained.status == 0, "\(options): \(trained.errors)")
            return try folder.bytes(of: "m")
        }
        let plain = try weights()
        #expect(try weights() == plain)
        for option in [
            ["--initialization", "uniform"], ["--tag-dropout", "0.9"], ["--weight-dropout", "0.5"],
            ["--dropout", "0.5"],
        ] {
            #expect(try weights(option[0], option[1]) != plain, "\(option)")
        }
    }

    private static let lines = (0..<60).map { "Line \($0) of rain and snow.\n" }.joined()

    @Test("Lines are written with weights of each type, with those of 8 bits where none is named")
    func precisions() throws {
        func lines(_ precision: String...) throws -> [UInt8] {
            let outcome = try Program.run(
                ["generate", "--model", "model.safetensors", "--count", "3", "--seed", "5", "--json"] + precision,
                in: folder)
            #expect(outcome.status == 0 && outcome.errors == "")
            return outcome.output
        }
        let automatic = try lines()
        #expect(try lines("--precision", "auto") == automatic)
        #expect(try lines("--precision", "int8") == automatic)
        // The bits that a line costs tell the weights apart, where the lines themselves are the same.
        #expect(Set(try ["f32", "bf16", "int8"].map { try lines("--precision", $0) }).count == 3)
    }

    @Test("A line is made again by its own seed")
    func seedOfLine() throws {
        let many = try run("generate", "--model", "model.safetensors", "--count", "3", "--seed", "7", "--json").json()
        let third = try #require(many["lines"]?.items.last)
        let seed = try #require(third["seed"]?.integer)
        let again = try run("generate", "--model", "model.safetensors", "--seed", "\(seed)", "--json").json()
        #expect(again["lines"]?.items.first?["text"] == third["text"])
    }

    @Test("Without --json lines are printed as they are, and constraints hold")
    func plainLines() throws {
        let outcome = try run(
            "generate", "--model", "model.safetensors", "--count", "4", "--seed", "3", "--must", "salt", "--prefix",
            "Pass ",
            "--max-length", "24", "--unit", "graphemes")
        #expect(outcome.status == 0 && outcome.errors == "")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines {
            #expect(line.hasPrefix("Pass ") && line.lowercased().contains("salt"))
            #expect(line.count <= 24)
        }
    }

    @Test("A line copied from a corpus says where it stands there")
    func copies() throws {
        try folder.write("I never left the diner.\nPass the salt, please.\n", to: "corpora/lines.txt")
        let outcome = try run(
            "generate", "--model", "model.safetensors", "--seed", "3", "--prefix", "Pass the salt, pleas",
            "--max-length", "22",
            "--json")
        let line = try #require(outcome.json()["lines"]?.items.first)
        #expect((line["longestCopy"]?["length"]?.integer ?? 0) >= 20)
        #expect(line["longestCopy"]?["source"] == "corpora/lines.txt:2")
        #expect((line["novelty"]?.number ?? 1) < 0.2)
    }

    // MARK: evaluate

    @Test("Evaluation counts every character once, cues and line ends included")
    func evaluate() throws {
        let outcome = try run("evaluate", "--model", "model.safetensors", "corpus.jsonl", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["characters", "bitsPerCharacter", "unknownCharacters"])
        let text = "ANNA: You came back.\nMARK: I never left.\n[He sits down.]\nPass the salt, please.\n盐没了。\n"
        #expect(value["characters"]?.integer == text.unicodeScalars.count)
        #expect(value["unknownCharacters"] == 0)
        let bits = try #require(value["bitsPerCharacter"]?.number)
        #expect(bits > 0 && bits < 8)

        let untagged = try run("evaluate", "--model", "model.safetensors", "corpus.jsonl", "--tags", "none", "--json")
        #expect(try untagged.json()["characters"] == value["characters"])
        #expect(try untagged.json()["bitsPerCharacter"] != value["bitsPerCharacter"])
        for threads in ["1", "2"] {
            let again = try run(
                "evaluate", "--model", "model.safetensors", "corpus.jsonl", "--json", "--threads", threads)
            #expect(again.output == outcome.output)
        }
    }

    @Test("What is written with weights of each type costs nearly what was learned")
    func evaluatePrecisions() throws {
        func bits(_ precision: String...) throws -> Double {
            let value = try Program.run(
                ["evaluate", "--model", "model.safetensors", "corpus.jsonl", "--json"] + precision, in: folder
            ).json()
            return try #require(value["bitsPerCharacter"]?.number)
        }
        let learned = try bits()
        #expect(abs(try bits("--precision", "f32") - learned) < 1e-5)
        for precision in ["bf16", "int8"] {
            let rounded = try bits("--precision", precision)
            #expect(rounded != learned && abs(rounded - learned) < 0.02)
        }
    }

    @Test("Unknown characters are counted and cost something")
    func unknownCharacters() throws {
        try folder.write("Pass the salt.\n", to: "known.txt")
        try folder.write("Pass the sält☃\n", to: "unknown.txt")
        let known = try run("evaluate", "--model", "model.safetensors", "known.txt", "--json").json()
        let unknown = try run("evaluate", "--model", "model.safetensors", "unknown.txt", "--json").json()
        #expect(known["unknownCharacters"] == 0 && unknown["unknownCharacters"] == 2)
        #expect(known["characters"] == unknown["characters"])
        #expect((unknown["bitsPerCharacter"]?.number ?? 0) > (known["bitsPerCharacter"]?.number ?? 0) + 1)
    }

    @Test("An n-gram's figures have the keys of a model's, and fall with its order where the text repeats")
    func evaluateNGram() throws {
        try folder.write(SmallModel.corpus + SmallModel.corpus, to: "repeated/corpus.jsonl")
        try folder.write("Pass the salt, please.\n", to: "repeated/more.txt")
        func outcome(_ order: Int, on corpora: String...) throws -> Program.Outcome {
            let options = ["--ngram", "\(order)", "--json"] + corpora.flatMap { ["--on", $0] }
            let outcome = try Program.run(["evaluate"] + options + ["corpus.jsonl"], in: folder)
            #expect(outcome.status == 0 && outcome.errors == "")
            return outcome
        }
        let model = try run("evaluate", "--model", "model.safetensors", "corpus.jsonl", "--json").json()
        let values = try (1...5).map { try outcome($0, on: "repeated").json() }
        for value in values {
            #expect(value.keys == model.keys)
            #expect(value["characters"] == model["characters"] && value["unknownCharacters"] == 0)
        }
        let bits = values.compactMap { $0["bitsPerCharacter"]?.number }
        #expect(bits.count == 5 && bits == bits.sorted(by: >) && Set(bits).count == 5)

        let apart = try outcome(3, on: "repeated/corpus.jsonl", "repeated/more.txt")
        #expect(try apart.output == outcome(3, on: "repeated").output)
        let plain = try run("evaluate", "corpus.jsonl", "--ngram", "3", "--on", "repeated")
        let sum = try #require(values[2]["characters"]?.integer)
        #expect(plain.text.hasSuffix(" bits a character over \(sum) characters, 0 of them unknown\n"))
    }

    // MARK: train

    @Test("Training logs one JSON object a line, and the same seed gives the same model")
    func train() throws {
        let arguments = [
            "train", "corpus.jsonl", "--hidden", "8", "--steps", "3", "--seed", "5", "--batch", "2", "--sequence", "16",
        ]
        let outcome = try Program.run(
            arguments + ["--output", "a.safetensors", "--valid", "corpus.jsonl", "--log", "log.jsonl"], in: folder)
        #expect(outcome.status == 0 && outcome.text == "" && outcome.diagnostics == [])
        #expect(outcome.errors.hasSuffix("bits a character\n"))
        let entries = try folder.text(of: "log.jsonl").split(separator: "\n").map {
            try JSONValue(json: Array($0.utf8))
        }
        #expect(entries.map { $0["step"] } == [1, 2, 3])
        for entry in entries {
            #expect(entry.keys == ["step", "characters", "seconds", "loss", "validLoss", "learningRate"])
            #expect((entry["loss"]?.number ?? 0) > 0 && (entry["validLoss"]?.number ?? 0) > 0)
        }
        func hash(_ more: String...) throws -> JSONValue? {
            _ = try Program.run(arguments + more + ["--output", "b.safetensors"], in: folder)
            return try run("model", "info", "b.safetensors", "--json").json()["model"]
        }
        let model = try hash("--threads", "1")
        #expect(model != nil)
        #expect(try hash("--threads", "2") == model)
        #expect(try hash("--seed", "6") != model)
    }

    @Test("Training goes on from a base, with its shape and characters")
    func base() throws {
        let outcome = try run(
            "train", "corpus.jsonl", "--base", "model.safetensors", "--steps", "1", "--output", "more.safetensors")
        #expect(outcome.status == 0)
        let base = try run("model", "info", "model.safetensors", "--json").json()
        let more = try run("model", "info", "more.safetensors", "--json").json()
        #expect(more["shape"] == base["shape"] && more["tags"] == base["tags"])
        #expect(more["model"] != base["model"])
        #expect(more["training"]?["steps"] == 3)
    }

    @Test("What a base does not know of the text is said")
    func unknownToBase() throws {
        try folder.write(#"{"act": "2", "style": "noir", "text": "Жду."}"# + "\n", to: "other.jsonl")
        try folder.write("Жду.\n", to: "valid.txt")
        let outcome = try run(
            "train", "other.jsonl", "--base", "model.safetensors", "--valid", "valid.txt", "--hidden", "8", "--steps",
            "1", "--output", "more.safetensors")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.hasPrefix(
                """
                the base does not know 3 of 5 characters, which stay unknown; train without --base to learn them
                the base does not know these tags, which have no effect: act=2
                the model does not know 3 of 5 characters of valid.txt

                """))
    }

    @Test("Text to choose the best model by is not learned where it stands in a folder, and is where it was named")
    func validInCorpus() throws {
        try folder.write("You came back.\nPass the salt.\n", to: "texts/a.txt")
        try folder.write("I never left.\n", to: "texts/valid.txt")
        func train(_ corpus: String...) throws -> String {
            let options = ["--valid", "texts/valid.txt", "--hidden", "8", "--steps", "2", "--output", "m"]
            let outcome = try Program.run(["train"] + corpus + options, in: folder)
            #expect(outcome.status == 0 && outcome.diagnostics == [])
            return outcome.errors
        }
        let left = try train("texts")
        #expect(left.hasPrefix("texts/valid.txt is left out of the corpus: the best model is chosen by it\n"))
        #expect(left.contains("; 30 characters of text\n"))
        let learned = try train("texts/a.txt", "texts/valid.txt")
        #expect(learned.hasPrefix("texts/valid.txt is learned, too: "))
        #expect(learned.contains("; 44 characters of text\n"))
        let apart = try train("texts/a.txt")
        #expect(!apart.contains("left out") && !apart.contains("learned, too"))
    }

    @Test("Where an earlier step's weights are kept, the report and the model name that step")
    func bestStep() throws {
        try folder.write("盐盐盐盐盐盐盐盐盐盐盐盐\n", to: "valid.txt")
        let outcome = try run(
            "train", "corpus.jsonl", "--valid", "valid.txt", "--hidden", "8", "--batch", "2", "--sequence", "16",
            "--steps", "400", "--learning-rate", "0.05", "--output", "m", "--log", "log")
        #expect(outcome.status == 0)
        let entries = try folder.text(of: "log").split(separator: "\n").map { try JSONValue(json: Array($0.utf8)) }
        let validated = entries.filter { $0["validLoss"]?.number != nil }
        let best = try #require(
            validated.min { ($0["validLoss"]?.number ?? 0) < ($1["validLoss"]?.number ?? 0) })
        let step = try #require(best["step"]?.integer)
        try #require(step < 400)
        #expect(outcome.errors.contains("wrote m: the best of 400 steps, step \(step), valid "))
        let training = try run("model", "info", "m", "--json").json()["training"]
        #expect(training?["steps"] == best["step"] && training?["characters"] == best["characters"])
    }

    @Test("Interrupted training keeps the best model so far, says so and ends with 130")
    func interrupted() throws {
        let arguments = [
            "train", "corpus.jsonl", "--output", "kept.safetensors", "--hidden", "8", "--time", "10m", "--log", "log",
        ]
        let outcome = try Program.run(arguments, in: folder) { process in
            // The first step is logged once ^C is listened for.
            let deadline = Date.now + 30
            while (try? folder.bytes(of: "log"))?.isEmpty ?? true, Date.now < deadline { usleep(10_000) }
            kill(process, SIGINT)
        }
        #expect(outcome.status == 130)
        #expect(outcome.errors.contains("interrupted; kept kept.safetensors: "))
        #expect(try run("model", "info", "kept.safetensors").status == 0)
    }

    // MARK: model

    @Test("A model says what it is and how it came to be")
    func info() throws {
        let outcome = try run("model", "info", "model.safetensors", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["model", "weights", "shape", "tags", "words", "subjects", "training"])
        #expect(value["shape"]?["hidden"] == 8 && value["shape"]?["layers"] == 1)
        #expect(value["training"]?["corpora"] == ["corpus.jsonl"])
        #expect(value["training"]?["steps"] == 2)
        #expect(value["tags"]?.items.contains("style=noir") == true)
        let builtIn = try run("model", "info", "default", "--json")
        #expect(try builtIn.json().keys == value.keys)
        #expect(try run("model", "info", "--json").output == builtIn.output)
        let chinese = try run("model", "info", "zh", "--json")
        #expect(try chinese.json()["model"] != builtIn.json()["model"])
    }

    @Test("Where no model is named, the built-in one of the lines' language writes")
    func language() throws {
        func model(_ arguments: String...) throws -> JSONValue? {
            let line = ["generate", "--max-length", "12", "--json"] + arguments
            let outcome = try Program.run(line, in: folder)
            #expect(outcome.status == 0 && outcome.errors == "")
            return try outcome.json()["model"]
        }
        let (english, chinese) = (try model(), try model("--model", "zh"))
        #expect(english == (try run("model", "info", "--json").json()["model"]))
        #expect(chinese == (try run("model", "info", "zh", "--json").json()["model"]))
        #expect(try model("--tag", "language=zh") == chinese)
        #expect(try model("--tag", "role=贺九") == chinese)
        #expect(try model("--prefix", "盐") == chinese)
        #expect(try model("--tag", "language=en", "--prefix", "盐") == english)
        #expect(try model("--tag", "language=zh", "--model", "model.safetensors") != chinese)

        _ = try run("new", "Diner", "--template", "blank")
        #expect(try model("--project", "Diner") == english)
        try folder.write(
            #"{"formatVersion": 1, "name": "Diner", "language": "zh"}"#, to: "Diner/tagline.json")
        #expect(try model("--project", "Diner") == chinese)
        #expect(try model("--project", "Diner", "--tag", "language=en") == english)
    }

    @Test("A text that is mostly Chinese is measured with the Chinese model")
    func evaluateChinese() throws {
        try folder.write("盐没了。\n你来晚了。\n", to: "zh.txt")
        let own = try run("evaluate", "zh.txt", "--json")
        #expect(own.status == 0 && own.errors == "")
        #expect(try own.output == run("evaluate", "zh.txt", "--model", "zh", "--json").output)
        #expect(try own.json()["unknownCharacters"] == 0)
    }

    @Test("An n-gram stands beside the model, counted in what is named or in the corpora at hand")
    func baseline() throws {
        let text = try run("evaluate", "--model", "model.safetensors", "corpus.jsonl", "--on", "corpus.jsonl")
        #expect(text.status == 0 && text.errors == "")
        let lines = text.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.hasSuffix(" by the 6-gram of corpus.jsonl, which does better than the model") == true)
        let named = try run(
            "evaluate", "--model", "model.safetensors", "corpus.jsonl", "--on", "corpus.jsonl", "--json"
        ).json()
        #expect(named.keys == ["characters", "bitsPerCharacter", "unknownCharacters", "ngram"])
        #expect(named["ngram"]?.keys == ["order", "on", "bitsPerCharacter"])
        let alone = try run("evaluate", "corpus.jsonl", "--ngram", "6", "--on", "corpus.jsonl", "--json").json()
        #expect(named["ngram"]?["bitsPerCharacter"] == alone["bitsPerCharacter"])

        // What is measured is not counted in, whatever leads to it.
        try folder.write("Pass the salt.\n", to: "corpora/a.txt")
        try folder.write("Sleep well.\n", to: "corpora/b.txt")
        func order(_ file: String) throws -> JSONValue? {
            try run("evaluate", "--model", "model.safetensors", file, "--json").json()["ngram"]
        }
        let other = try order("corpora/a.txt")
        #expect(other?["on"] == ["corpora"])
        #expect(
            other?["bitsPerCharacter"]
                == (try run("evaluate", "corpora/a.txt", "--ngram", "6", "--on", "corpora/b.txt", "--json").json()[
                    "bitsPerCharacter"]))
        #expect(try order("corpora") == nil)
    }

    @Test("An exported model is the model", arguments: ["default", "model.safetensors"])
    func export(_ model: String) throws {
        #expect(try run("model", "export", model, "-o", "copy.safetensors").status == 0)
        func lines(_ model: String) throws -> Program.Outcome {
            try run("generate", "--model", model, "--seed", "7", "--max-length", "30", "--json")
        }
        #expect(try lines("copy.safetensors").output == lines(model).output)
        let streamed = try run("model", "export", model, "-o", "-")
        #expect(try streamed.output == folder.bytes(of: "copy.safetensors"))
        #expect(!folder.has("-"))
    }

    @Test("An exported model may be given the words that tell of subjects")
    func exportSubjects() throws {
        let lines = [("bakery", "crust"), ("hotel", "lobby"), ("bakery", "every day"), ("hotel", "every day")]
        let text = lines.map { #"{"category": "\#($0)", "kind": "headline", "text": "\#($1)"}"# + "\n" }.joined()
        try folder.write(String(repeating: text, count: 12), to: "ads.jsonl")
        #expect(try run("model", "export", "-o", "told.safetensors", "--subjects", "ads.jsonl").status == 0)
        #expect(try run("model", "info", "told.safetensors", "--json").json()["subjects"] == 2)
        #expect(try run("model", "info", "told.safetensors").text.contains("those of 2 subjects"))
        #expect(try run("model", "export", "-o", "told.safetensors", "--subjects", "none.jsonl").status == 1)
        let input = try run("model", "export", "-o", "ads.jsonl", "--subjects", "ads.jsonl")
        #expect(input.status == 1 && input.errors.contains("ads.jsonl"))
    }

    @Test("An exported model may be given other words")
    func exportWords() throws {
        try folder.write("Rain \u{FEFF}don’t\r\nCAFÉ rain\r\n", to: "words.txt")
        #expect(
            try run("model", "export", "-o", "few.safetensors", "--type", "bf16", "--words", "words.txt").status == 0)
        let (few, whole) = (
            try run("model", "info", "few.safetensors", "--json").json(), try run("model", "info", "--json").json()
        )
        #expect(few["words"] == 3 && few["model"] == whole["model"])
        let lines = try run(
            "generate", "--model", "few.safetensors", "--words", "strict", "--seed", "3", "--count", "8",
            "--max-length", "40"
        ).text
        let said = lines.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
        #expect(
            !said.isEmpty && said.allSatisfy { ["rain", "don't", "café"].contains($0.replacing("’", with: "'")) },
            "\(lines)")
        let missing = try run("model", "export", "-o", "few.safetensors", "--words", "none.txt")
        #expect(missing.status == 1 && missing.errors.contains("none.txt"))
        for (file, reason) in [
            ([0xFF, 0xFE, 0x61, 0], "the bytes are not UTF-8; convert the file"),
            (Array("1, 2, 3\n".utf8), "no words to take as real; name a text that holds some"),
        ] as [([UInt8], String)] {
            try folder.write(file, to: "odd.txt")
            let refused = try run("model", "export", "-o", "odd.safetensors", "--words", "odd.txt")
            #expect(refused.status == 1 && refused.diagnostics == ["tagline: odd.txt: \(reason)"])
            #expect(!folder.has("odd.safetensors"))
        }
    }

    @Test("Models at hand are listed")
    func list() throws {
        #expect(try run("model", "list", "--json").json() == ["default", "zh"])
        #expect(try run("model", "list").text == "default\nzh\n")
    }
}
