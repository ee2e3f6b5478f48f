/// A script together with what the reader made of each line, and why.
struct ScriptReading {
    let bytes: [UInt8]
    let screenplay: Screenplay
    /// In the order of the lines; no line is missing and none is there twice.
    let entries: [ReadingLog.Entry]
    private let spans: [MarkSpan]

    /// Reads a whole file.
    init(_ bytes: [UInt8]) {
        var log: ReadingLog? = ReadingLog()
        screenplay = FountainReader.screenplay(from: bytes, log: &log)
        self.bytes = bytes
        entries = log?.entries ?? []
        spans = log?.spans ?? []
    }

    /// Reads a piece of a file that begins with a paragraph.
    init(paragraphs bytes: [UInt8]) {
        var log: ReadingLog? = ReadingLog()
        screenplay = Screenplay(
            elements: FountainReader.elements(of: bytes, at: .paragraphStart, log: &log))
        self.bytes = bytes
        entries = log?.entries ?? []
        spans = log?.spans ?? []
    }

    /// How many lines the file has; a line end at its end opens no further one.
    var lineCount: Int { entries.last.map { $0.number + $0.count - 1 } ?? 0 }

    /// The place among `entries` of the line with this number, from 1; nil where the file has no such line.
    func entryIndex(ofLine number: Int) -> Int? {
        entryIndex { $0.number + $0.count <= number }.flatMap { entries[$0].number <= number ? $0 : nil }
    }

    /// The place among `entries` of the line that holds the byte at `offset`.
    func entryIndex(ofByte offset: Int) -> Int? {
        entryIndex { $0.range.upperBound <= offset }.flatMap { entries[$0].range.contains(offset) ? $0 : nil }
    }

    /// The first entry that does not lie before what is sought; by halves, for entries are in order.
    private func entryIndex(where liesBefore: (ReadingLog.Entry) -> Bool) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if liesBefore(entries[middle]) { low = middle + 1 } else { high = middle }
        }
        return low < entries.count ? low : nil
    }

    /// The notes and boneyards in a line.
    func spans(in entry: ReadingLog.Entry) -> ArraySlice<MarkSpan> { spans[entry.spans] }

    /// A line without its notes and boneyards.
    func bareLine(_ entry: ReadingLog.Entry) -> BareLine {
        BareLine(entry.range.lowerBound..<entry.textEnd, of: bytes, without: spans(in: entry))
    }

    /// What the line is; nil for a blank line and for one of the title page.
    func type(of entry: ReadingLog.Entry) -> ElementType? {
        switch entry.rule {
        case .titleKey, .titleValue, .blank, .spacer: nil
        default: screenplay.elements.indices.contains(entry.element) ? screenplay.elements[entry.element].type : nil
        }
    }
}
