import Corpora
public import LanguageModel
public import Projects

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files and folders of text to train on, to measure with or to check, read as often as needed and never kept.
struct CorpusFiles {
    /// One file.
    struct File {
        let path: String
        let format: CorpusFormat
        /// Its path below the folder that was named, or its name where it was named itself.
        let name: String
    }

    /// What was named, without the folders it stands in, in the order in which it was read; each name once.
    private(set) var names: [String]

    private(set) var files: [File]

    /// Lines that stand in no file, with the name of the whole of them; they come last.
    private var added: (lines: [TaggedLine], file: File)?

    /// Finds the files of each path: a file, or every file with a known ending below a folder, in the order of their
    /// names.
    init(_ paths: [String]) throws(Failure) {
        var files: [File] = []
        var names: [String] = []
        for path in paths {
            files += try Self.files(at: path)
            let name = Self.name(of: path)
            if !names.contains(name) { names.append(name) }
        }
        (self.files, self.names) = (files, names)
    }

    /// The same with more lines.
    ///
    /// - Parameter name: what the lines together are called.
    func adding(_ lines: [TaggedLine], named name: String) -> CorpusFiles {
        var all = self
        all.added = (lines, File(path: name, format: .jsonl, name: name))
        all.names.append(name)
        return all
    }

    /// The files that are not among others, whatever links lead to them.
    func without(_ others: CorpusFiles) -> CorpusFiles {
        let left = Swift.Set(others.files.map { $0.path.realPath })
        var rest = self
        rest.files.removeAll { left.contains($0.path.realPath) }
        return rest
    }

    /// Counts what a model has to know of the lines.
    func counts() throws(Failure) -> CorpusCounts {
        var counts = CorpusCounts()
        try forEachLine { line, _ in counts.add(line) }
        return counts
    }

    /// The lines as a model with these characters and tags reads them; a long text is put into a file.
    func encoded(vocabulary: Vocabulary, tags: TagVocabulary) throws(Failure) -> EncodedText {
        var encoder = TextEncoder(vocabulary: vocabulary, tags: tags) { ScratchFile() }
        try forEachLine { line, _ in try encoder.add(line) }
        return try failing { try encoder.finish() }
    }

    /// Calls `body` with each line of the files, and the file in which it stands.
    func forEachLine(_ body: (_ line: borrowing LineBuffer, _ file: File) throws -> Void) throws(Failure) {
        try forEachNumberedLine { line, _, file in try body(line, file) }
    }

    /// Calls `body` with each line of the files, its number in its file, from 1, and the file.
    func forEachNumberedLine(
        _ body: (_ line: borrowing LineBuffer, _ number: Int, _ file: File) throws -> Void
    ) throws(Failure) {
        for (file, work) in zip(files, works) {
            var reader = CorpusReader(file.format, name: work)
            try failing(in: file.path) {
                if file.format.isByLine {
                    try InputFile.forEachLine(of: file.path) { piece in
                        try reader.read(piece) { line, number in try body(line, number, file) }
                    }
                } else {
                    let bytes = try InputFile.read(file.path)
                    try reader.read(bytes.span) { line, number in try body(line, number, file) }
                }
            }
        }
        guard let added else { return }
        try failing(in: added.file.path) {
            for (index, line) in added.lines.enumerated() { try body(LineBuffer(line), index + 1, added.file) }
        }
    }

    /// The lines, of which there must be some, as a model reads them that is to predict them.
    func textToPredict(vocabulary: Vocabulary, tags: TagVocabulary) throws(Failure) -> EncodedText {
        let text = try encoded(vocabulary: vocabulary, tags: tags)
        guard text.characterCount > 0 else {
            throw Failure("no text to predict", file: files.first?.path ?? names.first)
        }
        return text
    }

    /// What a work is called that fills a file: neighbours of the same name would be one.
    private var works: [String] { distinctNames(of: files.map(\.path), last: Self.name) }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The file itself, or every corpus below a folder.
    private static func files(at path: String) throws(Failure) -> [File] {
        // A file has no paths below it, and asking for them is no error.
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            guard let format = CorpusFormat(fileName: path) else {
                let endings = CorpusFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure("not a corpus by its name; these endings are read: \(endings)", file: path)
            }
            return [File(path: path, format: format, name: name(of: path))]
        }
        guard let below = FolderPaths.below(path) else {
            throw Failure("the folder cannot be listed; check its permissions", file: path)
        }
        let root = path.hasSuffix("/") ? path : path + "/"
        return below.compactMap { name in
            CorpusFormat(fileName: name).map { File(path: root + name, format: $0, name: name) }
        }
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
