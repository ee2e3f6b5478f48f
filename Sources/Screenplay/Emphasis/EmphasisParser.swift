/// Pairs the emphasis marks of a text, then cuts it at them.
struct EmphasisParser {
    private static let star = UInt8(ascii: "*")
    private static let underscore = UInt8(ascii: "_")
    private static let backslash = UInt8(ascii: "\\")

    private var marks: [EmphasisMark] = []
    /// The marks that wait for a partner, innermost last, and how many there are of each kind.
    private var open: [Int] = []
    private var openOfKind = [0, 0, 0, 0]

    static func runs(of bytes: Bytes) -> [EmphasisRun] {
        guard bytes.contains(where: { $0 == star || $0 == underscore || $0 == backslash }) else {
            return bytes.isEmpty ? [] : [EmphasisRun(String(bytes))]
        }
        var parser = EmphasisParser()
        parser.pairMarks(of: bytes)
        return parser.cut(bytes)
    }

    /// The marks that could open emphasis and found no partner on their line.
    static func openMarks(in bytes: Bytes) -> [Range<Int>] {
        var parser = EmphasisParser()
        parser.pairMarks(of: bytes)
        return parser.marks.filter { $0.role == .prints && $0.canOpen }.map(\.range)
    }

    private mutating func pairMarks(of bytes: Bytes) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case Self.backslash where Self.isEscape(at: index, in: bytes):
                index += 2
            case 0x0A:
                closeLine()
                index += 1
            case Self.star, Self.underscore:
                let mark = EmphasisMark(at: index, in: bytes)
                index = mark.range.upperBound
                if !mark.isText { take(mark) }
            default:
                index += 1
            }
        }
    }

    /// A backslash takes the meaning of `*`, `_` and `\`; before anything else it is itself.
    static func isEscape(at index: Int, in bytes: Bytes) -> Bool {
        guard index + 1 < bytes.endIndex else { return false }
        return bytes[index + 1] == star || bytes[index + 1] == underscore || bytes[index + 1] == backslash
    }

    private mutating func closeLine() {
        open.removeAll(keepingCapacity: true)
        openOfKind = [0, 0, 0, 0]
    }

    private mutating func take(_ mark: EmphasisMark) {
        marks.append(mark)
        if mark.canClose, openOfKind[mark.kind] > 0 {
            // Marks opened inside the pair found no partner in it and find none outside.
            while let last = open.popLast() {
                openOfKind[marks[last].kind] -= 1
                if marks[last].kind == mark.kind {
                    marks[last].role = .opens
                    break
                }
            }
            marks[marks.count - 1].role = .closes
        } else if mark.canOpen {
            open.append(marks.count - 1)
            openOfKind[mark.kind] += 1
        }
    }

    private func cut(_ bytes: Bytes) -> [EmphasisRun] {
        var runs = EmphasisRuns()
        // How many pairs of each kind are open: one may stand inside another of its kind.
        var depths = [0, 0, 0, 0]
        var start = 0
        for mark in marks where mark.role != .prints {
            runs.append(bytes[start..<mark.range.lowerBound])
            start = mark.range.upperBound
            depths[mark.kind] += mark.role == .opens ? 1 : -1
            runs.style = depths.indices.reduce(into: []) { style, kind in
                if depths[kind] > 0 { style.formUnion(EmphasisMark.style(ofKind: kind)) }
            }
        }
        runs.append(bytes[start..<bytes.endIndex])
        return runs.runs
    }
}

/// Gathers printing text into runs.
private struct EmphasisRuns {
    /// The style of what comes next.
    var style: EmphasisStyle = []
    private var done: [EmphasisRun] = []
    private var text: [UInt8] = []
    private var textStyle: EmphasisStyle = []

    mutating func append(_ piece: Bytes) {
        if piece.isEmpty { return }
        if style != textStyle { close() }
        var index = piece.startIndex
        while index < piece.endIndex {
            if piece[index] == UInt8(ascii: "\\"), EmphasisParser.isEscape(at: index, in: piece) { index += 1 }
            text.append(piece[index])
            index += 1
        }
    }

    private mutating func close() {
        if !text.isEmpty { done.append(EmphasisRun(String(decoding: text, as: UTF8.self), textStyle)) }
        text.removeAll(keepingCapacity: true)
        textStyle = style
    }

    var runs: [EmphasisRun] {
        mutating get {
            close()
            return done
        }
    }
}
