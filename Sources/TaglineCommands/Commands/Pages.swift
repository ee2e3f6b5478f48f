import ArgumentParser
import Drafts
import Pages
import Screenplay

struct PagesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Lay a screenplay out on pages, and say how long its scenes are.")

    @OptionGroup var script: ScriptInput
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @OptionGroup var layout: LayoutOptions
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws { try layout.validate(besides: script.input) }

    func run(in session: inout Session) throws {
        let screenplay = try script.screenplay(in: session, format: from).screenplay
        let options = try layout.options(for: screenplay, in: session, encoding: script.encoding)
        let pagination = Pagination(of: screenplay, options: options)
        if json {
            Console.shared.write(pagination.json(withLabels: layout.locked != nil || layout.firstPage != nil).pretty)
        } else {
            Console.shared.write(PagesReport.text(of: pagination, scenes: screenplay.scenes))
        }
    }
}
