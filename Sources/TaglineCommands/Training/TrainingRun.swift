import Drafts
import Projects

/// A training run, as its log tells it.
struct TrainingRun {
    var name: String
    var entries: [TrainingEntry]

    init(name: String, entries: [TrainingEntry]) {
        (self.name, self.entries) = (name, entries)
    }

    /// Reads a log. A last line without its end is still being written and is left out.
    init(log path: String) throws(Failure) {
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
        guard !entries.isEmpty else { throw Failure("no entries of a training log", file: path) }
        self.init(name: Self.name(of: path), entries: entries)
    }

    /// A file's name without its folder and its ending.
    static func name(of path: String) -> String {
        let file = path.split(separator: "/").last ?? path[...]
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        return String(stem.isEmpty ? file : stem)
    }
}
