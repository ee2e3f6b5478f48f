import ArgumentParser
import Drafts
import Projects
import Screenplay

struct Compare: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say scene by scene what became of one draft in another.",
        discussion: """
            A scene is known again by what it says, by its heading or by its number, wherever it stands. \
            `convert NEW -o new.pdf --revised-from OLD` puts a star beside every line that is new.
            """)

    @Argument(help: "The older draft; at the prompt a snapshot's name will do.", completion: .file()) var old: String
    @Argument(help: "The newer draft; at the prompt, the open script.", completion: .file()) var new: String?
    @Option(help: "The drafts' format; a file's ending tells it otherwise.") var from: String?
    @Option(help: "The drafts' encoding. (default: UTF-16 where a file tells so, else utf-8)")
    var encoding: EncodingOption?
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws {
        if old == "-", new == "-" { throw ValidationError("only one draft can come from standard input") }
    }

    func run(in session: inout Session) throws {
        let before = try session.draft(named: old, format: from, encoding: encoding?.encoding)
        let after: Screenplay
        if let new {
            after = try DraftFiles.screenplay(new, format: from, encoding: encoding?.encoding).screenplay
        } else if let script = session.script {
            after = script.screenplay
        } else {
            throw ValidationError("name the newer draft, too; only the prompt has an open script")
        }
        let report = ComparisonReport(SceneComparison(from: before, to: after))
        Console.shared.write(json ? report.json.pretty : report.text)
    }
}
