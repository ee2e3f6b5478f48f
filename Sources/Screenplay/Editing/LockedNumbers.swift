/// Numbers for scenes that came in after the others were locked.
struct LockedNumbers {
    /// One for each scene.
    private(set) var numbers: [String]
    private var used: Set<String>

    /// Letters of productions; I and O are left out, for they read as 1 and 0.
    private static let letters = "ABCDEFGHJKLMNPQRSTUVWXYZ".map { String($0) }
    /// A to Z, then AA to ZZ.
    private static let suffixes = letters + letters.flatMap { first in letters.map { first + $0 } }

    /// - Parameters:
    ///   - given: each scene's number, or nil.
    ///   - lines: the lines of the headings, for the error.
    init(_ given: [String?], lines: [Int]) throws(RenameError) {
        numbers = given.map { $0 ?? "" }
        used = Set(given.compactMap { $0?.uppercased() })
        var next = 0
        while let first = given[next...].firstIndex(of: nil) {
            let end = given[first...].firstIndex { $0 != nil } ?? given.count
            let before = first > 0 ? numbers[first - 1] : nil
            let after = end < given.count ? given[end] : nil
            guard let found = between(before, after, count: end - first) else {
                throw .noNumberBetween(before ?? "the start", after ?? "the end", line: lines[first])
            }
            for (index, number) in zip(first..<end, found) {
                numbers[index] = number
                used.insert(number.uppercased())
            }
            next = end
        }
    }

    /// So many unused numbers in their order; nil where there are not as many.
    private func between(_ before: String?, _ after: String?, count: Int) -> [String]? {
        let low = before.flatMap { SceneNumberOrder($0) }
        guard let after else { return following(low?.number ?? 0, count: count) }
        let high = SceneNumberOrder(after)
        if let before {
            // After 12A comes 12B, where there is room, else 12AA.
            var bases = [before]
            if let low, !low.suffix.isEmpty {
                bases.insert("\(low.prefix)\(low.number)\(low.suffix.dropLast())", at: 0)
            }
            for base in bases {
                if let found = free(Self.suffixes.lazy.map { base + $0 }, low, high, count) { return found }
            }
        }
        // Before the first scene, and between 12 and 12A: A12A.
        return free(Self.letters.lazy.map { $0 + after }, low, high, count)
    }

    /// The first so many of `texts` that are unused and lie between two numbers, where these are known; nil where there
    /// are not as many, or they are not in order.
    private func free(
        _ texts: some Sequence<String>, _ low: SceneNumberOrder?, _ high: SceneNumberOrder?, _ count: Int
    ) -> [String]? {
        var found: [String] = []
        var last = low
        for text in texts {
            if found.count == count { break }
            if used.contains(text.uppercased()) { continue }
            if let order = SceneNumberOrder(text) {
                // The texts ascend letter by letter: what comes after this one is no lower.
                if let high, !(order < high) { break }
                if let last, !(last < order) { continue }
                last = order
            }
            found.append(text)
        }
        return found.count == count ? found : nil
    }

    /// Whole numbers, for scenes at the end.
    private func following(_ number: Int, count: Int) -> [String] {
        var found: [String] = []
        var number = number
        while found.count < count {
            number += 1
            if !used.contains("\(number)") { found.append("\(number)") }
        }
        return found
    }
}
