extension ScriptReading {
    /// One way to each type that the line at `index` is not, found by reading its paragraph changed.
    func alternatives(at index: Int) -> [Explanation.Alternative] {
        let entry = entries[index]
        guard !entry.isBlank, entry.textEnd > entry.range.lowerBound else { return [] }
        let window = ParagraphWindow(around: index, in: self)
        var found: [Explanation.Alternative] = []
        var seen = [type(of: entry)]
        for change in LineChange.all {
            guard let result = window.result(of: change), let type = result.type, !seen.contains(type) else { continue }
            seen.append(type)
            found.append(Explanation.Alternative(type: type, change: change, text: result.text))
        }
        return found
    }
}

/// The paragraph around a line, from the blank line above it to the line after the blank line below: all that can
/// decide what the line is.
private struct ParagraphWindow {
    private let opensFile: Bool
    /// Whether a boneyard is open above, which a new `*/` would close.
    private let isBelowOpenBoneyard: Bool
    /// What stands above the line, its own indent, its text, what closes it, the blank lines below, and the line after.
    private let above: [UInt8]
    private let indent: [UInt8]
    private let text: String
    private let space: [UInt8]
    private let lineEnd: [UInt8]
    private let below: [UInt8]
    private let blankBelow: [UInt8]
    private let after: [UInt8]

    init(around index: Int, in reading: ScriptReading) {
        let (bytes, entries) = (reading.bytes, reading.entries)
        let entry = entries[index]
        let first = (entries[..<index].lastIndex { $0.rule == .blank } ?? -1) + 1
        // Blank lines above a title page do not end it.
        opensFile = entries[..<first].allSatisfy(\.isBlank)
        isBelowOpenBoneyard = entries[..<first].contains {
            !$0.isBlank && OpenMarks(in: $0, of: reading).boneyard != nil
        }
        let next = index + 1
        let blank = entries[next...].firstIndex { $0.rule == .blank } ?? entries.endIndex
        func stretch(_ range: Range<Int>) -> [UInt8] {
            guard let first = entries[range].first, let last = entries[range].last else { return [] }
            return Array(bytes[first.range.lowerBound..<last.range.upperBound])
        }
        above = opensFile ? Array(bytes[..<entry.range.lowerBound]) : stretch(first..<index)
        let line = bytes[entry.range.lowerBound..<entry.textEnd]
        let content = line.withUnsafeBufferPointer { Bytes($0).trimmedFront.count }
        indent = Array(line.dropLast(content))
        text = String(decoding: line.suffix(content), as: UTF8.self)
        let closing = Array(bytes[entry.textEnd..<entry.range.upperBound])
        let spaces = closing.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            return bytes.indices.first { LineEnding(at: $0, in: bytes) != nil } ?? bytes.endIndex
        }
        space = Array(closing[..<spaces])
        lineEnd = spaces < closing.count ? Array(closing[spaces...]) : [0x0A]
        below = stretch(next..<blank)
        blankBelow = stretch(blank..<min(blank + 1, entries.endIndex))
        after = stretch(min(blank + 1, entries.endIndex)..<min(blank + 2, entries.endIndex))
    }

    /// The line's text after a change, and what it is then; nil where the change cannot be made.
    func result(of change: LineChange) -> (text: String, type: ElementType?)? {
        if change.joinsBelow && (!below.isEmpty || blankBelow.isEmpty || after.isEmpty) { return nil }
        if change.dropsSpaceAtEnd && space.isEmpty { return nil }
        if isBelowOpenBoneyard && change.back.contains("*/") { return nil }
        guard let changed = change.apply(to: text) else { return nil }
        var piece = above
        if change.blankAbove { piece += lineEnd }
        let start = piece.count
        piece += indent + Array(changed.utf8) + (change.dropsSpaceAtEnd ? [] : space) + lineEnd
        if change.blankBelow { piece += lineEnd }
        piece += below + (change.joinsBelow ? [] : blankBelow) + after
        let reading = opensFile ? ScriptReading(piece) : ScriptReading(paragraphs: piece)
        guard let index = reading.entryIndex(ofByte: start) else { return nil }
        let entry = reading.entries[index]
        // A change that lets a note swallow the line above makes no type of this one.
        return entry.range.lowerBound == start ? (changed, reading.type(of: entry)) : nil
    }
}
