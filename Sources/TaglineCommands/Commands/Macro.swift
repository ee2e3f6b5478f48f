import ArgumentParser
import Projects

struct Macro: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "macro",
        abstract: "Record lines as they are typed, and play them again by a name.",
        usage: "/macro record opening\n/macro end\n/opening",
        discussion: "What is typed in between is done as ever. A macro is a file in macros/, one line a line.")

    enum Action: String, CaseIterable, ExpressibleByArgument { case list, record, end, drop, play, show, remove }

    @Argument(help: "list, record, end, drop, play, show or remove.") var action = Action.list
    @Argument(help: "The macro's name.") var name: String?

    func validate() throws {
        if [.record, .play, .show, .remove].contains(action), name == nil {
            throw ValidationError("/macro \(action.rawValue) takes a macro's name")
        }
    }

    func run(in session: inout Session) throws {
        let project = try session.openedProject()
        let name = name ?? ""
        switch action {
        case .list:
            for name in project.macros {
                let lines = try failing { try project.macro(named: name) } ?? []
                Console.shared.write("  \(padded("/" + visible(name), to: 16)) \(counted(lines.count, "line"))\n")
            }
            if project.macros.isEmpty { Console.shared.write("no macros yet; /macro record NAME begins one\n") }
        case .record:
            if let open = session.recording?.name {
                throw Failure("\(open) is being recorded; /macro end keeps it, /macro drop forgets it")
            }
            try session.requireMacroName(name)
            session.recording = (name, [])
            let earlier = try failing { try project.macro(named: name) }?.count
            let keeps = earlier.map { "keeps it in place of \(counted($0, "line"))" } ?? "keeps it"
            Console.shared.write("recording \(visible(name)); /macro end \(keeps), /macro drop forgets it\n")
        case .end:
            guard let recording = session.recording else { throw Failure("no macro is being recorded") }
            guard !recording.lines.isEmpty else {
                throw Failure("nothing was recorded yet; type lines first, or /macro drop")
            }
            try session.keep(recording.lines, as: recording.name)
            session.recording = nil
            Console.shared.write("kept \(visible(recording.name)), \(counted(recording.lines.count, "line"))\n")
        case .drop:
            guard session.recording != nil else { throw Failure("no macro is being recorded") }
            session.recording = nil
        case .play: if try !session.play(name) { throw unknown(name, in: project) }
        case .show:
            guard let lines = try failing({ try project.macro(named: name) }) else { throw unknown(name, in: project) }
            for line in lines { Console.shared.write("  \(visible(line))\n") }
        case .remove:
            guard project.macros.contains(name) else { throw unknown(name, in: project) }
            try failing { try project.removeMacro(named: name) }
        }
    }

    private func unknown(_ name: String, in project: Project) -> Failure {
        let known = project.macros
        return Failure(
            "there is no macro \(name); "
                + (known.isEmpty ? "the project has none yet" : "there are \(known.joined(separator: ", "))"))
    }
}
