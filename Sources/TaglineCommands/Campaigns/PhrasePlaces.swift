import Campaign
import Generation

/// Which lines of a campaign hold its required phrases: as many phrases as can be have a line of their own, and the others
/// share one.
struct PhrasePlaces {
    /// For each slot, what those of its lines hold that hold a required phrase.
    private(set) var lines: [[[String]]]

    private let phrases: [String]
    private let counts: [Int]
    /// For each phrase the slots that have a line for it.
    private let open: [[Int]]

    /// - Parameters:
    ///   - slots: with how many lines each gets; none where no line is written.
    ///   - fit: what can stand in which slot.
    /// - Throws: where a phrase can stand in no slot, or in none beside the others.
    init(
        of phrases: [String], in slots: [(slot: Channel.Slot, count: Int)], _ fit: PhraseFit
    ) throws(GenerationError) {
        (self.phrases, counts) = (phrases, slots.map(\.count))
        lines = slots.map { _ in [] }
        let written = slots.indices.filter { slots[$0].count > 0 }
        let roomiest = written.max { slots[$0].slot.limit < slots[$1].slot.limit }
        var open: [[Int]] = []
        for phrase in phrases {
            let obstacles = written.map { fit.obstacle(to: [phrase], in: slots[$0].slot) }
            open.append(zip(written, obstacles).filter { $1 == nil }.map(\.0))
            if open.last?.isEmpty == true, let roomiest, let place = written.firstIndex(of: roomiest),
                let reason = obstacles[place]
            {
                throw .refused("\(slots[roomiest].slot.name): \(reason)")
            }
        }
        self.open = open
        // The longest first: short ones find room beside them.
        let left = shareOut().map { phrases[$0] }.enumerated().sorted {
            ($1.element.unicodeScalars.count, $0.offset) < ($0.element.unicodeScalars.count, $1.offset)
        }
        for (_, phrase) in left {
            guard let (slot, line) = roomBeside(phrase, in: slots.map(\.slot), fit) else {
                throw .refused("the required “\(phrase)” found no line with room for it; allow more lines")
            }
            lines[slot][line].append(phrase)
        }
    }

    /// The line with required phrases that has most room left with one more.
    private func roomBeside(
        _ phrase: String, in slots: [Channel.Slot], _ fit: PhraseFit
    ) -> (slot: Int, line: Int)? {
        var best: (slot: Int, line: Int)?
        var most = -1
        for (index, slot) in slots.enumerated() {
            for (line, held) in lines[index].enumerated() {
                // Beside one another: what they could share is little, and looking for it takes long with many.
                let together = (held + [phrase]).joined(separator: " ")
                let room = slot.limit - fit.channel.length(of: together, in: slot)
                if room > most, fit.obstacle(to: held + [phrase], in: slot) == nil {
                    (best, most) = ((index, line), room)
                }
            }
        }
        return best
    }

    /// Gives phrases lines of their own, in the first slot that has one where that leaves one for the others.
    ///
    /// A bipartite matching by augmenting paths (Kuhn 1955): a phrase for which no line is left takes that of another
    /// which has a second choice.
    ///
    /// - Returns: the phrases that no line is left for.
    private mutating func shareOut() -> [Int] {
        var held = counts.map { _ in [Int]() }
        func place(_ phrase: Int, _ tried: inout Swift.Set<Int>) -> Bool {
            for slot in open[phrase] where tried.insert(slot).inserted {
                if held[slot].count < counts[slot] {
                    held[slot].append(phrase)
                    return true
                }
                for index in held[slot].indices where place(held[slot][index], &tried) {
                    held[slot][index] = phrase
                    return true
                }
            }
            return false
        }
        var left: [Int] = []
        for phrase in phrases.indices {
            var tried: Swift.Set<Int> = []
            if !place(phrase, &tried) { left.append(phrase) }
        }
        lines = held.map { slot in slot.sorted().map { [phrases[$0]] } }
        return left
    }
}
