import LanguageModel

/// When a training run keeps what it has, so that one that is cut has lost little.
struct CheckpointSchedule {
    /// After such a share of the run a checkpoint is due.
    private static let share = 0.05
    /// It is after so many seconds, too, and the first one sooner.
    private static let (interval, first) = (60.0, 5.0)
    /// The most of the time that checkpoints by the clock take: that of a large model may take long.
    private static let cost = 0.05

    /// Where the next one is due, if validation does not ask for it before.
    private var next: (done: Double, seconds: Double)?

    /// Whether the run is to be kept after a step.
    mutating func isDue(_ progress: TrainingProgress) -> Bool {
        let next = next ?? (progress.done + Self.share, progress.seconds + Self.first)
        self.next = next
        return progress.validLoss != nil || progress.done >= next.done || progress.seconds >= next.seconds
    }

    /// - Parameter seconds: how long it took to keep the run after that step.
    mutating func made(at progress: TrainingProgress, taking seconds: Double) {
        next = (
            progress.done + Self.share, progress.seconds + seconds + max(Self.interval, seconds / Self.cost)
        )
    }
}
