/// The speed of training over its last seconds.
struct RecentSpeed {
    /// How many seconds count as recent.
    private static let window = 15.0

    private var marks: [(seconds: Double, characters: Int)]

    /// Begins where so much of a run was done before.
    init(seconds: Double = 0, characters: Int = 0) {
        marks = [(seconds, characters)]
    }

    mutating func add(seconds: Double, characters: Int) {
        marks.append((seconds, characters))
        // The newest mark outside the window stays: the window is measured from there.
        let old = marks.dropLast().lastIndex { $0.seconds <= seconds - Self.window } ?? 0
        marks.removeFirst(old)
    }

    var charactersPerSecond: Double {
        guard let first = marks.first, let last = marks.last, last.seconds > first.seconds else { return 0 }
        return Double(last.characters - first.characters) / (last.seconds - first.seconds)
    }
}
