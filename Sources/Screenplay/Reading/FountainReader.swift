/// Reads Fountain in one pass.
///
/// The rules of each family stand in an extension of their own: `TitlePageReader`, `ParagraphReader`,
/// `MarkReader`, `SpeechReader`.
struct FountainReader {
    /// The speech right before the place the reader has come to, if any.
    enum SpeechBefore {
        case none
        case single
        /// The second of a pair: no third speaks along.
        case second
    }

    let file: SourceFile
    let bytes: Bytes
    var scanner: LineScanner
    var place: Place
    var elements: [Element] = []
    var text: TextBuilder
    var parentheticals = ParentheticalScan()
    var speechBefore = SpeechBefore.none
    /// Why each line is what it is; nil where nobody asked.
    var log: ReadingLog?

    /// The end of what belongs to the title page or to an element already.
    var taken = 0
    /// How many blank lines stand between there and the next line.
    var blanks = 0

    private init(_ file: SourceFile, _ bytes: Bytes, at place: Place, from start: Int = 0, line: Int = 1) {
        self.file = file
        self.bytes = bytes
        self.place = place
        taken = start
        scanner = LineScanner(bytes, from: start, line: line)
        text = TextBuilder(scanner, isUTF8: file.isUTF8)
    }

    /// Reads a whole file.
    static func screenplay(from bytes: [UInt8]) -> Screenplay {
        var log: ReadingLog?
        return screenplay(from: bytes, log: &log)
    }

    /// Reads a whole file, and says in `log`, where that is not nil, why each line is what it is.
    static func screenplay(from bytes: [UInt8], log: inout ReadingLog?) -> Screenplay {
        let file = SourceFile(bytes)
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = FountainReader(
                file, Bytes(buffer), at: .fileStart, from: bytes.startsWithByteOrderMark ? 3 : 0)
            reader.log = log
            // A screenplay has some 45 bytes an element. Places left empty cost nothing, and too few cost a second array.
            reader.elements.reserveCapacity(bytes.count / 40)
            let titlePage = reader.readTitlePage()
            reader.readElements()
            log = reader.finishedLog
            var screenplay = Screenplay(titlePage: titlePage, elements: reader.elements)
            screenplay.tail = bytes[reader.taken...]
            screenplay.lineEnding = reader.scanner.lineEndings.most
            return screenplay
        }
    }

    /// Reads a piece of a file as it would read at `place`, with no byte order mark; none where it would begin a title page.
    static func elements(of bytes: [UInt8], at place: Place) -> [Element] {
        var log: ReadingLog?
        return elements(of: bytes, at: place, log: &log)
    }

    /// The same, and why each line is what it is, where `log` is not nil.
    static func elements(of bytes: [UInt8], at place: Place, log: inout ReadingLog?) -> [Element] {
        let file = SourceFile(bytes)
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = FountainReader(file, Bytes(buffer), at: place)
            reader.log = log
            if place == .fileStart, !reader.readTitlePage().entries.isEmpty { return [] }
            if place == .speech { reader.readSpeech() }
            reader.readElements()
            log = reader.finishedLog
            return reader.elements
        }
    }

    /// Reads a file from a scene heading of an earlier reading on.
    ///
    /// - Parameters:
    ///   - bytes: the file, up to that heading the one that was read before.
    ///   - count: how many elements stand before the heading; nothing but line feeds stands between.
    ///   - old: the earlier reading, of which no element was changed since; it is empty afterwards.
    /// - Returns: nil, and `old` as it was, where the file's texts have to be read otherwise than before.
    static func resumed(in bytes: [UInt8], after count: Int, of old: inout Screenplay) -> Screenplay? {
        guard let heading = old.elements[count].source else { return nil }
        let file = SourceFile(bytes)
        guard file.isUTF8 == heading.file.isUTF8 else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = FountainReader(
                file, Bytes(buffer), at: .paragraphStart, from: heading.range.lowerBound,
                line: old.elements[count].line - heading.lead.count)
            swap(&reader.elements, &old.elements)
            reader.elements.removeSubrange(count...)
            for index in reader.elements.indices { reader.elements[index].source?.move(to: file) }
            old.titlePage.source?.move(to: file)
            reader.readElements()
            var screenplay = Screenplay(titlePage: old.titlePage, elements: reader.elements)
            screenplay.tail = bytes[reader.taken...]
            screenplay.lineEnding = old.lineEnding
            return screenplay
        }
    }

    private mutating func readElements() {
        while let line = scanner.current {
            scanner.advance()
            if line.kind == .text {
                readParagraph(line)
            } else {
                note(.blank, line)
                blanks += line.count
                place = .paragraphStart
            }
        }
    }

    /// Adds an element that was read from `line`, or from `line` to where `end` says, and gives it all bytes in front
    /// that belong to nothing else.
    mutating func add(
        _ element: consuming Element, line: Line, number: Int? = nil, from start: Int? = nil, until end: Int? = nil
    ) {
        let end = end ?? line.range.upperBound
        element.line = number ?? line.number
        element.blankBefore = blanks
        element.source = SourceSlice(file, taken..<end, bodyStart: start ?? line.range.lowerBound)
        if element.type != .note && element.type != .boneyard { speechBefore = .none }
        elements.append(consume element)
        taken = end
        blanks = 0
    }
}
