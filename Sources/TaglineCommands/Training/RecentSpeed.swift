/// The speed of training over its last seconds.
struct RecentSpeed {
    /// How far a run is at a time.
    struct Mark {
        var seconds = 0.0
        var characters = 0
        /// The share of the run that is behind, 0 to 1.
        var done = 0.0
    }

    /// How many seconds count as recent.
    private static let window = 15.0

    private var marks: [Mark]

    /// Begins where so much of a run was done before.
    init(from start: Mark = Mark()) {
        marks = [start]
    }

    mutating func add(_ mark: Mark) {
        marks.append(mark)
        // The newest mark outside the window stays: the window is measured from there.
        let old = marks.dropLast().lastIndex { $0.seconds <= mark.seconds - Self.window } ?? 0
        marks.removeFirst(old)
    }

    var charactersPerSecond: Double { recent { Double($0.characters) } ?? 0 }

    /// Seconds until all is behind, at this speed.
    var secondsLeft: Double? {
        guard let speed = recent(\.done), speed > 0, let last = marks.last else { return nil }
        return (1 - last.done) / speed
    }

    /// What a quantity grows by in a second.
    private func recent(_ quantity: (Mark) -> Double) -> Double? {
        guard let first = marks.first, let last = marks.last, last.seconds > first.seconds else { return nil }
        return (quantity(last) - quantity(first)) / (last.seconds - first.seconds)
    }
}
