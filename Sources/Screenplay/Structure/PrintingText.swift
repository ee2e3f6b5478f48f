extension Element {
    /// The text without the notes and boneyards in it. A line that held nothing else is left out, one that ended in
    /// them is trimmed; emphasis is still as typed.
    public var printingText: String {
        let bytes = Array(text.utf8)
        let spans = MarkFinder.spans(inText: bytes)
        if spans.isEmpty { return text }
        var printing = PrintingLines()
        var start = 0
        for span in spans {
            printing.append(bytes[start..<span.range.lowerBound])
            printing.lineHasMarks = true
            start = span.range.upperBound
        }
        printing.append(bytes[start...])
        return printing.text
    }

    /// The bytes of the text outside notes and boneyards.
    var bareText: ArraySlice<UInt8> {
        let bytes = Array(text.utf8)
        var bare: [UInt8] = []
        var start = 0
        for span in MarkFinder.spans(inText: bytes) {
            bare += bytes[start..<span.range.lowerBound]
            start = span.range.upperBound
        }
        return start == 0 ? bytes[...] : (bare + bytes[start...])[...]
    }
}

/// The lines of a text while the notes and boneyards go out of it.
private struct PrintingLines {
    var lineHasMarks = false
    private var lines: [ArraySlice<UInt8>] = []
    private var line: [UInt8] = []

    mutating func append(_ piece: ArraySlice<UInt8>) {
        for (index, part) in piece.lines.enumerated() {
            if index > 0 { closeLine() }
            line += part
        }
    }

    private mutating func closeLine() {
        let printing = line.span.trimmedBack(0..<line.count)
        if !lineHasMarks || !printing.isEmpty { lines.append(lineHasMarks ? line[printing] : line[...]) }
        line = []
        lineHasMarks = false
    }

    var text: String {
        mutating get {
            closeLine()
            return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
        }
    }
}
