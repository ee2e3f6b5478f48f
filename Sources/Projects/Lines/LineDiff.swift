/// Which lines two texts have in common, in the same order: a patience diff.
///
/// Lines that stand once in both texts anchor the comparison; between anchors it begins anew. Lines that repeat, as
/// blank ones do, are matched only beside others, which people read more easily than the fewest edits.
/// Source: Bram Cohen, "Patience Diff Advantages", 2010.
public struct LineDiff: Sendable {
    /// The places of two lines that are the same.
    struct Match: Equatable, Sendable {
        var old: Int
        var new: Int
    }

    /// Lines of the old text that gave way to lines of the new one; one of the two may be none.
    public struct Change: Equatable, Sendable {
        public let old: Range<Int>
        public let new: Range<Int>
    }

    /// The lines, each with its line feed.
    public let old: [ArraySlice<UInt8>]
    public let new: [ArraySlice<UInt8>]
    /// Ascending in both texts.
    let matches: [Match]

    /// What lies between the lines that are the same, in order.
    public var changes: [Change] {
        var changes: [Change] = []
        var start = Match(old: 0, new: 0)
        for match in matches + [Match(old: old.count, new: new.count)] {
            let change = Change(old: start.old..<match.old, new: start.new..<match.new)
            if !change.old.isEmpty || !change.new.isEmpty { changes.append(change) }
            start = Match(old: match.old + 1, new: match.new + 1)
        }
        return changes
    }

    public init(from old: [UInt8], to new: [UInt8]) {
        let (oldLines, newLines) = (Self.lines(of: old), Self.lines(of: new))
        // Numbers compare faster than lines.
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        var numbered = [[Int]]()
        for lines in [oldLines, newLines] {
            numbered.append(
                lines.map { line in
                    if let number = numbers[line] { return number }
                    numbers[line] = numbers.count
                    return numbers.count - 1
                })
        }
        (self.old, self.new) = (oldLines, newLines)
        matches = Self.matches(numbered[0], numbered[1])
    }

    static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// A part of the old text, and the part of the new one that it is compared with.
    private struct Gap {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func matches(_ old: [Int], _ new: [Int]) -> [Match] {
        var matches: [Match] = []
        // The next gap is the last; a loop, for a gap may lie in a gap thousands of times.
        var gaps = [Gap(old: old.indices, new: new.indices)]
        while var gap = gaps.popLast() {
            while let first = gap.old.first, let other = gap.new.first, old[first] == new[other] {
                matches.append(Match(old: first, new: other))
                gap = Gap(old: first + 1..<gap.old.upperBound, new: other + 1..<gap.new.upperBound)
            }
            var tail: [Match] = []
            while let last = gap.old.last, let other = gap.new.last, old[last] == new[other] {
                tail.append(Match(old: last, new: other))
                gap = Gap(old: gap.old.lowerBound..<last, new: gap.new.lowerBound..<other)
            }
            matches += tail
            let anchors = longestRise(common(old, new, gap))
            guard !anchors.isEmpty else { continue }
            var end = (old: gap.old.upperBound, new: gap.new.upperBound)
            for anchor in anchors.reversed() {
                // The anchor itself is the first match of the gap that it opens.
                gaps.append(Gap(old: anchor.old..<end.old, new: anchor.new..<end.new))
                end = (anchor.old, anchor.new)
            }
            gaps.append(Gap(old: gap.old.lowerBound..<end.old, new: gap.new.lowerBound..<end.new))
        }
        return matches.sorted { $0.old < $1.old }
    }

    /// The lines that stand once in either part, in the old order.
    private static func common(_ old: [Int], _ new: [Int], _ gap: Gap) -> [Match] {
        /// Where a line stands, or nil where it stands more than once.
        func places(_ lines: [Int], _ range: Range<Int>) -> [Int: Int?] {
            range.reduce(into: [:]) { places, place in
                places.updateValue(places[lines[place]] == nil ? place : nil, forKey: lines[place])
            }
        }
        guard !gap.old.isEmpty, !gap.new.isEmpty else { return [] }
        let (before, after) = (places(old, gap.old), places(new, gap.new))
        return gap.old.compactMap { place in
            guard case .some(.some) = before[old[place]], case .some(.some(let other)) = after[old[place]] else {
                return nil
            }
            return Match(old: place, new: other)
        }
    }

    /// The most of these matches that ascend in the new text, too: patience sorting.
    private static func longestRise(_ matches: [Match]) -> [Match] {
        // For each length of a rise, the match that ends one lowest; and for each match, the one before it.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: matches.count)
        for (index, match) in matches.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if matches[ends[middle]].new < match.new { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var rise: [Match] = []
        var next = ends.last
        while let index = next {
            rise.append(matches[index])
            next = before[index]
        }
        return rise.reversed()
    }
}
