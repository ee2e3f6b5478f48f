/// Which scene of one draft became which of the next.
///
/// Scenes that say the same belong together first, wherever they stand; then those of which half the elements that occur
/// in one scene only are in both; then those with the same number and heading, the same heading, the same number.
struct SceneMatching {
    /// For each part of the new draft the part of the old one; nil where the scene is new.
    private(set) var oldOfNew: [Int?]
    /// For each part of the old draft the part of the new one; nil where the scene is gone.
    private(set) var newOfOld: [Int?]
    /// The parts of the new draft that stand elsewhere among the scenes than they did.
    private(set) var moved: Set<Int> = []

    init(_ drafts: DraftPair) {
        oldOfNew = Array(repeating: nil, count: drafts.new.parts.count)
        newOfOld = Array(repeating: nil, count: drafts.old.parts.count)
        pair(0, 0)
        match(by: { $0.keys(of: $1) }, drafts)
        matchByVotes(drafts)
        match(by: { NumberedHeading($0, $1) }, drafts)
        match(by: { $0.heading(of: $1) }, drafts)
        match(by: { $0.number(of: $1)?.uppercased() }, drafts)
        let kept = oldOfNew.indices.dropFirst().filter { oldOfNew[$0] != nil }
        let inOrder = Set(Alignment.longestRise(kept.compactMap { oldOfNew[$0] }).map { kept[$0] })
        moved = Set(kept).subtracting(inOrder)
    }

    private struct NumberedHeading: Hashable {
        let number: String
        let heading: Int

        init?(_ draft: DraftPair.Draft, _ part: Int) {
            guard let number = draft.number(of: part), let heading = draft.heading(of: part) else { return nil }
            (self.number, self.heading) = (number.uppercased(), heading)
        }
    }

    private mutating func pair(_ old: Int, _ new: Int) {
        (oldOfNew[new], newOfOld[old]) = (old, new)
    }

    /// Pairs the parts left that have the same sign, the first with the first.
    private mutating func match<Sign: Hashable>(by sign: (DraftPair.Draft, Int) -> Sign?, _ drafts: DraftPair) {
        var left: [Sign: [Int]] = [:]
        for part in newOfOld.indices.reversed() where newOfOld[part] == nil {
            if let sign = sign(drafts.old, part) { left[sign, default: []].append(part) }
        }
        for part in oldOfNew.indices where oldOfNew[part] == nil {
            if let sign = sign(drafts.new, part), let old = left[sign]?.popLast() { pair(old, part) }
        }
    }

    private mutating func matchByVotes(_ drafts: DraftPair) {
        /// The only part left that has an element, or nil where several have it.
        var owners: [Int: Int?] = [:]
        for part in newOfOld.indices where newOfOld[part] == nil {
            for key in drafts.old.keys(of: part) {
                if let owner = owners[key] {
                    if owner != part { owners.updateValue(nil, forKey: key) }
                } else {
                    owners.updateValue(part, forKey: key)
                }
            }
        }
        for part in oldOfNew.indices where oldOfNew[part] == nil {
            var votes: [Int: Int] = [:]
            for key in drafts.new.keys(of: part) {
                if case .some(.some(let owner)) = owners[key] { votes[owner, default: 0] += 1 }
            }
            let best = votes.filter { newOfOld[$0.key] == nil }.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let best else { continue }
            let size = min(drafts.old.parts[best.key].count, drafts.new.parts[part].count)
            if 2 * best.value >= size { pair(best.key, part) }
        }
    }
}
