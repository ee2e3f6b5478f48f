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
        abstract: "Play prompt lines from a file; stop at the first that fails.")

    @Argument(help: "The file, or - for standard input.", completion: .file()) var script: String
    @Option(help: "The project to play them in.", completion: .directory) var project: String?
    @Flag(help: "Show each line before what it does.") var echo = false

    func run() throws {
        Interrupts.install()
        var session = Session(project: nil)
        if let path = project ?? (Project.isProject(".") ? "." : nil) {
            try session.open(failing { try Project(at: path) })
            if let reason = session.project?.readOnlyReason {
                Console.shared.diagnose("\(path) is open for reading only: \(reason)")
            }
        }
        var descriptor = STDIN_FILENO
        if script != "-" {
            descriptor = open(script, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(FileError(.read, script, code: errno)) }
        }
        var prompt = Prompt(session: session, stopsAtFailure: true, echoes: echo)
        let status = prompt.run(PlainReader(descriptor: descriptor))
        if descriptor != STDIN_FILENO { close(descriptor) }
        guard status == 0 else { throw ExitCode(status) }
    }
}
