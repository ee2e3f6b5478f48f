import ArgumentParser
import Drafts
import Pages
import Screenplay

struct Breakdown: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "breakdown",
        abstract: "List what each scene needs, from notes such as [[prop: glass, coins]].",
        discussion: """
            A note that begins with a word and a colon names what the scene needs: [[prop: …]], [[vfx: …]], [[cast: …]] or \
            any other word. Each scene comes with its number, its length in eighths of a page and who speaks in it.
            """)

    @OptionGroup var script: ScriptInput
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Option(help: ArgumentHelp("Only things of this kind.", valueName: "kind")) var only: String?
    @Flag(help: "Print one JSON value.") var json = false
    @Flag(help: "Print a table as CSV, a thing a row.") var csv = false
    @Flag(help: "Print a page for a browser, a scene a row.") var html = false

    func validate() throws {
        if [json, csv, html].count(where: { $0 }) > 1 {
            throw ValidationError("--json, --csv and --html exclude each other")
        }
    }

    func run(in session: inout Session) throws {
        let (name, screenplay) = try script.screenplay(in: session, format: from)
        let report = BreakdownReport(screenplay, only: only)
        if csv {
            Console.shared.write(report.csv)
        } else if html {
            let page = ReportPage(of: screenplay, named: name, report.tables)
            Console.shared.write(try DraftFiles.html(page, in: session))
        } else {
            Console.shared.write(json ? report.json.pretty : report.text)
        }
    }
}
