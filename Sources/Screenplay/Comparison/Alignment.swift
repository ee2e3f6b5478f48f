/// Which members two sequences have in common, in the same order: a patience diff.
///
/// Members that stand once in both sequences anchor the comparison; between anchors it begins anew. Those that repeat,
/// as blank lines do, are matched only beside others, which people read more easily than the fewest edits.
/// Source: Bram Cohen, "Patience Diff Advantages", 2010.
public struct Alignment: Sendable {
    /// The places of two members that are the same.
    public struct Match: Equatable, Sendable {
        public var old: Int
        public var new: Int

        public init(old: Int, new: Int) {
            (self.old, self.new) = (old, new)
        }
    }

    /// Members of the old sequence that gave way to members of the new one; one of the two may be none.
    public struct Change: Equatable, Sendable {
        public let old: Range<Int>
        public let new: Range<Int>
    }

    /// Ascending in both sequences.
    public let matches: [Match]
    private let end: Match

    /// Compares two sequences.
    public init<Member: Hashable>(_ old: some Sequence<Member>, _ new: some Sequence<Member>) {
        // Numbers compare faster than what they stand for.
        var numbers: [Member: Int] = [:]
        func numbered(_ members: some Sequence<Member>) -> [Int] {
            members.map { member in
                if let number = numbers[member] { return number }
                numbers[member] = numbers.count
                return numbers.count - 1
            }
        }
        let (oldNumbers, newNumbers) = (numbered(old), numbered(new))
        end = Match(old: oldNumbers.count, new: newNumbers.count)
        matches = Self.matches(oldNumbers, newNumbers)
    }

    /// What lies between the members that are the same, in order.
    public var changes: [Change] {
        var changes: [Change] = []
        var start = Match(old: 0, new: 0)
        for match in matches + [end] {
            let change = Change(old: start.old..<match.old, new: start.new..<match.new)
            if !change.old.isEmpty || !change.new.isEmpty { changes.append(change) }
            start = Match(old: match.old + 1, new: match.new + 1)
        }
        return changes
    }

    /// A part of the old sequence, and the part of the new one that it is compared with.
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
            while let last = gap.old.last, let other = gap.new.last, old[last] == new[other] {
                matches.append(Match(old: last, new: other))
                gap = Gap(old: gap.old.lowerBound..<last, new: gap.new.lowerBound..<other)
            }
            let common = common(old, new, gap)
            let anchors = longestRise(common.map(\.new)).map { common[$0] }
            guard !anchors.isEmpty else { continue }
            var end = Match(old: gap.old.upperBound, new: gap.new.upperBound)
            for anchor in anchors.reversed() {
                // The anchor itself is the first match of the gap that it opens.
                gaps.append(Gap(old: anchor.old..<end.old, new: anchor.new..<end.new))
                end = anchor
            }
            gaps.append(Gap(old: gap.old.lowerBound..<end.old, new: gap.new.lowerBound..<end.new))
        }
        return matches.sorted { $0.old < $1.old }
    }

    /// The members that stand once in either part, in the old order.
    private static func common(_ old: [Int], _ new: [Int], _ gap: Gap) -> [Match] {
        /// Where a member stands, or nil where it stands more than once.
        func places(_ members: [Int], _ range: Range<Int>) -> [Int: Int?] {
            range.reduce(into: [:]) { places, place in
                places.updateValue(places[members[place]] == nil ? place : nil, forKey: members[place])
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

    /// The places of the most numbers that ascend: patience sorting (Fredman, 1975).
    static func longestRise(_ numbers: [Int]) -> [Int] {
        // For each length of a rise, the place that ends one lowest; and for each place, the one before it.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: numbers.count)
        for (place, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[place] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = place } else { ends.append(place) }
        }
        var rise: [Int] = []
        var next = ends.last
        while let place = next {
            rise.append(place)
            next = before[place]
        }
        return rise.reversed()
    }
}
