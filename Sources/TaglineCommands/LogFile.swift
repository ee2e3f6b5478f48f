import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that grows line by line; `-` is standard output.
final class LogFile {
    private let descriptor: Int32
    private let path: String
    /// What SIGPIPE did before: a reader that has gone away is a write that fails here, and ends no work.
    private let pipeHandler: sighandler_t?
    /// Whether a line could not be written; none is after that.
    private(set) var isBroken = false

    /// - Parameter lines: what the file begins with, in place of what it held.
    /// - Throws: `FileError`; then the file is as it was.
    init(_ path: String, beginningWith lines: [String] = []) throws(FileError) {
        self.path = path == "-" ? "standard output" : path
        if path == "-" {
            descriptor = dup(STDOUT_FILENO)
        } else {
            if !lines.isEmpty { try AtomicFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path) }
            descriptor = open(path, O_WRONLY | O_CREAT | (lines.isEmpty ? O_TRUNC : O_APPEND) | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
        pipeHandler = signal(SIGPIPE, SIG_IGN)
    }

    deinit {
        close(descriptor)
        signal(SIGPIPE, pipeHandler)
    }

    /// Adds a line; a log that cannot be written stops no work, and says so once.
    func append(_ line: String) {
        if isBroken { return }
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                isBroken = true
                let error = FileError(.write, path, code: errno)
                return Console.shared.report("\(Failure(error)); what comes now is not in it\n")
            }
            rest = rest.dropFirst(count)
        }
    }
}
