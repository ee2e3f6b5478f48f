import Screenplay

/// Where the bytes of a text come from that took another's place: that one, though they may stand elsewhere now, or
/// nowhere.
///
/// Lines are told apart without their ends. What one comparison leaves over is compared again: lines that went elsewhere
/// are found so. Of lines that changed, their beginnings and ends may have stayed.
struct LineDescent {
    enum Part: Equatable {
        /// Bytes of the old text.
        case old(Range<Int>)
        /// So many bytes that are new.
        case new(Int)

        var length: Int {
            switch self {
            case .old(let range): range.count
            case .new(let count): count
            }
        }
    }

    /// The new text, in order.
    private(set) var parts: [Part] = []

    /// How often lines are looked for elsewhere: text that somebody shuffled is as good as new.
    private static let rounds = 32

    init(from old: [UInt8], to new: [UInt8]) {
        let (oldLines, newLines) = (LineDiff.lines(of: old), LineDiff.lines(of: new))
        let sources = Self.sources(oldLines, newLines)
        let taken = Set(sources.compactMap(\.self))
        // The place in either text; lines that changed stand between the same neighbours.
        var (line, place, source) = (0, 0, 0)
        while line < newLines.count {
            if let index = sources[line] {
                add(newLines[line], from: oldLines[index])
                (line, place, source) = (line + 1, newLines[line].endIndex, index + 1)
                continue
            }
            let end = sources[line...].firstIndex { $0 != nil } ?? newLines.count
            let close = (source..<oldLines.count).first(where: taken.contains) ?? oldLines.count
            let start = source < oldLines.count ? oldLines[source].startIndex : old.count
            add(new[place..<newLines[end - 1].endIndex], between: old[start..<max(start, Self.end(close, oldLines))])
            (line, place) = (end, newLines[end - 1].endIndex)
        }
    }

    private static func end(_ line: Int, _ lines: [ArraySlice<UInt8>]) -> Int {
        line > 0 ? lines[line - 1].endIndex : 0
    }

    /// For each new line the old one that it is; nil where it is none.
    private static func sources(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Int?] {
        let (oldKeys, newKeys) = (old.map(content), new.map(content))
        var sources = [Int?](repeating: nil, count: new.count)
        var isTaken = [Bool](repeating: false, count: old.count)
        for match in Alignment(oldKeys, newKeys).matches {
            (sources[match.new], isTaken[match.old]) = (match.old, true)
        }
        for _ in 0..<rounds {
            // Nobody can tell where a blank line went that has none of the lines before it any more.
            let left = old.indices.filter { !isTaken[$0] && isInked(oldKeys[$0]) }
            let other = new.indices.filter { sources[$0] == nil && isInked(newKeys[$0]) }
            let matches = Alignment(left.map { oldKeys[$0] }, other.map { newKeys[$0] }).matches
            guard !matches.isEmpty else { break }
            for match in matches {
                var (from, to) = (left[match.old], other[match.new])
                repeat {
                    (sources[to], isTaken[from]) = (from, true)
                    (from, to) = (from + 1, to + 1)
                } while from < old.count && to < new.count && !isTaken[from] && sources[to] == nil
                    && !isInked(oldKeys[from]) && oldKeys[from] == newKeys[to]
            }
        }
        return sources
    }

    private static func isInked(_ line: ArraySlice<UInt8>) -> Bool { !line.allSatisfy(TakenText.isBlank) }

    /// A line without its end.
    private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.last == UInt8(ascii: "\n") else { return line }
        let rest = line.dropLast()
        return rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest
    }

    private mutating func add(_ line: ArraySlice<UInt8>, from source: ArraySlice<UInt8>) {
        guard line != source else { return add(.old(source.startIndex..<source.endIndex)) }
        let length = Self.content(line).count
        add(.old(source.startIndex..<source.startIndex + length))
        add(.new(line.count - length))
    }

    /// Adds lines that took the place of others, of which beginning and end may have stayed.
    private mutating func add(_ lines: ArraySlice<UInt8>, between old: ArraySlice<UInt8>) {
        let head = zip(old, lines).prefix { $0 == $1 }.count
        let most = min(old.count, lines.count) - head
        let tail = zip(old.reversed(), lines.reversed()).prefix(most).prefix { $0 == $1 }.count
        add(.old(old.startIndex..<old.startIndex + head))
        add(.new(lines.count - head - tail))
        add(.old(old.endIndex - tail..<old.endIndex))
    }

    private mutating func add(_ part: Part) {
        switch (parts.last, part) {
        case (_, _) where part.length == 0: break
        case (.old(let last)?, .old(let range)) where last.upperBound == range.lowerBound:
            parts[parts.count - 1] = .old(last.lowerBound..<range.upperBound)
        case (.new(let last)?, .new(let count)): parts[parts.count - 1] = .new(last + count)
        default: parts.append(part)
        }
    }
}
