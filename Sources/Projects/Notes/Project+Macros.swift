#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines of the prompt that are played under a name, each list a file in `macros/`.
extension Project {
    private static let macroEnding = ".tagline"

    /// Lines that a name stands for at the prompt; nil where there are none of this name.
    public func macro(named name: String) throws -> [String]? {
        do {
            let bytes = try InputFile.read(inside("macros", name, ending: Self.macroEnding))
            var lines = String(decoding: bytes, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            if lines.last == "" { lines.removeLast() }
            return lines.map(String.init)
        } catch InputError.missing {
            return nil
        }
    }

    /// The macros' names, sorted.
    public var macros: [String] { names(in: "macros", ending: Self.macroEnding) }

    /// Keeps lines under a name.
    public func writeMacro(_ lines: [String], named name: String) throws {
        try requireWritable()
        let path = try inside("macros", name, ending: Self.macroEnding)
        try Folder.make(Path.folder(of: path))
        try AtomicFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
    }

    /// Forgets the lines of a name; what there is none of is forgotten already.
    public func removeMacro(named name: String) throws {
        try requireWritable()
        let path = try inside("macros", name, ending: Self.macroEnding)
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
    }
}
