/// How far a training run is: all that its next step depends on besides weights, moments and carried states.
struct TrainingPlace: Codable, Equatable {
    /// Updates made.
    var step = 0
    /// Characters read, counting each again in every epoch.
    var characters = 0
    /// Passes over the text behind, and the chunk of this one that is next.
    var epoch = 0
    var chunk = 0
    /// The validation that is next, of all those of the run.
    var nextValidation = 1
    /// Validations since the best one.
    var validationsSinceBest = 0
    /// The losses since the last report.
    var lossSum = 0.0
    var lossCount = 0

    /// Whether a run can have come here; a place in a file may say anything.
    var isPossible: Bool {
        let counts = 0...1 << 60
        return [step, characters, epoch, chunk, nextValidation, validationsSinceBest, lossCount].allSatisfy(
            counts.contains)
    }
}
