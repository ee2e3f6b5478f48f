import ArgumentParser
import Charts
import Drafts
import Screenplay

struct Stats: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count a script: scenes, characters, locations, who meets whom, how long it plays.",
        discussion: """
            A word is a run of letters and digits; in scripts that write no spaces, as Chinese, each character is one. \
            Lines are those of the file, pages those of the layout final-draft. Duration is a guess by letters and pauses.
            """)

    @OptionGroup var script: ScriptInput
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Flag(help: "Print one JSON value.") var json = false
    @Flag(help: "Print one table as CSV.") var csv = false
    @Flag(help: "Print a page for a browser, with every table.") var html = false
    @Option(help: "Which table of --csv: scenes, characters, locations, speeches or meetings.") var table = FiguresTable
        .scenes
    @Option(help: "Draw a picture instead: cast (who is on when), dialogue or pace.") var picture: ScriptPicture?
    @Option(
        name: .shortAndLong, help: "Where the picture goes, or - for standard output.",
        completion: .file(extensions: ["svg"]))
    var output: String?

    func validate() throws {
        if [json, csv, html, picture != nil].count(where: { $0 }) > 1 {
            throw ValidationError("--json, --csv, --html and --picture exclude each other")
        }
        if picture != nil, output == nil { throw ValidationError("name the picture's file with -o") }
        if picture == nil, output != nil { throw ValidationError("-o names a picture's file; add --picture") }
    }

    func run(in session: inout Session) throws {
        let (name, screenplay) = try script.screenplay(in: session, format: from)
        let figures = ScriptFigures(laidOut: screenplay)
        if let picture, let output {
            try Output.check([output], readingFrom: [script.file(in: session)].compactMap(\.self))
            let entry = screenplay.titlePage.entries.first { $0.key.lowercased() == "title" }
            let title = entry?.printingValues.first?.withoutEmphasis ?? name
            let svg = try failing(in: output) { try picture.chart(of: figures, called: visible(title)).svg() }
            try Output.write(svg, to: output)
        } else if csv {
            Console.shared.write(table.csv(of: figures))
        } else if html {
            let page = ReportPage(of: screenplay, named: name, FiguresTable.allCases.map { $0.report(of: figures) })
            Console.shared.write(try DraftFiles.html(page, in: session))
        } else {
            let report = FiguresReport(figures)
            Console.shared.write(json ? report.json.pretty : report.text)
        }
    }
}

extension ScriptPicture: ExpressibleByArgument {}
extension FiguresTable: ExpressibleByArgument {}
