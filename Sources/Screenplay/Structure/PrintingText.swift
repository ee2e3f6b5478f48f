extension Element {
    /// The text without the notes and boneyards in it. A line that held nothing else is left out, one that ended in
    /// them is trimmed; emphasis is still as typed.
    public var printingText: String {
        withTextBytes { bytes, string in
            let spans = MarkFinder.spans(inText: bytes)
            if spans.isEmpty { return string ?? String(bytes) }
            var printing = PrintingLines()
            var start = 0
            for span in spans {
                printing.append(bytes[start..<span.range.lowerBound])
                printing.lineHasMarks = true
                start = span.range.upperBound
            }
            printing.append(bytes[start..<bytes.endIndex])
            return printing.text
        }
    }
}

extension Element {
    /// What prints, without the marks of emphasis.
    var plainText: String { printingText.withoutEmphasis }
}

extension TitlePage.Entry {
    /// The values without the notes and boneyards in them, which may go over several; one that held nothing else is left
    /// out. Emphasis is still as typed.
    public var printingValues: [String] {
        let text = values.joined(separator: "\n")
        let printing = Element(.action, text).printingText
        return printing == text ? values : printing.split(separator: "\n").map(String.init)
    }
}

extension String {
    /// Without notes and boneyards, and nothing else changed.
    var withoutMarks: String {
        withBytes { bytes in
            let spans = MarkFinder.spans(inText: bytes)
            if spans.isEmpty { return self }
            var bare: [UInt8] = []
            var start = 0
            for span in spans {
                bare += bytes[start..<span.range.lowerBound].buffer
                start = span.range.upperBound
            }
            return String(decoding: bare + bytes[start..<bytes.endIndex].buffer, as: UTF8.self)
        }
    }
}

/// The lines of a text while the notes and boneyards go out of it.
private struct PrintingLines {
    var lineHasMarks = false
    private var printing: [UInt8] = []
    private var lineStart = 0

    mutating func append(_ piece: Bytes) {
        for (index, part) in piece.lines.enumerated() {
            if index > 0 { openLine() }
            printing += part.buffer
        }
    }

    private mutating func openLine() {
        closeLine()
        // Where all lines so far are gone, none is to be ended.
        if lineStart > 0 || !printing.isEmpty || !lineHasMarks { printing.append(0x0A) }
        lineStart = printing.count
        lineHasMarks = false
    }

    private mutating func closeLine() {
        guard lineHasMarks else { return }
        let kept = printing.withUnsafeBufferPointer { Bytes($0)[lineStart..<$0.count].trimmedBack.count }
        // Nothing but notes: the line goes, and with it the line feed before it.
        printing.removeSubrange((kept > 0 ? lineStart + kept : max(lineStart - 1, 0))...)
    }

    var text: String {
        mutating get {
            closeLine()
            return String(decoding: printing, as: UTF8.self)
        }
    }
}
