import ArgumentParser
import Campaign
import Corpora
import Drafts
import Generation
import LanguageModel
import Projects
import Testing

@testable import TaglineCommands

struct FailureTests {
    @Test(
        "A failure reads file, line, column, message, as far as they are known",
        arguments: [
            (Failure("it is wrong"), "it is wrong"),
            (Failure("it is wrong", file: "稿.json"), "稿.json: it is wrong"),
            (Failure("it is wrong", file: "a.json", line: 3), "a.json:3: it is wrong"),
            (Failure("it is wrong", file: "a.json", line: 3, column: 14), "a.json:3:14: it is wrong"),
            (Failure("it is wrong", file: "a.json", column: 14), "a.json: it is wrong"),
            (Failure("it is wrong", line: 3, column: 14), "it is wrong"),
        ])
    func places(_ failure: Failure, _ text: String) {
        #expect(failure.description == text)
        #expect(failure.status == 1)
    }

    @Test(
        "Other modules' errors keep their place",
        arguments: [
            (
                DraftError(.missingElement("text", in: "cue"), line: 2, column: 5) as any Error,
                "f:2:5: <cue> needs a <text>"
            ),
            (
                DraftError(.cannotHold(format: "fountain", kind: "campaign")),
                "f: fountain cannot hold a campaign; choose another format, such as json"
            ),
            (JSONShapeError.missing(path: "name"), "f: name: missing, and it is needed"),
            (CheckpointError.missingTensor("embedding.weight"), "f: the model file holds no tensor embedding.weight"),
            (GenerationError.refused("no room"), "f: no room"),
            (GenerationError.cancelled, "interrupted"),
            (InputError.missing(path: "g"), "g: there is no such file"),
            (FileError(.write, "g", code: 28), "g: cannot write: no space left on device"),
            (ProjectError.scriptExists(name: "main"), "there is a script main already; choose another name"),
            (Failure("it is wrong", file: "g", line: 1), "g:1: it is wrong"),
        ])
    func wording(_ error: any Error, _ text: String) {
        #expect(Failure(error, file: "f").description == text)
    }

    @Test("What the parser of a corpus refuses keeps its line")
    func corpusLine() {
        #expect(throws: Failure("no text; each line needs a key \"text\" with a string", file: "f", line: 2)) {
            try failing(in: "f") {
                var reader = CorpusReader(.jsonl, name: "f")
                for line in ["{\"text\":\"a\"}", "{}"] { try reader.read(Array(line.utf8).span) { _, _ in } }
            }
        }
    }

    @Test("Interrupted work ends with 130")
    func interrupted() {
        #expect(Failure(GenerationError.cancelled).status == 130)
    }

    @Test("A wrong command line is worded as every diagnostic, with its usage")
    func commandLine() throws {
        let thrown = #expect(throws: (any Error).self) { try Tagline.parseAsRoot(["measure", "--nope"]) }
        let error = CommandLineError(try #require(thrown), of: Tagline.self)
        #expect(error.status == 64)
        #expect(error.message == "missing expected argument '<text>'")
        #expect(error.usage.contains("Usage: tagline measure <text> [--json]\n"))
    }

    @Test("What a command refuses while it runs comes with that command's usage")
    func running() throws {
        let folder = try TemporaryFolder()
        try folder.write("Rain.\n", to: "a.fountain")
        let compare = try Program.run(["compare", "a.fountain"], in: folder)
        #expect(compare.status == 64)
        #expect(compare.errors.contains("\nUsage: tagline compare <old> [<new>] "))
        #expect(compare.errors.hasSuffix("\n  See 'tagline compare --help' for more information.\n"))
        #expect(
            try Program.run(["sides", "ANNA"], in: folder).errors.contains("\nUsage: tagline sides [<script>] <role> "))
    }
}
