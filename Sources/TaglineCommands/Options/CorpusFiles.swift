import Generation
import LanguageModel
import Projects

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files and folders of text to train on or to measure with.
struct CorpusFiles {
    let lines: [TaggedLine]
    /// What was named, without the folders it stands in, in the order in which it was read; each name once.
    let names: [String]

    /// Reads each path: a file, or every file with a known ending below a folder, in the order of their names.
    init(_ paths: [String]) throws(Failure) {
        var lines: [TaggedLine] = []
        var names: [String] = []
        for path in paths {
            for file in try Self.files(at: path) {
                guard let format = CorpusFormat(fileName: file) else {
                    let endings = CorpusFormat.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Failure("not a corpus by its name; these endings are read: \(endings)", file: file)
                }
                let name = file.split(separator: "/").last.map(String.init) ?? file
                let bytes = try failing { try InputFile.read(file) }
                lines += try failing(in: file) { try format.lines(in: bytes, name: name) }
            }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if !names.contains(name) { names.append(name) }
        }
        self.lines = lines
        self.names = names
    }

    /// The characters that a model of these lines knows: those that stand in them often enough to learn.
    var vocabulary: Vocabulary {
        Vocabulary(corpus: lines, least: min(Self.leastCharacters, 1 + lines.count / 1000))
    }

    /// A character counts as known from so many occurrences on; in few lines, from fewer.
    private static let leastCharacters = 5

    /// The file itself, or every corpus below a folder.
    private static func files(at path: String) throws(Failure) -> [String] {
        // A file has no paths below it, and asking for them is no error.
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return [path] }
        guard let below = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw Failure("the folder cannot be listed; check its permissions", file: path)
        }
        let root = path.hasSuffix("/") ? path : path + "/"
        return below.filter { CorpusFormat(fileName: $0) != nil }.sorted().map { root + $0 }
    }
}
