/// Why a line of Fountain is what it is, and how to make it something else.
///
/// Nothing here decides: the rule is the one that the reader named when it read the line, and every way to another type
/// was read to see that it leads there.
public struct Explanation: Equatable, Sendable {
    /// The line's number, from 1.
    public let line: Int
    /// The line as it stands, without its line end.
    public let text: String
    /// What the line is; nil for a blank line and for one of the title page.
    public let type: ElementType?
    /// The index of its element; nil where ``type`` is.
    public let element: Int?
    /// The rule that made it that.
    public let rule: ReadingRule
    /// What mattered to the rule.
    public let circumstances: [Circumstance]
    /// One way to each other type that can be had, in the order in which they are tried.
    public let alternatives: [Alternative]

    /// A change to the line, or beside it, that makes it another type.
    public struct Alternative: Equatable, Sendable {
        public let type: ElementType
        public let change: LineChange
        /// The line after the change.
        public let text: String
    }

    /// Reads a script and explains one of its lines.
    ///
    /// - Throws: ``ExplanationError/noLine(_:count:)``.
    public init(ofLine number: Int, in bytes: [UInt8]) throws(ExplanationError) {
        let reading = ScriptReading(bytes)
        guard let index = reading.entryIndex(ofLine: number) else {
            throw .noLine(number, count: reading.lineCount)
        }
        self.init(ofLine: number, at: index, in: reading)
    }

    /// Explains the line at `index` of the entries, which has the number `number`.
    init(ofLine number: Int, at index: Int, in reading: ScriptReading) {
        let entry = reading.entries[index]
        line = number
        text = reading.text(ofLine: number, in: entry)
        rule = entry.rule
        type = reading.type(of: entry)
        element = type == nil ? nil : entry.element
        circumstances = reading.circumstances(at: index, line: number)
        alternatives = reading.alternatives(at: index)
    }
}

/// A line that cannot be explained.
public enum ExplanationError: Error, Equatable, CustomStringConvertible {
    /// The script has so many lines, and this is none of them.
    case noLine(Int, count: Int)

    public var description: String {
        switch self {
        case .noLine(let line, 0): "there is no line \(line): the script is empty"
        case .noLine(let line, let count): "there is no line \(line); name one from 1 to \(count)"
        }
    }
}

extension ScriptReading {
    /// A physical line as it stands, without its line end.
    fileprivate func text(ofLine number: Int, in entry: ReadingLog.Entry) -> String {
        let piece = Array(bytes[entry.range])
        let range = LineTable(piece).range(ofLine: number - entry.number + 1)
        return piece[range].withUnsafeBufferPointer { String(Bytes($0).lines[0]) }
    }
}
