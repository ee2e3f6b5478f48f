import Charts
import Drafts
import LanguageModel
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells how training goes: on standard error for people, as JSON Lines in a log, and as a picture.
final class TrainingReport {
    private let log: LogFile?
    /// Where the picture goes.
    private let curve: String?
    private let name: String
    private var entries: [TrainingEntry] = []

    private var speed: RecentSpeed
    private var sum = (loss: 0.0, steps: 0)
    private var lastValid: Double?
    private var lastDrawn = -Double.infinity

    /// Without a validation, an entry is made every so many steps.
    private static let entryEvery = 50
    /// The line on a terminal is drawn anew after so many seconds.
    private static let drawEvery = 0.1

    /// - Parameters:
    ///   - name: what is being trained, for the picture's title.
    ///   - earlier: what was reported of the run before it was interrupted.
    ///   - start: where it goes on.
    init(
        name: String, log: LogFile?, curve: String?, earlier: [TrainingEntry] = [],
        from start: RecentSpeed.Mark = RecentSpeed.Mark()
    ) {
        (self.name, self.log, self.curve, entries) = (name, log, curve, earlier)
        lastValid = earlier.last { $0.validLoss != nil }?.validLoss
        speed = RecentSpeed(from: start)
    }

    func begin(model: CharacterModel, characters: Int) {
        Console.shared.report(
            "\(counted(model.parameterCount, "weight")), \(counted(model.vocabulary.count, "character")), "
                + "\(counted(model.tags.count, "tag")); \(counted(characters, "character")) of text\n")
    }

    /// Takes in one step; its loss is that of the step alone.
    func add(_ progress: TrainingProgress) {
        speed.add(.init(seconds: progress.seconds, characters: progress.characters, done: progress.done))
        sum = (sum.loss + progress.loss, sum.steps + 1)
        lastValid = progress.validLoss ?? lastValid
        let isEntry = progress.validLoss != nil || progress.step % Self.entryEvery == 0 || progress.step == 1
        let loss = sum.loss / Double(sum.steps)
        draw(progress, loss: loss, isEntry: isEntry)
        guard isEntry else { return }
        sum = (0, 0)
        let entry = TrainingEntry(progress, loss: loss)
        log?.append(entry.json.line)
        if curve != nil { entries.append(entry) }
    }

    /// Writes the picture of the run so far, if one is wanted.
    func drawCurve() throws(Failure) {
        guard let curve, !entries.isEmpty else { return }
        let chart = Chart(of: [TrainingRun(name: name, entries: entries)], by: .time)
        try Output.write(try failing(in: curve) { try chart.svg() }, to: curve)
    }

    /// How a run ended.
    enum Ending {
        case whole
        /// Validation found nothing better for too long.
        case early
        /// By ^C; it can be resumed where its state was kept.
        case interrupted(canResume: Bool)
    }

    /// - Parameter later: the steps made since the one whose weights are kept.
    func end(model: CharacterModel, later: Int, output: String, ending: Ending) {
        clearLine()
        let kept = model.training.steps
        let steps = later == 0 ? counted(kept, "step") : "the best of \(kept + later) steps, step \(kept)"
        let (deed, advice) =
            switch ending {
            case .whole: ("wrote", "")
            case .early: ("wrote", "; ended early, since validation found nothing better")
            case .interrupted(let canResume): ("interrupted; kept", canResume ? "; add --resume to go on" : "")
            }
        Console.shared.report(
            "\(deed) \(output): \(steps)"
                + (model.training.validLoss.map { ", valid \(bits($0)) bits a character" } ?? "") + advice + "\n")
    }

    /// Takes the line that is drawn over itself away.
    func clearLine() {
        if Console.shared.hasProgress { Console.shared.draw("") }
    }

    /// On a terminal one line that is drawn over itself, and one that stays for each validation.
    private func draw(_ progress: TrainingProgress, loss: Double, isEntry: Bool) {
        let line = ProgressLine(
            done: progress.done, step: progress.step, loss: bits(loss), validLoss: lastValid.map(bits),
            charactersPerSecond: speed.charactersPerSecond,
            secondsLeft: progress.done > 0.01 ? speed.secondsLeft : nil)
        guard Console.shared.hasProgress else {
            if isEntry { Console.shared.report(line.plain + "\n") }
            return
        }
        if progress.validLoss != nil {
            clearLine()
            Console.shared.report(line.plain + "\n")
        }
        guard progress.seconds - lastDrawn >= Self.drawEvery || progress.validLoss != nil else { return }
        lastDrawn = progress.seconds
        // A terminal wraps a line that fills its last column.
        Console.shared.draw(line.text(columns: Console.shared.progressColumns - 1))
    }

    private func bits(_ nats: Double) -> Double { rounded(nats / log(2), 3) }

    private func log(_ x: Double) -> Double { Glibc.log(x) }
}
