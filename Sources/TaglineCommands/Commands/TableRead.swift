import ArgumentParser
import Drafts
import Screenplay

struct TableRead: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "table-read", abstract: "Say who reads what in which order, and how much.",
        discussion: """
            The cast in the order of first speeches, then for every scene who speaks in it, in the order of their first \
            speeches there. The narrator reads headings and action.
            """)

    @OptionGroup var script: ScriptInput
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Flag(help: "Print one JSON value.") var json = false

    func run(in session: inout Session) throws {
        let screenplay = try script.screenplay(in: session, format: from).screenplay
        let report = TableReadReport(ScriptFigures(of: screenplay))
        Console.shared.write(json ? report.json.pretty : report.text)
    }
}
