/// Walks over the lines of a file, one ahead of the rules.
///
/// A value: a copy looks further ahead without moving the original.
struct LineScanner {
    let bytes: Bytes
    let marked = MarkedText()
    /// The line to read next; nil at the end of the file.
    private(set) var current: Line?
    private(set) var lineEndings = LineEndingCount()
    private var position: Int
    private var number: Int
    private var finder = MarkFinder()

    /// - Parameters:
    ///   - start: where the first line begins.
    ///   - line: its number.
    init(_ bytes: Bytes, from start: Int = 0, line: Int = 1) {
        self.bytes = bytes
        position = start
        number = line
        advance()
    }

    mutating func advance() {
        let start = position
        guard start < bytes.endIndex else {
            current = nil
            return
        }
        let opening = BlankLine(at: start, in: bytes)
        switch opening.kind {
        case .spacer: current = blankLine(.spacer, from: start, textEnd: opening.contentEnd)
        case .blank: current = blankRun(from: start, textEnd: opening.contentEnd)
        default: current = textLine(from: start, text: opening.contentEnd)
        }
    }

    /// Takes the line end at the current position, if there is one.
    private mutating func takeLineEnding() {
        guard position < bytes.endIndex, let ending = LineEnding(at: position, in: bytes) else { return }
        lineEndings.add(ending)
        position += ending.length
    }

    private mutating func blankLine(_ kind: Line.Kind, from start: Int, textEnd: Int) -> Line {
        let first = number
        position = textEnd
        takeLineEnding()
        number += 1
        return Line(
            kind: kind, range: start..<position, textEnd: start, endsInWhiteSpace: textEnd > start, number: first,
            bare: .none)
    }

    private mutating func blankRun(from start: Int, textEnd: Int) -> Line {
        var line = blankLine(.blank, from: start, textEnd: textEnd)
        while position < bytes.endIndex {
            let feeds = Self.lineFeeds(at: position, in: bytes)
            lineEndings.add(.lineFeed, times: feeds)
            number += feeds
            position += feeds
            guard position < bytes.endIndex else { break }
            let below = BlankLine(at: position, in: bytes)
            guard below.kind != nil else { break }
            position = below.contentEnd
            takeLineEnding()
            number += 1
        }
        line.range = start..<position
        line.count = number - line.number
        return line
    }

    /// How many line feeds stand in a row: a million blank lines are counted, not looked at one by one.
    private static func lineFeeds(at start: Int, in bytes: Bytes) -> Int {
        var index = start
        while index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
        return index - start
    }

    private mutating func textLine(from start: Int, text: Int) -> Line {
        let first = number
        var spans = 0..<0
        position = text
        while true {
            position = bytes.nextSign(from: position)
            guard position < bytes.endIndex else { break }
            if let kind = MarkSpan.Kind(openingAt: position, in: bytes) {
                if let end = finder.end(of: kind, openedAt: position, in: bytes) {
                    spans = marked.append(MarkSpan(kind: kind, range: position..<end), to: spans)
                    countLineEndings(until: end)
                } else {
                    pass(kind)
                }
            } else if LineEnding(at: position, in: bytes) != nil {
                break
            } else {
                position += 1
            }
        }
        let contentEnd = position
        takeLineEnding()
        number += 1
        let content = bytes[text..<contentEnd].trimmedBack
        return Line(
            kind: .text, range: start..<position, textEnd: content.endIndex,
            endsInWhiteSpace: content.endIndex < contentEnd, number: first, count: number - first, spans: spans,
            bare: spans.isEmpty ? content : marked.bare(start..<contentEnd, of: bytes, without: spans).trimmed)
    }

    /// Passes an opening mark that nothing closes, and with a note's all brackets in a row: nothing closes those either.
    private mutating func pass(_ kind: MarkSpan.Kind) {
        position += 2
        guard kind == .note else { return }
        while position < bytes.endIndex, bytes[position] == UInt8(ascii: "[") { position += 1 }
    }

    private mutating func countLineEndings(until end: Int) {
        while position < end {
            if let ending = LineEnding(at: position, in: bytes) {
                lineEndings.add(ending)
                number += 1
                position += ending.length
            } else {
                position += 1
            }
        }
    }
}
