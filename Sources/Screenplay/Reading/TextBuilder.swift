/// Joins the lines of one element to its text.
struct TextBuilder {
    private let file: Bytes
    private let marked: MarkedText
    private var text: [UInt8] = []
    private var isEmpty = true

    init(_ scanner: LineScanner) {
        file = scanner.bytes
        marked = scanner.marked
    }

    /// Appends a line, trimmed at the back, and at the front unless it `keepsIndent`.
    ///
    /// - Parameters:
    ///   - mark: the mark to leave out, as indices of `line.bare`.
    ///   - closing: the closing mark to leave out, likewise.
    mutating func append(
        _ line: Line, without mark: Range<Int> = 0..<0, and closing: Range<Int> = 0..<0, keepsIndent: Bool = false
    ) {
        startLine()
        guard line.spans.isEmpty else { return appendMarked(line, without: mark, and: closing, keepsIndent: keepsIndent) }
        if keepsIndent {
            if mark.isEmpty {
                text.appendAction(file[line.range.lowerBound..<line.textEnd])
            } else {
                text.appendIndent(file[line.range.lowerBound..<mark.lowerBound])
                text.appendAction(file[mark.upperBound..<line.textEnd])
            }
        } else {
            let start = mark.isEmpty ? line.bare.startIndex : mark.upperBound
            let end = closing.isEmpty ? line.bare.endIndex : closing.lowerBound
            text += file[start..<end].trimmed.buffer
        }
    }

    /// Appends what stands between the marks of a note or boneyard, trimmed at both ends.
    ///
    /// - Returns: how many line ends stand between them.
    mutating func appendInside(of span: MarkSpan) -> Int {
        startLine()
        let inside = file[span.inside]
        text += inside.trimmed.lines.map(\.trimmed).joined(separator: [0x0A])
        return inside.lines.count - 1
    }

    mutating func appendEmptyLine() {
        startLine()
    }

    /// The text, and an empty builder for the next one.
    mutating func take() -> String {
        defer {
            text.removeAll(keepingCapacity: true)
            isEmpty = true
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func startLine() {
        if isEmpty { isEmpty = false } else { text.append(0x0A) }
    }

    /// Appends a line with notes and boneyards: they stay as typed, marks outside of them go.
    private mutating func appendMarked(
        _ line: Line, without mark: Range<Int>, and closing: Range<Int>, keepsIndent: Bool
    ) {
        var printing: [UInt8] = []
        var gap = line.range.lowerBound
        // How far the indices of `bare` lag behind those of the file.
        var lag = gap
        func appendGap(until end: Int) {
            for left in [mark, closing] where !left.isEmpty {
                let dropped = (left.lowerBound + lag..<left.upperBound + lag).clamped(to: gap..<end)
                if dropped.isEmpty { continue }
                printing += file[gap..<dropped.lowerBound].buffer
                gap = dropped.upperBound
            }
            printing += file[gap..<end].buffer
        }
        for span in marked.spans[line.spans] {
            appendGap(until: span.range.lowerBound)
            printing += file[span.range].buffer
            gap = span.range.upperBound
            lag += span.range.count
        }
        appendGap(until: line.textEnd)
        printing.withUnsafeBufferPointer { buffer in
            for (index, part) in Bytes(buffer).lines.enumerated() {
                if index > 0 { text.append(0x0A) }
                if keepsIndent { text.appendAction(part) } else { text += part.trimmed.buffer }
            }
        }
    }
}
