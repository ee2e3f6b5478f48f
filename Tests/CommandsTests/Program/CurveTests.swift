import Drafts
import Foundation
import Testing
import XMLTree

struct CurveTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SmallModel.corpus, to: "corpus.jsonl")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    private func train(_ more: String...) throws -> Program.Outcome {
        try Program.run(
            ["train", "corpus.jsonl", "--hidden", "8", "--steps", "6", "--batch", "2", "--sequence", "16"] + more,
            in: folder)
    }

    /// What stands on the picture, in its order.
    private func texts(of name: String) throws -> [String] {
        let svg = try XMLElement(xml: folder.bytes(of: name))
        #expect(svg.name == "svg")
        return svg.elements.filter { $0.name == "text" }.map(\.text)
    }

    @Test("Training draws the picture that its log gives")
    func train() throws {
        let outcome = try train(
            "--output", "noir.safetensors", "--valid", "corpus.jsonl", "--log", "noir.jsonl", "--curve", "noir.svg")
        #expect(outcome.status == 0 && outcome.diagnostics == [])
        let texts = try texts(of: "noir.svg")
        #expect(texts.first == "Training of noir")
        #expect(texts.contains("bits a character") && texts.contains("seconds") && texts.contains("steps"))
        #expect(texts.suffix(3).map { $0.split(separator: " ")[0] } == ["learning", "loss", "validation,"])
        #expect(try run("curve", "noir.jsonl", "-o", "again.svg").status == 0)
        // The log rounds times, so that numbers on their axis may differ.
        let again = try self.texts(of: "again.svg")
        #expect(again.first == texts.first && again.suffix(3) == texts.suffix(3))
        #expect(!folder.has(".tagline-0.tmp"))
    }

    @Test("The picture can be watched while training goes on, and an interrupted run keeps it")
    func watched() throws {
        let arguments = [
            "train", "corpus.jsonl", "--output", "m.safetensors", "--hidden", "8", "--batch", "2", "--sequence", "16",
            "--steps", "20000", "--valid", "corpus.jsonl", "--curve", "m.svg",
        ]
        let outcome = try Program.run(arguments, in: folder) { process in
            let deadline = Date.now + 30
            while !folder.has("m.svg"), Date.now < deadline { usleep(10_000) }
            let names = try texts(of: "m.svg")
            #expect(names.contains { $0.hasPrefix("validation, best ") })
            kill(process, SIGINT)
        }
        #expect(outcome.status == 130)
        #expect(try texts(of: "m.svg").first == "Training of m")
    }

    @Test("Training without a validation text is drawn too, and - is standard output")
    func withoutValidation() throws {
        let outcome = try train("--output", "m.safetensors", "--curve", "-")
        #expect(outcome.status == 0)
        let svg = try XMLElement(xml: outcome.output)
        #expect(
            svg.elements.filter { $0.name == "text" }.suffix(2).map { $0.text.split(separator: " ")[0] } == [
                "learning", "loss",
            ])
    }

    @Test("A picture that could not be written stops training before it begins")
    func refusedBefore() throws {
        let outcome = try train("--output", "m.safetensors", "--curve", "nowhere/x.svg")
        #expect(outcome.status == 1)
        #expect(outcome.diagnostics.count == 1 && outcome.errors.contains("nowhere/x.svg"))
        #expect(!folder.has("m.safetensors"))
    }

    @Test("Runs are drawn beside each other", arguments: ["time", "steps", "characters"])
    func beside(_ scale: String) throws {
        _ = try train("--output", "a.safetensors", "--log", "a.jsonl", "--seed", "1")
        _ = try train("--output", "b.safetensors", "--log", "b & c.jsonl", "--seed", "2", "--valid", "corpus.jsonl")
        #expect(try run("curve", "a.jsonl", "b & c.jsonl", "-o", "both.svg", "--by", scale).status == 0)
        let texts = try texts(of: "both.svg")
        #expect(texts.first == "2 training runs")
        #expect(texts.suffix(2).map { String($0.prefix { $0 != "," }) } == ["a", "b & c"])
        #expect(texts.contains(scale == "time" ? "seconds" : scale))
        try folder.write(folder.bytes(of: "a.jsonl"), to: "one/log.jsonl")
        try folder.write(folder.bytes(of: "a.jsonl"), to: "two/log.jsonl")
        #expect(try run("curve", "one/log.jsonl", "two/log.jsonl", "-o", "both.svg", "--by", scale).status == 0)
        #expect(try self.texts(of: "both.svg").suffix(2).map { $0.prefix { $0 != "," } } == ["one/log", "two/log"])
    }

    @Test("A log that is none is refused with its place, and no picture is left")
    func noLog() throws {
        try folder.write("{\"step\": 1}\n", to: "log.jsonl")
        let outcome = try run("curve", "log.jsonl", "-o", "x.svg")
        #expect(outcome.status == 1)
        #expect(outcome.diagnostics.count == 1 && outcome.errors.hasPrefix("tagline: log.jsonl:1: no entry of"))
        #expect(try run("curve", "missing.jsonl", "-o", "x.svg").status == 1)
        #expect(try run("curve", "log.jsonl").status == 64)
        #expect(!folder.has("x.svg"))
    }
}
