/// Walks over the lines of a file, one ahead of the rules.
///
/// A value: a copy looks further ahead without moving the original.
struct LineScanner {
    let bytes: [UInt8]
    /// The line to read next; nil at the end of the file.
    private(set) var current: Line?
    private(set) var lineEndings = LineEndingCount()
    private var position: Int
    private var number = 1
    private var finder = MarkFinder()

    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        position = start
        advance()
    }

    mutating func advance() {
        let start = position
        guard start < bytes.count else {
            current = nil
            return
        }
        let opening = BlankLine(at: start, in: bytes.span)
        switch opening.kind {
        case .spacer: current = blankLine(.spacer, from: start, textEnd: opening.contentEnd)
        case .blank: current = blankRun(from: start, textEnd: opening.contentEnd)
        default: current = textLine(from: start, text: opening.contentEnd)
        }
    }

    /// Takes the line end at the current position, if there is one.
    private mutating func takeLineEnding() {
        guard position < bytes.count, let ending = LineEnding(at: position, in: bytes.span) else { return }
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
            count: 1, spans: [], bare: [])
    }

    private mutating func blankRun(from start: Int, textEnd: Int) -> Line {
        var line = blankLine(.blank, from: start, textEnd: textEnd)
        while position < bytes.count {
            let feeds = Self.lineFeeds(at: position, in: bytes.span)
            lineEndings.add(.lineFeed, times: feeds)
            number += feeds
            position += feeds
            guard position < bytes.count else { break }
            let below = BlankLine(at: position, in: bytes.span)
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
    private static func lineFeeds(at start: Int, in bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x0A { index += 1 }
        return index - start
    }

    private mutating func textLine(from start: Int, text: Int) -> Line {
        let first = number
        var spans: [MarkSpan] = []
        position = text
        while true {
            position = Self.nextSign(from: position, in: bytes.span)
            guard position < bytes.count, LineEnding(at: position, in: bytes.span) == nil else { break }
            if let kind = MarkSpan.Kind(openingAt: position, in: bytes.span),
                let end = finder.end(of: kind, openedAt: position, in: bytes)
            {
                spans.append(MarkSpan(kind: kind, range: position..<end))
                countLineEndings(until: end)
            } else {
                position += 1
            }
        }
        let contentEnd = position
        takeLineEnding()
        number += 1
        let content = bytes.span.trimmedBack(text..<contentEnd)
        return Line(
            kind: .text, range: start..<position, textEnd: content.upperBound,
            endsInWhiteSpace: content.upperBound < contentEnd, number: first, count: number - first, spans: spans,
            bare: spans.isEmpty ? bytes[content] : bare(start..<contentEnd, without: spans))
    }

    private mutating func countLineEndings(until end: Int) {
        while position < end {
            if let ending = LineEnding(at: position, in: bytes.span) {
                lineEndings.add(ending)
                number += 1
                position += ending.length
            } else {
                position += 1
            }
        }
    }

    private func bare(_ content: Range<Int>, without spans: [MarkSpan]) -> ArraySlice<UInt8> {
        var bare: [UInt8] = []
        var start = content.lowerBound
        for span in spans {
            bare += bytes[start..<span.range.lowerBound]
            start = span.range.upperBound
        }
        bare += bytes[start..<content.upperBound]
        return bare[...].trimmed
    }

    /// The next byte that may end a line or open a note or boneyard.
    private static func nextSign(from start: Int, in bytes: Span<UInt8>) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x5C ? byte <= 0x0D || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "[") : byte == 0xE2 {
                break
            }
            index += 1
        }
        return index
    }
}
