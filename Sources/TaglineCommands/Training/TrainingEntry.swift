import Drafts
import LanguageModel

/// One line of a training run's log.
struct TrainingEntry: Equatable {
    var step: Int
    var characters: Int
    var seconds: Double
    /// The mean loss since the entry before, in nats a character.
    var loss: Double
    /// The loss on the validation text in nats a character, where it was just measured.
    var validLoss: Double?
    var learningRate: Double?

    /// - Parameter loss: the mean loss since the entry before.
    init(_ progress: TrainingProgress, loss: Double) {
        step = progress.step
        characters = progress.characters
        seconds = progress.seconds
        self.loss = loss
        validLoss = progress.validLoss
        learningRate = Double(progress.learningRate)
    }

    /// - Throws: where it is not an entry of a log.
    init(_ json: JSONValue) throws(Failure) {
        func number(_ key: String) throws(Failure) -> Double {
            guard let number = json[key]?.number, abs(number) < Self.limit else {
                throw Failure("no entry of a training log: it has no number called '\(key)', or one beyond all measure")
            }
            return number
        }
        func count(_ key: String) throws(Failure) -> Int {
            guard let count = Int(exactly: try number(key)), count >= 0 else {
                throw Failure("no entry of a training log: '\(key)' is no count")
            }
            return count
        }
        step = try count("step")
        characters = try count("characters")
        seconds = try number("seconds")
        loss = try number("loss")
        validLoss = json["validLoss"]?.number == nil ? nil : try number("validLoss")
        learningRate = json["learningRate"]?.number == nil ? nil : try number("learningRate")
    }

    /// Numbers beyond this are none of a training run's, and no axis could hold them beside others.
    private static let limit = 1e15

    var json: JSONValue {
        [
            "step": .integer(step), "characters": .integer(characters), "seconds": .double(rounded(seconds, 2)),
            "loss": .double(rounded(loss, 5)), "validLoss": validLoss.map { .double(rounded($0, 5)) } ?? .null,
            "learningRate": learningRate.map { .double(rounded($0, 7)) } ?? .null,
        ]
    }
}

extension JSONValue {
    /// A number of any kind.
    fileprivate var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .unsigned(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}
