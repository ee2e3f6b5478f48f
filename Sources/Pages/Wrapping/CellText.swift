import Measures
import Screenplay

/// A text ready to be wrapped: its clusters, and where its emphasis changes.
///
/// A tab or any other control that is white space counts as a space; other control characters go.
struct CellText {
    /// What prints.
    private let text: String
    /// The text's clusters.
    let cells: [Cell]
    /// Where each style ends, in UTF-8 units; empty where nothing is emphasised.
    private let styles: [(end: Int, style: EmphasisStyle)]

    /// - Parameters:
    ///   - source: emphasis marks as typed; lines are joined by `\n`.
    ///   - usual: the style of what has no marks; what is marked so stands out by lacking it.
    init(_ source: String, in usual: EmphasisStyle = []) {
        var text = ""
        var styles: [(end: Int, style: EmphasisStyle)] = []
        for run in emphasisRuns(of: source) {
            text += run.text.withoutControls
            styles.append((text.utf8.count, run.style.symmetricDifference(usual)))
        }
        text.makeContiguousUTF8()
        self.text = text
        self.styles = styles.allSatisfy { $0.style.isEmpty } ? [] : styles
        cells = Self.cells(of: text)
    }

    /// - Parameter text: what prints, in which asterisks and underscores are themselves.
    init(plain text: String) {
        self.text = text.withoutControls
        styles = []
        cells = Self.cells(of: self.text)
    }

    private static func cells(of text: String) -> [Cell] {
        if let cells = text.utf8.withContiguousStorageIfAvailable(Self.cells(ofASCII:)), let cells { return cells }
        var cells: [Cell] = []
        var offset = 0
        for character in text {
            let scalars = character.unicodeScalars
            var width = DisplayWidth()
            for scalar in scalars { width.append(scalar) }
            let first = scalars[scalars.startIndex]
            // A space or hyphen under a mark is no longer one.
            let role =
                first.isASCII
                ? (character.utf8.count == 1 ? Cell.Role(ascii: UInt8(truncatingIfNeeded: first.value)) : [])
                : Cell.Role(first, isWide: width.columns > 1)
            cells.append(
                Cell(start: UInt32(clamping: offset), width: UInt8(clamping: width.columns), role: role))
            offset += character.utf8.count
        }
        return cells
    }

    /// The clusters of a text of ASCII, a byte each; nil for any other text.
    private static func cells(ofASCII text: UnsafeBufferPointer<UInt8>) -> [Cell]? {
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return [Cell](unsafeUninitializedCapacity: text.count) { cells, count in
            for (offset, byte) in text.enumerated() {
                cells.initializeElement(
                    at: offset, to: Cell(start: UInt32(clamping: offset), width: 1, role: Cell.Role(ascii: byte)))
            }
            count = text.count
        }
    }

    /// Where a cluster begins, in UTF-8 units.
    func offset(of cell: Int) -> Int {
        cell < cells.count ? Int(cells[cell].start) : text.utf8.count
    }

    /// The cluster that begins at `offset` or after it.
    func cell(at offset: Int) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(cells[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The text of some clusters.
    func text(of range: Range<Int>) -> String {
        String(piece(offset(of: range.lowerBound)..<offset(of: range.upperBound)))
    }

    /// The text of some clusters in pieces of one style; empty where none is emphasised.
    func emphasis(of range: Range<Int>) -> [EmphasisRun] {
        if styles.isEmpty { return [] }
        let end = offset(of: range.upperBound)
        var start = offset(of: range.lowerBound)
        var runs: [EmphasisRun] = []
        var style = firstStyle(after: start)
        while start < end, style < styles.count {
            let next = min(styles[style].end, end)
            runs.append(EmphasisRun(String(piece(start..<next)), styles[style].style))
            (start, style) = (next, style + 1)
        }
        return runs.allSatisfy(\.style.isEmpty) ? [] : runs
    }

    /// The first style that ends after an offset.
    private func firstStyle(after offset: Int) -> Int {
        var (low, high) = (0, styles.count)
        while low < high {
            let middle = (low + high) / 2
            if styles[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func piece(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }
}

extension String {
    /// Spaces for controls that are white space, nothing for any other control character.
    fileprivate var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }) else { return self }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.properties.generalCategory != .control || scalar == "\n" {
                kept.append(scalar)
            } else if scalar.properties.isWhitespace {
                kept.append(" ")
            }
        }
        return String(kept)
    }
}
