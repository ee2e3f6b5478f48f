import ArgumentParser
import Drafts

/// `--json` of commands that write a file.
struct WrittenFileOptions: ParsableArguments {
    @Flag(help: "Print one JSON value about the file that is written.") var json = false

    /// - Parameter others: files that are written besides.
    /// - Throws: `ValidationError` where a file goes to standard output itself.
    func validate(output: String?, besides others: String?...) throws {
        if json, output ?? "-" == "-" || others.contains("-") {
            throw ValidationError("--json prints one JSON value; name a file")
        }
    }

    /// Says what was written, where that is asked for.
    ///
    /// - Parameter more: what there is to say besides.
    func report(_ output: String, bytes: Int, _ more: JSONValue = [:]) {
        guard json, case .object(let more) = more else { return }
        let file: [JSONValue.Member] = [.init("output", .string(output)), .init("bytes", .integer(bytes))]
        Console.shared.write(JSONValue.object(file + more).pretty)
    }
}
