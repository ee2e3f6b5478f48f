import LineEditor
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The writer's own editor, for more than a line.
struct TextEditor {
    /// As a shell runs it: a program, perhaps with options.
    let command: String

    /// The editor that `VISUAL` names, or else `EDITOR`.
    init() throws(Failure) {
        let names: [String] = ["VISUAL", "EDITOR"]
        let named = names.compactMap { name in getenv(name).map { String(cString: $0) } }
        guard let command = named.first(where: { !$0.trimmed.isEmpty }) else {
            throw Failure("no editor is named; set VISUAL or EDITOR before tagline starts, as in EDITOR=nano tagline")
        }
        self.command = command
    }

    /// A text that has come back from the editor, in a file of its own until it is discarded.
    struct Page {
        let text: [UInt8]
        fileprivate let folder: String
        let path: String

        /// With what the editor put beside it.
        func discard() { Folder.remove(folder) }
    }

    /// Opens a text in the editor, and waits until the writer has left it.
    ///
    /// - Parameters:
    ///   - name: the file's, by which an editor knows what it holds.
    ///   - atTerminal: whether the editor may have the program's input.
    func edit(_ text: [UInt8], as name: String, atTerminal: Bool) throws(Failure) -> Page {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(temporary)/tagline-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&template).map({ String(cString: $0) }) else {
            throw Failure("no file for the editor can be made there; TMPDIR names another folder", file: temporary)
        }
        let path = "\(folder)/\(name)"
        let page = Page(text: text, folder: folder, path: path)
        do throws(Failure) {
            try failing { try AtomicFile.write(text, to: path) }
            let status = try run(on: path, atTerminal: atTerminal)
            guard status == 0 else {
                throw Failure("the editor \(command) ended with \(status); nothing changed")
            }
            return Page(text: try failing { try InputFile.read(path) }, folder: folder, path: path)
        } catch {
            if let written = try? InputFile.read(path), written == text || written.isEmpty { page.discard() }
            guard access(path, F_OK) == 0 else { throw error }
            throw Failure("\(error.message); what was written is in \(path)", file: error.file)
        }
    }

    /// What a line at the prompt becomes in the writer's editor; nil where it stays as it is, which is told.
    static func changedLine(_ line: String) -> String? {
        do throws(Failure) {
            let page = try TextEditor().edit(Array((line + "\n").utf8), as: "line.fountain", atTerminal: true)
            defer { page.discard() }
            return String(decoding: page.text, as: UTF8.self)
        } catch {
            Console.shared.diagnose(error.description)
            return nil
        }
    }

    /// - Returns: the shell's exit status, or 128 and the signal that ended it.
    private func run(on path: String, atTerminal: Bool) throws(Failure) -> Int32 {
        // ^C and ^\ belong to the editor while it runs.
        Interrupts.install()
        defer { _ = Interrupts.take() }
        var quit = sigaction()
        sigaction(SIGQUIT, nil, &quit)
        signal(SIGQUIT, SIG_IGN)
        defer { sigaction(SIGQUIT, &quit, nil) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGQUIT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if !atTerminal { posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) }
        // What is trapped in the shell is as usual in the editor, whose status the shell then keeps.
        let arguments = ["sh", "-c", "trap : INT QUIT; \(command) \"$1\"", "sh", path]
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var (process, status): (pid_t, Int32) = (0, 0)
        guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0 else {
            throw Failure("cannot be started, and with it no editor", file: "/bin/sh")
        }
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw Failure("the editor \(command) is gone; nothing changed") }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
