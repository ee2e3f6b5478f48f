import Drafts
import LanguageModel
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells how training goes: on standard error for people, and as JSON Lines in a log.
final class TrainingReport {
    private let log: LogFile?
    private var lastValid: Double?

    init(log: LogFile?) {
        self.log = log
    }

    func begin(model: CharacterModel, characters: Int) {
        Console.shared.report(
            "\(model.parameterCount) weights, \(model.vocabulary.count) characters, \(model.tags.count) tags; "
                + "\(characters) characters of text\n")
    }

    func add(_ progress: TrainingProgress) {
        lastValid = progress.validLoss ?? lastValid
        let speed = Double(progress.characters) / max(progress.seconds, 1e-9)
        var line =
            "step \(progress.step)  \(bits(progress.loss)) bits"
            + (lastValid.map { "  valid \(bits($0))" } ?? "") + "  \(Int(speed)) characters/s"
        if progress.done > 0.01 {
            let left = progress.seconds * (1 - progress.done) / progress.done
            line += "  \(Int(left / 60)) min left"
        }
        let ends = progress.validLoss != nil || !Console.shared.hasProgress
        Console.shared.report((Console.shared.hasProgress ? "\r\u{1B}[K" : "") + line + (ends ? "\n" : ""))
        let entry: JSONValue = [
            "step": .integer(progress.step), "characters": .integer(progress.characters),
            "seconds": .double(rounded(progress.seconds, 2)), "loss": .double(rounded(progress.loss, 5)),
            "validLoss": progress.validLoss.map { .double(rounded($0, 5)) } ?? .null,
            "learningRate": .double(rounded(Double(progress.learningRate), 7)),
        ]
        log?.append(entry.line)
    }

    func end(model: CharacterModel, output: String, interrupted: Bool) {
        if Console.shared.hasProgress { Console.shared.report("\r\u{1B}[K") }
        let state = interrupted ? "interrupted; kept" : "wrote"
        Console.shared.report(
            "\(state) \(output): \(model.training.steps) steps"
                + (model.training.validLoss.map { ", valid \(bits($0)) bits a character" } ?? "") + "\n")
    }

    private func bits(_ nats: Double) -> Double { rounded(nats / log(2), 3) }

    private func log(_ x: Double) -> Double { Glibc.log(x) }
}
