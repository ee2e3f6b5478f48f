/// A training run between two steps.
public struct TrainingSnapshot {
    let trainer: Trainer

    /// The best model so far.
    public var model: CharacterModel { trainer.result }

    /// All that the run needs to go on from here, in another process too: see ``Trainer/resume(_:)``.
    /// That of a rank is refused there.
    public func state() -> [UInt8] { trainer.state() }
}
