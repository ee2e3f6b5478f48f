import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a command's result goes: a file, or standard output for `-`.
enum Output {
    /// Finds out before hours of work that a file could not be written at their end.
    static func check(_ path: String) throws(Failure) {
        guard path != "-" else { return }
        guard !path.isEmpty else { throw Failure("a result has no name to be written to; name a file, or -") }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        if access(folder, W_OK) != 0 { throw Failure(FileError(.write, path, code: errno)) }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(FileError(.write, path, code: EISDIR))
        }
    }

    /// Finds out before anything is written that a file which is read, or another result, would be written over.
    ///
    /// - Parameters:
    ///   - outputs: where results go; nil where there is none.
    ///   - sources: the files that are read. `-` is none of them.
    static func check(_ outputs: [String?], readingFrom sources: [String]) throws(Failure) {
        let read = Swift.Set(sources.filter { $0 != "-" }.map(\.realPath))
        var written: Swift.Set<String> = []
        for output in outputs.compactMap(\.self) where output != "-" {
            var status = stat()
            // What is no file, as a terminal, can be read and written.
            if stat(output, &status) == 0, status.st_mode & S_IFMT != S_IFREG { continue }
            let path = output.realPath
            if read.contains(path) {
                throw Failure("it is read here and would be written over; name another file", file: output)
            }
            guard written.insert(path).inserted else {
                throw Failure("two results would be written to it; name another file for one", file: output)
            }
        }
    }

    /// Writes what comes piece by piece: a file comes whole or not at all, and nothing of it is kept in memory.
    static func write(to path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void) throws(Failure) {
        try failing {
            if path == "-" { try body { Console.shared.write($0) } } else { try AtomicFile.write(to: path, body) }
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        if path == "-" {
            Console.shared.write(bytes)
        } else {
            try failing { try AtomicFile.write(bytes, to: path) }
        }
    }
}
