import ArgumentParser
import Screenplay

struct Renumber: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Number a script's scenes, keep numbers and fill the gaps, or take them away.",
        discussion: """
            Without an option all scenes are numbered from 1. With --lock numbers that are there stay, and scenes that \
            came in since get letters: 12A and 12B after 12, A12A before 12A, A1 before 1. The letters I and O are left \
            out. No byte of the script but the numbers changes.
            """)

    @OptionGroup var script: ScriptInput
    @Flag(help: "Keep the numbers that are there.") var lock = false
    @Flag(help: "Take all numbers away.") var remove = false
    @OptionGroup var edit: EditOptions

    func validate() throws {
        if lock, remove { throw ValidationError("--lock and --remove exclude each other") }
    }

    func run(in session: inout Session) throws {
        let source = try script.source(in: session)
        let numbering: SceneNumbering = remove ? .removed : lock ? .locked : .anew
        let edits = try failing(in: source.name) { try numbering.edits(in: source.bytes) }
        session.offered = []
        try edit.finish(EditReport(source: source, edits: edits))
    }
}
