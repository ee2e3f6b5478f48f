import Drafts
import Foundation
import Testing

struct ResumeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SmallModel.corpus, to: "corpus.jsonl")
        try folder.write("Pass the salt.\nI never left.\n", to: "valid.txt")
    }

    /// Long enough to be cut, and quick.
    private static let arguments = [
        "train", "corpus.jsonl", "--valid", "valid.txt", "--hidden", "8", "--layers", "2", "--batch", "2",
        "--sequence", "16", "--steps", "1500", "--dropout", "0.1", "--learning-rate", "0.01",
    ]

    private func train(
        _ output: String, _ more: [String] = [], endedBy signal: Int32 = 0,
        meanwhile: (pid_t) throws -> Void = { _ in }
    ) throws -> Program.Outcome {
        try Program.run(
            Self.arguments + ["--output", output, "--log", output + ".log"] + more, in: folder, endedBy: signal,
            meanwhile: meanwhile)
    }

    private func wait(until condition: () -> Bool) {
        let deadline = Date.now + 30
        while !condition(), Date.now < deadline { usleep(2_000) }
    }

    private func steps(ofLog name: String) throws -> [Int] {
        try folder.text(of: name).split(separator: "\n").map { line in
            try JSONValue(json: Array(line.utf8))["step"]?.integer ?? -1
        }
    }

    @Test("A run that was killed goes on and ends as one that was never cut")
    func killed() throws {
        #expect(try train("whole").status == 0)
        _ = try train("cut", endedBy: SIGKILL) { process in
            wait { folder.has("cut.state") }
            kill(process, SIGKILL)
        }
        #expect(folder.has("cut.state"))
        let logged = try steps(ofLog: "cut.log").count
        #expect(logged < (try steps(ofLog: "whole.log").count))
        let rest = try train("cut", ["--resume", "--threads", "1"])
        #expect(rest.status == 0 && rest.diagnostics == [])
        #expect(try folder.bytes(of: "cut") == folder.bytes(of: "whole"))
        #expect(!folder.has("cut.state") && !folder.has("whole.state"))
        #expect(try steps(ofLog: "cut.log") == steps(ofLog: "whole.log"))
    }

    @Test(
        "An interrupted run keeps its state, says how to go on, and ends as one that was never cut",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func interrupted(_ signal: Int32) throws {
        #expect(try train("whole").status == 0)
        let cut = try train("cut") { process in
            wait { ((try? steps(ofLog: "cut.log")) ?? []).contains { $0 > 100 } }
            kill(process, signal)
        }
        #expect(cut.status == 130)
        #expect(cut.errors.contains("interrupted; kept cut: ") && cut.errors.hasSuffix("; add --resume to go on\n"))
        #expect(folder.has("cut.state") && folder.has("cut"))
        #expect(try train("cut", ["--resume"]).status == 0)
        #expect(try folder.bytes(of: "cut") == folder.bytes(of: "whole"))
        #expect(!folder.has("cut.state"))
    }

    @Test("Another text or other options are refused with the reason, and nothing is lost")
    func otherRun() throws {
        _ = try train("cut", endedBy: SIGKILL) { process in
            wait { folder.has("cut.state") }
            kill(process, SIGKILL)
        }
        let state = try folder.bytes(of: "cut.state")
        func refusal(_ more: String...) throws -> String {
            let outcome = try train("cut", ["--resume"] + more)
            #expect(outcome.status == 1)
            #expect(try folder.bytes(of: "cut.state") == state)
            return outcome.errors
        }
        let advice = "; repeat its arguments and its texts, or begin anew\n"
        #expect(
            try refusal("--hidden", "9")
                == "tagline: cut.state: the interrupted run differs in its hidden units: 8, not 9"
                + advice)
        #expect(
            try refusal("--seed", "2") == "tagline: cut.state: the interrupted run differs in its seed: 1, not 2"
                + advice)
        #expect(
            try refusal("--steps", "1600")
                == "tagline: cut.state: the interrupted run differs in its limit: --steps 1500, not --steps 1600"
                + advice)
        try folder.write(SmallModel.corpus.replacing("salt", with: "soup"), to: "corpus.jsonl")
        let other = try refusal()
        #expect(other.hasPrefix("tagline: cut.state: the interrupted run differs in its corpus: 85 characters "))
        #expect(other.hasSuffix(advice))
    }

    @Test("A run that was cut is not written over where --resume is forgotten")
    func forgotten() throws {
        let cut = try train("cut") { process in
            wait { ((try? steps(ofLog: "cut.log")) ?? []).contains { $0 > 100 } }
            kill(process, SIGINT)
        }
        #expect(cut.status == 130)
        let before = try folder.contents()
        let again = try train("cut")
        #expect(again.status == 1)
        #expect(
            again.errors
                == "tagline: cut.state: it is of a run that was cut short; go on with that by --resume, or remove the "
                + "file to begin anew\n")
        #expect(try folder.contents() == before)
    }

    @Test("A log that is damaged stops a run that would go on, and stays as it is")
    func damagedLog() throws {
        _ = try train("cut", endedBy: SIGKILL) { process in
            wait { folder.has("cut.state") }
            kill(process, SIGKILL)
        }
        let log = try folder.text(of: "cut.log")
        try folder.write(log.replacing("}\n", with: "} # note\n", maxReplacements: 1), to: "cut.log")
        let before = try folder.contents()
        let refused = try train("cut", ["--resume"])
        #expect(refused.status == 1 && refused.errors.hasPrefix("tagline: cut.log:1:"))
        #expect(refused.errors.hasSuffix("; mend it, or name another file with --log\n"))
        #expect(try folder.contents() == before)
        try folder.write(log, to: "cut.log")
        #expect(try train("cut", ["--resume"]).status == 0)
        #expect(try steps(ofLog: "cut.log").first == 1)
    }

    @Test("A run is kept seconds after it began, however long it is to be")
    func firstCheckpoint() throws {
        let arguments = ["train", "corpus.jsonl", "--hidden", "8", "--time", "10h", "--output", "long"]
        try Program.run(arguments, in: folder, endedBy: SIGKILL) { process in
            wait { folder.has("long.state") && folder.has("long") }
            kill(process, SIGKILL)
        }
        #expect(folder.has("long.state") && folder.has("long"))
    }

    @Test("A device gets a model and no state beside it")
    func device() throws {
        let arguments = ["train", "corpus.jsonl", "--hidden", "8", "--steps", "3", "--output", "/dev/null"]
        #expect(try Program.run(arguments, in: folder).status == 0)
        let refused = try Program.run(arguments + ["--resume"], in: folder)
        #expect(refused.status == 1)
        #expect(refused.errors == "tagline: /dev/null: --resume needs a file of --output\n")
    }

    @Test("The same run gives the same bytes, to a file or to standard output")
    func sameBytes() throws {
        let short = ["--steps", "20"]
        #expect(try train("a", short).status == 0 && train("b", short).status == 0)
        #expect(try folder.bytes(of: "a") == folder.bytes(of: "b"))
        let streamed = try Program.run(Self.arguments + short + ["--output", "-"], in: folder)
        #expect(try streamed.output == folder.bytes(of: "a"))
        #expect(!folder.has("-.state"))
    }
}
