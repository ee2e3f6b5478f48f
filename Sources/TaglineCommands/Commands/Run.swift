import ArgumentParser
import LineEditor
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Play prompt lines from a file; stop at the first that fails.")

    @Argument(help: "The file, or - for standard input.", completion: .file()) var script: String
    @Option(help: "The project to play them in.", completion: .directory) var project: String?
    @Flag(help: "Show each line before what it does.") var echo = false

    func run() throws {
        let descriptor = try open(script)
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        Interrupts.install()
        // The prompt alone holds the project: what another one held would stay locked.
        var prompt = Prompt(session: Session(project: nil), stopsAtFailure: true, echoes: echo)
        if let path = project ?? (Project.isProject(".") ? "." : nil) {
            try prompt.session.open(.opened(path))
            if let reason = prompt.session.project?.readOnlyReason {
                Console.shared.diagnose("\(path) is open for reading only: \(reason)")
            }
        }
        prompt.source = DraftFiles.name(script)
        let status = prompt.run(PlainReader(descriptor: descriptor))
        guard status == 0 else { throw ExitCode(status) }
    }

    /// The script, to be read as it comes: it may be a pipe.
    private func open(_ path: String) throws(Failure) -> Int32 {
        guard path != "-" else { return STDIN_FILENO }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(
                errno == ENOENT ? InputError.missing(path: path) : .unreadable(FileError(.read, path, code: errno)))
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Failure(InputError.isFolder(path: path))
        }
        return descriptor
    }
}
