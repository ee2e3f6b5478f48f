/// Joins the lines of one element to its text.
struct TextBuilder {
    private let file: [UInt8]
    private var text: [UInt8] = []
    private var isEmpty = true

    init(_ file: [UInt8]) {
        self.file = file
    }

    /// Appends a line, trimmed at the back, and at the front unless it `keepsIndent`.
    ///
    /// - Parameters:
    ///   - mark: the mark to leave out, as indices of `line.bare`.
    ///   - closing: the closing mark to leave out, likewise.
    mutating func append(
        _ line: Line, without mark: Range<Int>? = nil, and closing: Range<Int>? = nil, keepsIndent: Bool = false
    ) {
        startLine()
        if line.spans.isEmpty && mark == nil && closing == nil {
            append(keepsIndent ? file[line.range.lowerBound..<line.textEnd] : line.bare, keepsIndent: keepsIndent)
            return
        }
        var printing: [UInt8] = []
        var gap = line.range.lowerBound
        // How far the indices of `bare` lag behind those of the file.
        var lag = line.spans.isEmpty ? 0 : gap
        for span in line.spans {
            appendGap(gap..<span.range.lowerBound, lag: lag, without: mark, and: closing, to: &printing)
            printing += file[span.range]
            gap = span.range.upperBound
            lag += span.range.count
        }
        appendGap(gap..<line.textEnd, lag: lag, without: mark, and: closing, to: &printing)
        appendLines(printing[...], keepsIndent: keepsIndent)
    }

    /// Appends what stands between the marks of a note or boneyard, trimmed at both ends.
    ///
    /// - Returns: how many line ends stand between them.
    mutating func appendInside(of span: MarkSpan) -> Int {
        startLine()
        let lineEnds = appendLines(file[span.inside], keepsIndent: false)
        text.removeLast(text.reversed().prefix { $0 == 0x0A }.count)
        text.removeFirst(text.prefix { $0 == 0x0A }.count)
        return lineEnds
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

    private func appendGap(
        _ gap: Range<Int>, lag: Int, without mark: Range<Int>?, and closing: Range<Int>?, to printing: inout [UInt8]
    ) {
        var start = gap.lowerBound
        for left in [mark, closing] {
            guard let left else { continue }
            let dropped = (left.lowerBound + lag..<left.upperBound + lag).clamped(to: start..<gap.upperBound)
            if dropped.isEmpty { continue }
            printing += file[start..<dropped.lowerBound]
            start = dropped.upperBound
        }
        printing += file[start..<gap.upperBound]
    }

    /// Appends text that may hold line ends (of notes and boneyards), each line trimmed on its own.
    @discardableResult
    private mutating func appendLines(_ printing: ArraySlice<UInt8>, keepsIndent: Bool) -> Int {
        let lines = printing.lines
        for (index, line) in lines.enumerated() {
            if index > 0 { text.append(0x0A) }
            append(line, keepsIndent: keepsIndent)
        }
        return lines.count - 1
    }

    private mutating func append(_ line: ArraySlice<UInt8>, keepsIndent: Bool) {
        guard keepsIndent else {
            text += line.trimmed
            return
        }
        let content = line.span.trimmedBack(0..<line.count)
        let indent = content.lowerBound..<line.span.trimmedFront(content).lowerBound
        let start = line.startIndex
        for byte in line[(start + indent.lowerBound)..<(start + indent.upperBound)] {
            // A tab in front is four spaces.
            if byte == 0x09 { text.append(contentsOf: [0x20, 0x20, 0x20, 0x20]) } else { text.append(byte) }
        }
        text += line[(start + indent.upperBound)..<(start + content.upperBound)]
    }
}
