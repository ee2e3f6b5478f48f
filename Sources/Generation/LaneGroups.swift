/// How lines are shared out: those of a group are written side by side, with one read of the weights a character.
package struct LaneGroups {
    /// The places of each group's lines.
    package let places: [Range<Int>]
    /// Threads that are at work at a time.
    package let threads: Int

    /// Lines of a group at most: more of them save little.
    package static let size = 32

    package init(of count: Int, threads: Int) {
        places = stride(from: 0, to: max(count, 0), by: Self.size).map { $0..<min($0 + Self.size, count) }
        self.threads = places.count == 1 ? threads : min(threads, places.count)
    }

    /// Whether the threads work on one group together, and not on one each.
    package var areShared: Bool { places.count == 1 }
}
