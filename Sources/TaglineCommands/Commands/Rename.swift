import ArgumentParser
import Screenplay

struct Rename: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a character, or a location, another name everywhere in a script.",
        discussion: """
            A character's name changes in cues and wherever else the script names the character, in the case in which it \
            stands there; with --cues in cues alone, as for names that are words, too. No other byte of the script changes. At the prompt the open script changes, and /undo takes it \
            back.
            """)

    @OptionGroup var script: ScriptInput
    @Option(help: "The name as it is, in any case.") var from: String
    @Option(help: "The name as it is to be.") var to: String
    @Flag(help: "Rename a location in scene headings.") var location = false
    @Flag(help: "Rename in cues alone, and leave what is said of the character.") var cues = false
    @OptionGroup var edit: EditOptions

    func validate() throws {
        if location, cues { throw ValidationError("a location has no cues; leave out --location or --cues") }
    }

    func run(in session: inout Session) throws {
        let source = try script.source(in: session)
        let edits = try failing(in: source.name) {
            if location { return try LocationRename(from: from, to: to).edits(in: source.bytes) }
            let rename = try CharacterRename(from: from, to: to)
            let edits = try rename.edits(in: source.bytes, inCuesAlone: cues)
            if !cues, rename.isWord(in: source.bytes) {
                Console.shared.diagnose(
                    "\(source.name): \(from.lowercased()) is a word of it, too; --preview shows what changes, and --cues "
                        + "leaves all but cues as it is")
            }
            if rename.isTaken(in: source.bytes) {
                Console.shared.diagnose("\(source.name): \(to) speaks already; the two become one")
            }
            return edits
        }
        session.offered = []
        try edit.finish(EditReport(source: source, edits: edits))
    }
}
