import Corpora
public import LanguageModel
public import Projects

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files and folders of text to train on or to measure with, read line by line as often as needed and never kept.
struct CorpusFiles {
    /// What was named, without the folders it stands in, in the order in which it was read; each name once.
    let names: [String]

    private let files: [(path: String, format: CorpusFormat)]

    /// Finds the files of each path: a file, or every file with a known ending below a folder, in the order of their
    /// names.
    init(_ paths: [String]) throws(Failure) {
        var files: [(path: String, format: CorpusFormat)] = []
        var names: [String] = []
        for path in paths {
            for file in try Self.files(at: path) {
                guard let format = CorpusFormat(fileName: file) else {
                    let endings = CorpusFormat.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Failure("not a corpus by its name; these endings are read: \(endings)", file: file)
                }
                files.append((file, format))
            }
            let name = Self.name(of: path)
            if !names.contains(name) { names.append(name) }
        }
        (self.files, self.names) = (files, names)
    }

    /// Counts what a model has to know of the lines.
    func counts() throws(Failure) -> CorpusCounts {
        var counts = CorpusCounts()
        try forEachLine { counts.add($0) }
        return counts
    }

    /// The lines as a model with these characters and tags reads them; a long text is put into a file.
    func encoded(vocabulary: Vocabulary, tags: TagVocabulary) throws(Failure) -> EncodedText {
        var encoder = TextEncoder(vocabulary: vocabulary, tags: tags) { ScratchFile() }
        try forEachLine { try encoder.add($0) }
        return try failing { try encoder.finish() }
    }

    private func forEachLine(_ body: (borrowing LineBuffer) throws -> Void) throws(Failure) {
        for (path, format) in files {
            var reader = CorpusReader(format, name: Self.name(of: path))
            try failing(in: path) {
                if format.isByLine {
                    try InputFile.forEachLine(of: path) { try reader.read($0, body) }
                } else {
                    let bytes = try InputFile.read(path)
                    try reader.read(bytes.span, body)
                }
            }
        }
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

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

extension ScratchFile: ByteStore {}

extension CorpusCounts {
    /// The characters that a model of these lines knows: those that stand in them often enough to learn.
    var vocabulary: Vocabulary { vocabulary(least: min(Self.leastCharacters, 1 + lines / 1000)) }

    /// The tags that a model of these lines knows.
    var tags: TagVocabulary { tagVocabulary(least: min(Self.leastTags, 1 + lines / 100)) }

    /// The words that count as real.
    var words: WordList { wordList(least: min(Self.leastWords, 1 + lines / 1000)) }

    /// A character counts as known, a tag as given and a word as real from so many occurrences on; in few lines, from
    /// fewer.
    private static let (leastCharacters, leastTags, leastWords) = (5, 20, 3)
}
