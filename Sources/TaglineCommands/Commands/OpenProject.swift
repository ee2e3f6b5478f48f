import ArgumentParser
import LineEditor
import Projects
import Screenplay

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct OpenProject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the prompt in a project.",
        discussion: "Without a folder: in the project of this one, or in none.")

    @Argument(help: "The project's folder.", completion: .directory) var path: String?

    func run() throws { try Self.openPrompt(in: path) }

    /// Reads lines until the writer leaves, in the project of `path`, of this folder, or in none.
    static func openPrompt(in path: String?) throws {
        Interrupts.install()
        // The prompt alone holds the project: what another one held would stay locked.
        var prompt = Prompt(session: Session(project: nil))
        if let path = path ?? (Project.isProject(".") ? "." : nil) {
            try prompt.session.open(.opened(path))
            try prompt.session.reportOpening()
        }
        let (completer, ghostWriter) = (Completer(), GhostWriter())
        (prompt.session.completer, prompt.ghostWriter) = (completer, ghostWriter)
        // What cannot be dimmed could not be told from the line.
        let continuation: LineContinuation =
            Console.shared.hasColor ? { ghostWriter.continuation(of: $0, cancelled: $1) } : { _, _ in nil }
        let reader = StandardInput.reader(
            completions: { completer.completions(after: $0) }, continuation: continuation,
            external: TextEditor.changedLine)
        if reader.isInteractive, prompt.session.project == nil {
            Console.shared.write(
                "No project is open: `new PATH` makes one, `open PATH` opens one, `help` tells more.\n")
        }
        let status = prompt.run(reader)
        guard status == 0 else { throw ExitCode(status) }
    }
}

struct OpenHere: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open another project.")

    @Argument(help: "The project's folder.", completion: .directory) var path: String

    func run(in session: inout Session) throws {
        let isHere = session.project?.isAt(path) == true
        let script = isHere ? session.script?.name : nil
        // Whoever has a project open holds its lock, this session as well: a second look would find it taken. Where it
        // is open for reading only, another program may have left it meanwhile.
        if isHere, session.project?.isReadOnly == false {
            try session.save()
        } else {
            try session.open(.opened(path))
            if let script, script != session.script?.name { try session.openScript(script) }
        }
        try session.reportOpening()
    }
}

extension Project {
    /// Whether `path` leads to this project's folder.
    func isAt(_ path: String) -> Bool {
        var (own, other) = (stat(), stat())
        return stat(self.path, &own) == 0 && stat(path, &other) == 0 && own.st_dev == other.st_dev
            && own.st_ino == other.st_ino
    }
}

extension Session {
    /// Says what was opened.
    func reportOpening() throws(Failure) {
        let project = try openedProject()
        if let reason = project.readOnlyReason {
            Console.shared.diagnose("\(project.path) is open for reading only: \(reason)")
        }
        guard let script else {
            Console.shared.write("\(visible(project.manifest.name)): no script is open; /script NAME opens one\n")
            return
        }
        let screenplay = script.screenplay
        Console.shared.write(
            "\(visible(project.manifest.name)): \(visible(script.name)), \(counted(screenplay.scenes.count, "scene")), "
                + "\(counted(screenplay.speakers.count, "character"))\n")
    }
}
