import Drafts
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A training run, as its log tells it.
struct TrainingRun {
    var name: String
    var entries: [TrainingEntry]

    init(name: String, entries: [TrainingEntry]) {
        (self.name, self.entries) = (name, entries)
    }

    init(log path: String) throws(Failure) {
        let entries = try Self.entries(ofLog: path)
        guard !entries.isEmpty else { throw Failure("no entries of a training log", file: path) }
        self.init(name: Self.name(of: path), entries: entries)
    }

    /// What a log says of a run that goes on from a step: nothing where there is no such file.
    static func entries(ofLog path: String, upTo step: Int) throws(Failure) -> [TrainingEntry] {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
        do throws(Failure) {
            return try entries(ofLog: path).filter { $0.step <= step }
        } catch {
            var failure = error
            failure.message += "; mend it, or name another file with --log"
            throw failure
        }
    }

    /// Reads a log. A last line without its end is still being written and is left out.
    private static func entries(ofLog path: String) throws(Failure) -> [TrainingEntry] {
        let bytes = try failing { try InputFile.read(path) }
        var entries: [TrainingEntry] = []
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines.removeLast()
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            do {
                entries.append(try TrainingEntry(JSONValue(json: Array(line))))
            } catch {
                var failure = Failure(error, file: path)
                (failure.file, failure.line) = (path, index + 1)
                failure.column = (error as? JSONError)?.column
                throw failure
            }
        }
        return entries
    }

    /// A file's name without its folder and its ending.
    static func name(of path: String) -> String {
        let file = path.split(separator: "/").last ?? path[...]
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        return String(stem.isEmpty ? file : stem)
    }

    /// The files' names, each with as many of its folders before it as tell it from the others; where none do, its path.
    static func names(of paths: [String]) -> [String] { distinctNames(of: paths, last: name) }
}
