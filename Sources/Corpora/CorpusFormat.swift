/// A kind of file that lines to train on can be read from; a new one is a file in `Formats/` and a case here.
public enum CorpusFormat: String, CaseIterable, Sendable {
    /// Tagged JSON Lines.
    case jsonl
    case fountain
    case fdx
    /// A play in TEI.
    case xml
    /// SubRip subtitles.
    case srt
    case csv
    /// One line a line, without tags.
    case txt

    /// The format of a file, by its name's ending.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    /// Whether a file's lines can be read one by one; else the file is read whole.
    public var isByLine: Bool { wholeFile == nil }

    /// What reads the format's files; nil where lines are read one by one.
    var wholeFile: (any WholeFile.Type)? {
        switch self {
        case .jsonl, .txt: nil
        case .fountain: FountainFile.self
        case .fdx: FinalDraftFile.self
        case .xml: TEIFile.self
        case .srt: SubRipFile.self
        case .csv: CSVFile.self
        }
    }
}

/// A kind of file that makes sense as a whole only.
protocol WholeFile {
    /// The lines to train on, in reading order.
    ///
    /// - Parameters:
    ///   - file: the file without a byte order mark.
    ///   - work: the work that its lines belong to, where they do not say their own.
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine]
}
