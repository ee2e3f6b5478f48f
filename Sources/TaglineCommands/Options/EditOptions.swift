import ArgumentParser
import Drafts

/// Where a changed script goes.
struct EditOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The file to write, which may be the script's own; standard output without, and the open script.",
        completion: .file())
    var output: String?
    @Flag(help: "Show the lines that would change, and change nothing.") var preview = false
    @Flag(help: "Print the lines that change as one JSON value.") var json = false

    func validate() throws {
        if preview, output != nil { throw ValidationError("--preview writes nothing; leave out -o") }
    }

    /// Makes the changes, or shows them alone; says what changed unless the script itself is printed.
    func finish(_ report: EditReport) throws {
        let printsScript = !preview && (output == "-" || output == nil && report.source.open == nil)
        if json, printsScript {
            throw ValidationError("--json prints what changes, not the script; name a file with -o, or --preview")
        }
        if !preview { try report.make(output: output) }
        if json {
            Console.shared.write(report.json.pretty)
        } else if preview {
            Console.shared.write(report.text)
        } else if !printsScript {
            Console.shared.write(report.summary + "\n")
        }
    }
}
