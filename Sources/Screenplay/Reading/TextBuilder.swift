/// Joins the lines of one element to its text.
///
/// Nothing is copied as long as the text stands in the file as it prints: one line, or several that nothing but line
/// feeds part.
struct TextBuilder {
    private enum State {
        case empty
        case inFile(start: Int, end: Int)
        case copied
    }

    private let file: Bytes
    private let isUTF8: Bool
    private let marked: MarkedText
    private var state = State.empty
    private var text: [UInt8] = []

    /// - Parameter isUTF8: whether the scanner's bytes are valid UTF-8.
    init(_ scanner: LineScanner, isUTF8: Bool) {
        file = scanner.bytes
        self.isUTF8 = isUTF8
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
        guard line.spans.isEmpty else {
            return appendMarked(line, without: mark, and: closing, keepsIndent: keepsIndent)
        }
        if keepsIndent {
            let start = line.range.lowerBound
            if mark.isEmpty {
                appendAction(file[start..<line.textEnd])
            } else if mark.lowerBound == start {
                appendAction(file[mark.upperBound..<line.textEnd])
            } else {
                startLine()
                text.appendIndent(file[start..<mark.lowerBound])
                text.appendAction(file[mark.upperBound..<line.textEnd])
            }
        } else {
            guard !mark.isEmpty || !closing.isEmpty else { return append(line.bare) }
            let start = mark.isEmpty ? line.bare.startIndex : mark.upperBound
            let end = closing.isEmpty ? line.bare.endIndex : closing.lowerBound
            append(file[start..<end].trimmed)
        }
    }

    /// Appends what stands between the marks of a note or boneyard, trimmed at both ends, and each line of a note, too.
    ///
    /// - Returns: how many line ends stand between them.
    mutating func appendInside(of span: MarkSpan) -> Int {
        startLine()
        let inside = file[span.inside]
        let lines = inside.trimmed.lines
        text += (span.kind == .note ? lines.map(\.trimmed) : lines).joined(separator: [0x0A])
        return inside.lines.count - 1
    }

    mutating func appendEmptyLine() {
        startLine()
    }

    /// The text, and an empty builder for the next one.
    mutating func take() -> ElementText {
        defer { state = .empty }
        switch state {
        case .empty: return .own("")
        case .inFile(let start, let end): return isUTF8 ? .inFile(start..<end) : .own(String(file[start..<end]))
        case .copied:
            defer { text.removeAll(keepingCapacity: true) }
            return .own(String(decoding: text, as: UTF8.self))
        }
    }

    /// Appends a line that prints as it stands in the file.
    @inline(__always)
    private mutating func append(_ line: Bytes) {
        switch state {
        case .empty: state = .inFile(start: line.startIndex, end: line.endIndex)
        case .inFile(let start, let end) where line.startIndex == end + 1 && file[end] == 0x0A:
            state = .inFile(start: start, end: line.endIndex)
        default: appendCopy(line)
        }
    }

    private mutating func appendCopy(_ line: Bytes) {
        startLine()
        text.append(contentsOf: line.buffer)
    }

    /// Appends a line of action with its indent; white space at the back goes.
    private mutating func appendAction(_ line: Bytes) {
        if line[line.startIndex..<line.trimmedFront.startIndex].contains(0x09) {
            startLine()
            text.appendAction(line)
        } else {
            append(line.trimmedBack)
        }
    }

    /// Copies what there is of the text, and ends its last line.
    private mutating func startLine() {
        switch state {
        case .empty: break
        case .inFile(let start, let end):
            text.append(contentsOf: file[start..<end].buffer)
            text.append(0x0A)
        case .copied: text.append(0x0A)
        }
        state = .copied
    }

    /// Appends a line with notes and boneyards: they stay as typed, marks outside of them go.
    private mutating func appendMarked(
        _ line: Line, without mark: Range<Int>, and closing: Range<Int>, keepsIndent: Bool
    ) {
        startLine()
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
                // The white space after a mark goes with it, save where it is an indent.
                if left == mark && !keepsIndent { gap = end - file[gap..<end].trimmedFront.count }
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
