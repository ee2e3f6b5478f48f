/// Bytes of a file, and what takes their place.
public struct SourceEdit: Equatable, Sendable {
    public let range: Range<Int>
    public let replacement: [UInt8]
    /// What of the replacement came from elsewhere in the file: those bytes, and where in the replacement they begin.
    var moved: (range: Range<Int>, at: Int)?

    public static func == (one: SourceEdit, other: SourceEdit) -> Bool {
        one.range == other.range && one.replacement == other.replacement && one.moved?.range == other.moved?.range
            && one.moved?.at == other.moved?.at
    }
}

/// Changes to a file that leave every other byte alone.
public struct SourceEdits: Equatable, Sendable {
    /// In the order of their places; none overlaps another.
    public let edits: [SourceEdit]

    init(_ edits: [SourceEdit]) {
        self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    public var isEmpty: Bool { edits.isEmpty }

    /// The file after the changes.
    ///
    /// - Parameter bytes: the file that the changes were worked out for.
    public func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        for edit in edits {
            result += bytes[start..<edit.range.lowerBound]
            result += edit.replacement
            start = edit.range.upperBound
        }
        return result + bytes[start...]
    }

    /// Where a place stands after the changes: behind the text that it stood behind, also where that went elsewhere, and
    /// behind what took its place.
    public func moved(_ offset: Int) -> Int {
        if let place = movedElsewhere(offset) { return place }
        var shift = 0
        for edit in edits {
            guard edit.range.lowerBound < offset else { break }
            if edit.range.upperBound > offset { return edit.range.lowerBound + shift + edit.replacement.count }
            shift += edit.replacement.count - edit.range.count
        }
        return offset + shift
    }

    private func movedElsewhere(_ offset: Int) -> Int? {
        var shift = 0
        for edit in edits {
            if let moved = edit.moved, moved.range.lowerBound < offset, offset <= moved.range.upperBound {
                return edit.range.lowerBound + shift + moved.at + offset - moved.range.lowerBound
            }
            shift += edit.replacement.count - edit.range.count
        }
        return nil
    }

    /// The lines that change, each with its number, as it was and as it is then.
    ///
    /// - Parameter bytes: the file that the changes were worked out for.
    public func lines(in bytes: [UInt8]) -> [EditedLine] {
        let table = LineTable(bytes)
        var lines: [EditedLine] = []
        var rest = edits[...]
        while let first = rest.first {
            let number = table.line(of: first.range.lowerBound)
            let range = table.range(ofLine: number)
            let own = rest.prefix { $0.range.lowerBound < range.upperBound || $0.range == first.range }
            rest = rest.dropFirst(own.count)
            var after: [UInt8] = []
            var start = range.lowerBound
            for edit in own {
                after += bytes[start..<max(start, edit.range.lowerBound)] + edit.replacement
                start = edit.range.upperBound
            }
            after += bytes[start..<max(start, range.upperBound)]
            lines.append(EditedLine(number: number, before: Self.text(Array(bytes[range])), after: Self.text(after)))
        }
        return lines
    }

    private static func text(_ line: [UInt8]) -> String {
        line.withUnsafeBufferPointer { String(Bytes($0).lines[0]) }
    }
}

/// A line that changes.
public struct EditedLine: Equatable, Sendable {
    /// The line's number, from 1.
    public let number: Int
    /// The line as it was, without its line end.
    public let before: String
    /// The line after the change.
    public let after: String
}
