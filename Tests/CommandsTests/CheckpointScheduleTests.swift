import Testing

@testable import LanguageModel
@testable import TaglineCommands

struct CheckpointScheduleTests {
    /// The seconds at which a run is kept that lasts so long, has a step a second and is kept in so many seconds.
    private func times(of length: Double, until end: Int, taking cost: Double = 0) -> [Int] {
        var schedule = CheckpointSchedule()
        return (1...end).filter { second in
            let step = progress(second, of: length)
            guard schedule.isDue(step) else { return false }
            schedule.made(at: step, taking: cost)
            return true
        }
    }

    private func progress(_ second: Int, of length: Double, validLoss: Double? = nil) -> TrainingProgress {
        TrainingProgress(
            step: second, characters: second, seconds: Double(second), loss: 1, validLoss: validLoss, learningRate: 1,
            done: Double(second) / length)
    }

    @Test("A long run is kept soon after it began, and then every minute")
    func long() {
        #expect(times(of: 36_000, until: 200) == [6, 66, 126, 186])
    }

    @Test("A short run is kept at every twentieth")
    func short() {
        #expect(times(of: 64, until: 16) == [5, 9, 13])
    }

    @Test("A model that takes long to write is written less often")
    func costly() {
        #expect(times(of: 36_000, until: 500, taking: 10) == [6, 216, 426])
    }

    @Test("A validation is followed by a checkpoint")
    func validation() {
        var schedule = CheckpointSchedule()
        let (first, second) = (progress(1, of: 36_000, validLoss: 2), progress(2, of: 36_000))
        let isDue = schedule.isDue(first)
        schedule.made(at: first, taking: 0)
        let isDueAgain = schedule.isDue(second)
        #expect(isDue && !isDueAgain)
    }
}
