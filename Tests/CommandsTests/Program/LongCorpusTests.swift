import Foundation
import Testing

/// Texts that are too long for memory, or would be: they go through a file in `$TMPDIR`.
struct LongCorpusTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(String(repeating: "Rain on the window.\n", count: 120_000), to: "long.txt")
    }

    private func train(temporary: String) throws -> Program.Outcome {
        try Program.run(
            [
                "train", "long.txt", "--steps", "1", "--hidden", "8", "--batch", "2", "--sequence", "16", "--output",
                "m",
            ],
            in: folder, environment: ["TMPDIR=\(temporary)"])
    }

    @Test("A long text is read by way of a file that leaves nothing behind")
    func leavesNothing() throws {
        try FileManager.default.createDirectory(atPath: folder.file("tmp"), withIntermediateDirectories: false)
        #expect(try train(temporary: folder.file("tmp")).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("tmp")) == [])
    }

    @Test("A folder for temporary files that is not there is named, with what to do")
    func noFolder() throws {
        let outcome = try train(temporary: "/nowhere")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "tagline: /nowhere: cannot create: no such file or directory; it is for a text too long for memory: "
                + "set TMPDIR to a folder with more room that can be written\n")
        #expect(!folder.has("m"))
    }
}
