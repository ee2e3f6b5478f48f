/// How long one piece of work takes, done over and over until the time for it is up.
struct Samples {
    private let budget: Double
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var seconds: [Double] = []

    /// Fewer samples than this make no median, unless the time is up this many times over.
    private static let (least, patience) = (3, 4.0)

    /// - Parameter budget: in seconds.
    init(budget: Double) {
        self.budget = budget
    }

    /// Marks the end of one piece of work and the beginning of the next.
    mutating func add() {
        let now = ContinuousClock.now
        seconds.append((now - last).seconds)
        last = now
    }

    /// Whether the work need not be done again. The first time is for warming up and does not count.
    var areEnough: Bool {
        let passed = (last - start).seconds
        return (seconds.count > Self.least && passed >= budget)
            || (seconds.count > 1 && passed >= budget * Self.patience)
    }

    /// The median of all but the first, in seconds.
    var median: Double {
        let sorted = seconds.dropFirst().sorted()
        return sorted.isEmpty ? .infinity : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// Does `work` until there are enough samples, and gives the median in seconds.
    static func median(budget: Double, _ work: () throws(Failure) -> Void) throws(Failure) -> Double {
        var samples = Samples(budget: budget)
        repeat {
            try work()
            samples.add()
        } while !samples.areEnough
        return samples.median
    }
}

extension Swift.Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
