import ArgumentParser
import Drafts
import Pages
import Screenplay

struct PagesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Lay a screenplay out on pages, and say how long its scenes are.")

    @OptionGroup var script: ScriptInput
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Option(help: "The layout.") var layout = LayoutOption(.finalDraft)
    @Option(help: "The language of (MORE) and (CONT'D); that of the title page's Language: or English without.")
    var language: LanguageOption?
    @Flag(help: "Say in a cue that its character spoke last, too.") var characterContinueds = false
    @Flag(help: "Say at the foot and the head of pages that a scene goes on.") var sceneContinueds = false
    @Option(
        parsing: .singleValue, help: ArgumentHelp("The number of a scene that is left out.", valueName: "scene"))
    var omit: [String] = []
    @Option(
        help: "The draft whose pages were locked: they keep their labels, and what is new goes to pages such as 5A.",
        completion: .file())
    var locked: String?
    @Flag(help: "Print one JSON value.") var json = false

    func run(in session: inout Session) throws {
        let screenplay = try script.screenplay(in: session, format: from).screenplay
        var options = PageOptions(profile: layout.profile)
        options.terms = language?.terms
        options.continuesCharacters = characterContinueds
        options.continuesScenes = sceneContinueds
        options.omittedScenes = Swift.Set(omit)
        if let locked {
            let draft = try DraftFiles.screenplay(locked, format: nil)
            options.locks = Pagination(of: draft, options: options).locks(of: draft, in: screenplay)
        }
        let pagination = Pagination(of: screenplay, options: options)
        if json {
            Console.shared.write(pagination.json(withLabels: locked != nil).pretty)
        } else {
            Console.shared.write(PagesReport.text(of: pagination, scenes: screenplay.scenes))
        }
    }
}
