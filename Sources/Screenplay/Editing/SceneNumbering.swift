/// Gives scenes their numbers, or takes them away; nothing of the script but the numbers changes.
public enum SceneNumbering: Sendable {
    /// All scenes from 1 on, in their order, whatever numbers they had.
    case anew
    /// Numbers that are there stay; a scene without one gets the number before it with a letter: 12A after 12.
    case locked
    /// Without numbers.
    case removed

    /// The changes, in a script that was not read yet.
    ///
    /// - Throws: where no number is left between two that stand, or a number cannot stand in a heading.
    public func edits(in bytes: [UInt8]) throws(RenameError) -> SourceEdits {
        let reading = ScriptReading(bytes)
        let headings = reading.entries.filter { $0.rule == .heading || $0.rule == .forcedHeading }
        let given = headings.map { reading.screenplay.elements[$0.element].sceneNumber }
        let wanted: [String?]
        switch self {
        case .anew: wanted = given.indices.map { "\($0 + 1)" }
        case .locked: wanted = try LockedNumbers(given, lines: headings.map(\.number)).numbers
        case .removed: wanted = given.map { _ in nil }
        }
        let changes = headings.indices.filter { wanted[$0] != given[$0] }
        let edits = changes.map { NumberPlace(headings[$0], in: reading).edit(to: wanted[$0]) }
        let result = try reading.checked(edits) { line in
            .noNumber(headings.firstIndex { $0.number == line }.flatMap { wanted[$0] } ?? "", line: line)
        }
        let numbers = Screenplay(fountain: result.applied(to: bytes)).elements.lazy
            .filter { $0.type == .sceneHeading }.map(\.sceneNumber)
        for (index, number) in numbers.enumerated() where number != wanted[index] {
            throw .noNumber(wanted[index] ?? given[index] ?? "", line: headings[index].number)
        }
        return result
    }
}

/// Where a heading's number stands, or where it would.
private struct NumberPlace {
    /// The number between its `#`; nil where the heading has none.
    private let number: Range<Int>?
    /// The number with its `#` and the white space in front.
    private let whole: Range<Int>
    /// The end of the heading's text.
    private let end: Int

    init(_ entry: ReadingLog.Entry, in reading: ScriptReading) {
        let line = reading.bareLine(entry)
        let (number, gap) = line.withBytes { bytes in
            let split = SceneNumber(splitting: SceneHeadingRule.forced(bytes) ?? bytes)
            let spaces = bytes[..<(split.number?.startIndex ?? bytes.endIndex)].dropLast().trimmedBack.endIndex
            return (split.number.map { $0.startIndex..<$0.endIndex }, spaces)
        }
        self.number = number.flatMap { line.fileRange(of: $0) }
        end = entry.textEnd
        if let own = self.number, let number {
            // A note may stand between the heading and its number; what is before the note stays.
            let start = line.fileRange(of: gap..<number.upperBound)?.lowerBound ?? own.lowerBound - 1
            whole = start..<own.upperBound + 1
        } else {
            whole = end..<end
        }
    }

    func edit(to text: String?) -> SourceEdit {
        guard let text else { return SourceEdit(range: whole, replacement: []) }
        if let number { return SourceEdit(range: number, replacement: Array(text.utf8)) }
        return SourceEdit(range: end..<end, replacement: Array(" #\(text)#".utf8))
    }
}
