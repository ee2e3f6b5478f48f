/// Finds the lines that a parenthetical takes: from a `(` that opens a line to its `)` that ends one.
///
/// A search in vain is remembered for every line it passed, so that a speech of nothing but `(` is read twice and no
/// more. Nothing is sought past a blank line, a spacer, a page break or lyrics.
struct ParentheticalScan {
    private var searchedUntil = 0
    /// Where a line begins that closes a parenthesis on its last byte, by the start of the line that opens it.
    private var lastLines: [Int: Int] = [:]

    /// The start of the last line of the parenthetical that begins with `line`; nil where none does.
    ///
    /// - Parameter scanner: the scanner that has `line` before it.
    mutating func lastLine(of line: Line, ahead scanner: @autoclosure () -> LineScanner) -> Int? {
        guard line.bare.first == UInt8(ascii: "(") else { return nil }
        switch Self.closing(in: line.bare) {
        case .atEnd: return line.range.lowerBound
        case .inside: return nil
        case .later: break
        }
        if line.range.lowerBound >= searchedUntil { search(scanner()) }
        return lastLines[line.range.lowerBound]
    }

    /// Whether parentheses stand round the whole text.
    static func wraps(_ text: Bytes) -> Bool {
        text.first == UInt8(ascii: "(") && closing(in: text) == .atEnd
    }

    private enum Closing { case atEnd, inside, later }

    /// Where the parenthesis closes that opens with the first byte.
    private static func closing(in line: Bytes) -> Closing {
        var depth = 0
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: continue
            }
            if depth == 0 { return index == line.endIndex - 1 ? .atEnd : .inside }
        }
        return .later
    }

    private mutating func search(_ scanner: LineScanner) {
        var ahead = scanner
        var depth = 0
        var open: [(line: Int, depth: Int)] = []
        while let line = ahead.current, line.kind == .text, !line.isPageBreak, !line.isLyrics {
            let bytes = line.bare
            for index in bytes.indices {
                if bytes[index] == UInt8(ascii: "(") {
                    if index == bytes.startIndex { open.append((line.range.lowerBound, depth)) }
                    depth += 1
                } else if bytes[index] == UInt8(ascii: ")") {
                    depth -= 1
                    guard let last = open.last, last.depth == depth else { continue }
                    open.removeLast()
                    if index == bytes.endIndex - 1 { lastLines[last.line] = line.range.lowerBound }
                }
            }
            ahead.advance()
            if open.isEmpty { break }
        }
        searchedUntil = ahead.current?.range.lowerBound ?? ahead.bytes.count
    }
}
