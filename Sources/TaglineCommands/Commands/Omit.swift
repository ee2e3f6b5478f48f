import ArgumentParser
import Pages
import Screenplay

struct Omit: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "omit",
        abstract: "Take a scene out and keep its number and its text, or put it back.",
        usage: "tagline omit [<script>] <scene> [--restore] [--language <code>] [-o <file>] [--preview] [--json]",
        discussion: """
            The scene's number stays with the word OMITTED, in the script's language; its text goes into a boneyard below \
            and comes back byte for byte with --restore. A scene is named by its number. At the prompt the open script \
            changes, and /undo takes it back.
            """)

    @OptionGroup var part: PartOfScript
    @Flag(help: "Put the scene back.") var restore = false
    @Option(help: "The language of OMITTED; that of the title page's Language: or English without.")
    var language: LanguageOption?
    @OptionGroup var edit: EditOptions

    func run(in session: inout Session) throws {
        let source = try part.script.source(in: session)
        var options = PageOptions()
        options.terms = language?.terms
        let word = options.terms(for: Screenplay(fountain: source.bytes)).omitted
        let edits: SceneEdits
        do throws(Failure) {
            edits = try failing(in: source.name) {
                try restore
                    ? SceneOmission.edits(restoring: part.name, in: source.bytes)
                    : SceneOmission.edits(omitting: part.name, as: word, in: source.bytes)
            }
        } catch {
            var failure = error
            if source.open != nil {
                failure.message = failure.message.replacing("with renumber", with: "with /renumber")
            }
            throw failure
        }
        session.offered = []
        try edit.finish(EditReport(source: source, scenes: edits))
    }
}
