import Screenplay

/// Which elements of one draft stand in the next.
///
/// Elements that occur once in both drafts and in the same order on both sides are taken for the same (patience diff,
/// Bram Cohen); so are the equal ones that follow or precede these without a gap. Time grows with n log n.
struct ElementAlignment {
    /// For each element of the old draft its index in the new one; nil where it is gone or changed.
    private(set) var places: [Int?]

    private struct Key: Hashable {
        let type: ElementType
        let text: String

        init(_ element: Element) {
            (type, text) = (element.type, element.text)
        }
    }

    init(_ old: [Element], _ new: [Element]) {
        let (oldKeys, newKeys) = (old.map(Key.init), new.map(Key.init))
        places = [Int?](repeating: nil, count: old.count)
        let (oldIndices, newIndices) = (Self.uniqueIndices(of: oldKeys), Self.uniqueIndices(of: newKeys))
        let pairs = oldKeys.indices.compactMap { index -> (old: Int, new: Int)? in
            guard oldIndices[oldKeys[index]] == index, let other = newIndices[oldKeys[index]] else { return nil }
            return (index, other)
        }
        for index in Self.longestIncreasing(pairs.map { $0.new }) { places[pairs[index].old] = pairs[index].new }
        // Two drafts that begin or end alike need no unique element there.
        var taken = Set(places.compactMap(\.self))
        func extend(_ index: Int, from before: Int?) {
            guard places[index] == nil, let place = before, newKeys.indices.contains(place),
                newKeys[place] == oldKeys[index], taken.insert(place).inserted
            else { return }
            places[index] = place
        }
        for index in places.indices { extend(index, from: index == 0 ? 0 : places[index - 1].map { $0 + 1 }) }
        for index in places.indices.reversed() {
            extend(index, from: index + 1 == places.count ? new.count - 1 : places[index + 1].map { $0 - 1 })
        }
    }

    /// The keys that occur once, with their indices.
    private static func uniqueIndices(of keys: [Key]) -> [Key: Int] {
        Dictionary(keys.enumerated().map { ($1, $0) }) { _, _ in -1 }.filter { $0.value >= 0 }
    }

    /// The indices of a longest rising subsequence (Fredman, 1975).
    private static func longestIncreasing(_ numbers: [Int]) -> [Int] {
        // The index of the least number that ends a rising sequence of each length, and what stood before it.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var sequence: [Int] = []
        var next = ends.last
        while let index = next {
            sequence.append(index)
            next = before[index]
        }
        return sequence.reversed()
    }
}
