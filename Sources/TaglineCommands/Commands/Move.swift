import ArgumentParser
import Screenplay

struct Move: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Put a scene elsewhere in a script, with all that belongs to it.",
        usage: "tagline move [<script>] <scene> (--before <scene> | --after <scene>) [-o <file>] [--preview] [--json]",
        discussion: """
            A scene is named by its number, or without one by its place: 3 is the third. Its number goes with it; \
            `renumber --lock` gives numbers such as 12A to scenes without. No byte changes but those that move. At the \
            prompt the open script changes, and /undo takes it back.
            """)

    @OptionGroup var part: PartOfScript
    @Option(help: ArgumentHelp("The scene that it is to stand before.", valueName: "scene")) var before: String?
    @Option(help: ArgumentHelp("The scene that it is to stand after.", valueName: "scene")) var after: String?
    @OptionGroup var edit: EditOptions

    func validate() throws {
        guard (before == nil) != (after == nil) else {
            throw ValidationError("say where it goes, with --before or with --after")
        }
    }

    func run(in session: inout Session) throws {
        let source = try part.script.source(in: session)
        let edits = try failing(in: source.name) {
            let move = before.map(SceneMove.before) ?? .after(after ?? "")
            return try move.edits(moving: part.name, in: source.bytes)
        }
        session.offered = []
        try edit.finish(EditReport(source: source, scenes: edits))
    }
}
