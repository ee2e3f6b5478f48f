/// A file format for drafts.
///
/// A new format is a file in `Formats/` and a line in ``draftFormats``. What a format can do is what it conforms to:
/// ``DraftReader``, ``DraftWriter`` or both.
public protocol DraftFormat: Sendable {
    /// The name that people type, as in `--to markdown`.
    var name: String { get }

    /// The endings of the format's files, without full stop, in lower case; the usual one first. Empty where another
    /// format's files end alike.
    var endings: [String] { get }
}

/// A format that can be read.
public protocol DraftReader: DraftFormat {
    /// The draft that `bytes` hold.
    ///
    /// - Throws: the first thing that is wrong, with its line and column where the format knows them.
    func read(_ bytes: [UInt8]) throws(DraftError) -> Draft

    /// The same, and what of `bytes` the draft says otherwise.
    func readNotingLosses(_ bytes: [UInt8]) throws(DraftError) -> (draft: Draft, losses: [Loss])
}

extension DraftReader {
    public func readNotingLosses(_ bytes: [UInt8]) throws(DraftError) -> (draft: Draft, losses: [Loss]) {
        (try read(bytes), [])
    }
}

/// A format that can be written.
public protocol DraftWriter: DraftFormat {
    /// `draft` in this format, and what of it the format cannot hold.
    ///
    /// - Throws: ``DraftError/Reason/cannotHold(format:kind:)`` where the format has no way to hold this kind of draft.
    func write(_ draft: Draft) throws(DraftError) -> DraftFile
}

/// Every format, in the order in which messages list them.
public let draftFormats: [any DraftFormat] = [
    CSVFormat(),
    ExcelCSVFormat(),
    FDXFormat(),
    FountainFormat(),
    GoogleBulkFormat(),
    GoogleEditorFormat(),
    HTMLFormat(),
    HighlandFormat(),
    JSONFormat(),
    MarkdownFormat(),
    PDFFormat(),
    TextFormat(),
    TextBundleFormat(),
    XMLFormat(),
]

/// The format of ``draftFormats`` that is called `name`, in any case.
public func draftFormat(named name: String) -> (any DraftFormat)? {
    draftFormats.first { $0.name == name.lowercased() }
}

/// The format of ``draftFormats`` whose files end in `.` and `ending`, in any case.
public func draftFormat(ending: String) -> (any DraftFormat)? {
    draftFormats.first { $0.endings.contains(ending.lowercased()) }
}
