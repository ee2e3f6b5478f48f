/// A kind of file that lines to train on can be read from.
public enum CorpusFormat: String, CaseIterable, Sendable {
    /// Tagged JSON Lines.
    case jsonl
    case fountain
    /// One line a line, without tags.
    case txt

    /// The format of a file, by its name's ending.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    /// Whether a file's lines can be read one by one; else the file is read whole.
    public var isByLine: Bool { self != .fountain }
}
