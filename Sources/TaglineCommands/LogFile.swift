import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that grows line by line; `-` is standard output.
final class LogFile {
    private let descriptor: Int32

    /// - Parameter lines: what the file begins with, in place of what it held.
    /// - Throws: `FileError`.
    init(_ path: String, beginningWith lines: [String] = []) throws(FileError) {
        descriptor = path == "-" ? dup(STDOUT_FILENO) : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
        if path != "-" { for line in lines { append(line) } }
    }

    deinit {
        close(descriptor)
    }

    /// Adds a line; a log that cannot be written stops no work.
    func append(_ line: String) {
        var bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeMutableBytes { write(descriptor, $0.baseAddress, $0.count) }
    }
}
