import ArgumentParser
import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a model on text.",
        discussion: """
            A corpus is tagged JSON Lines, Fountain or plain text of any size; a folder means all of those in it. \
            Interrupted or out of time, it keeps the best model so far. A run that was cut short, by ^C or by a power \
            failure, goes on where its last checkpoint was when the same command is given with --resume.
            """)

    @Argument(help: "Text to train on.", completion: .file()) var corpus: [String]
    @Option(name: .shortAndLong, help: "Where the model goes.", completion: .file()) var output: String
    @Option(help: "A model to go on from; its sizes, characters and tags stay.") var base: String?
    @Option(help: "Text to choose the best model by.", completion: .file()) var valid: String?
    @Option(help: "Hidden units a layer.") var hidden = 512
    @Option(help: "Layers.") var layers = 1
    @Option(help: "Width of a character's vector.") var embedding = 64
    @Option(help: "Texts read side by side.") var batch = 64
    @Option(help: "Characters that gradients flow back through.") var sequence = 128
    @Option(help: "How many times to read everything.") var epochs: Double?
    @Option(help: "How many updates to make.") var steps: Int?
    @Option(help: "How long to train, as 90s, 10m or 1h.") var time: Duration?
    @Option(help: "The highest learning rate.") var learningRate: Float = 3e-3
    @Option(help: "The share of units silenced at a time, against learning by heart.") var dropout: Float = 0
    @Option(help: "The share of works, and of lines, that lose their tags: a model that shall write without learns so.")
    var tagDropout: Float = 0.15
    @Option(help: "The seed of the first weights and of the order of reading.") var seed: UInt64 = 1
    @OptionGroup var threads: ThreadOptions
    @Option(help: "The type of the products' operands; auto takes the fastest that this processor has.")
    var precision = PrecisionOption.auto
    @Flag(help: "Go on with a run that was cut short; all other arguments are those that it had.") var resume = false
    @Option(help: "A file for progress as JSON Lines.", completion: .file()) var log: String?
    @Option(help: "A file for a picture of the curves as SVG, drawn anew as training goes.", completion: .file())
    var curve: String?

    func validate() throws {
        guard (1...8192).contains(hidden) else { throw ValidationError("--hidden takes 1 to 8192") }
        guard (1...8).contains(layers) else { throw ValidationError("--layers takes 1 to 8") }
        guard (1...4096).contains(embedding) else { throw ValidationError("--embedding takes 1 to 4096") }
        guard (1...4096).contains(batch), (1...4096).contains(sequence) else {
            throw ValidationError("--batch and --sequence take 1 to 4096")
        }
        guard [epochs != nil, steps != nil, time != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("--epochs, --steps and --time exclude each other")
        }
        guard !resume || output != "-" else { throw ValidationError("--resume needs the file of --output") }
        guard tagDropout >= 0, tagDropout <= 1 else { throw ValidationError("--tag-dropout takes 0 to 1") }
        guard dropout >= 0, dropout <= 0.9 else { throw ValidationError("--dropout takes 0 to 0.9") }
        if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more") }
        if let epochs, !(epochs > 0 && epochs <= 1e6) { throw ValidationError("--epochs takes 0 to 1000000") }
        guard learningRate > 0, learningRate < 1 else { throw ValidationError("--learning-rate takes 0 to 1") }
    }

    func run() throws {
        for path in [output, curve].compactMap(\.self) { try Output.check(path) }
        let state = output == "-" ? nil : TrainingStateFile(besides: output)
        if resume, let state, !state.exists { throw Failure("there is no run to resume", file: state.path) }
        if !resume, let state, state.exists {
            Console.shared.report("\(state.path) is of a run that was cut short; this one takes its place\n")
        }
        let corpus = try CorpusFiles(corpus)
        let model = try startingModel(corpus)
        let text = try corpus.encoded(vocabulary: model.vocabulary, tags: model.tags)
        let first = self.corpus.first
        let validText = try validText(for: model)
        let options = try options(corpus)
        let trainer = try failing(in: first) { try Trainer(model, on: text, valid: validText, options: options) }
        if resume { try state?.resume(trainer) }
        let progress = try report(on: trainer)
        progress.begin(model: model, characters: text.characterCount)
        Interrupts.install()
        let (output, curve) = (output, curve)
        var nextSave = 0.0
        var canResume = false
        let trained = try failing(in: first) {
            try trainer.run { step, snapshot in
                progress.add(step)
                if nextSave == 0 { nextSave = step.done + Self.saveShare }
                let isCheckpoint = step.validLoss != nil || step.done >= nextSave
                if isCheckpoint {
                    nextSave = step.done + Self.saveShare
                    if output != "-" { try? AtomicFile.write(snapshot.model.checkpoint(), to: output) }
                    if curve != "-" { try? progress.drawCurve() }
                }
                if isCheckpoint || Interrupts.isPending { canResume = state?.write(snapshot) ?? false }
                return !Interrupts.isPending
            }
        }
        try Output.write(trained.checkpoint(), to: output)
        try progress.drawCurve()
        let interrupted = Interrupts.isPending
        if !interrupted { state?.remove() }
        progress.end(model: trained, output: output, interrupted: interrupted, canResume: canResume)
        if interrupted { throw ExitCode(Failure.interrupted.status) }
    }

    /// The share of a run after which model and picture so far are written, so that a cut loses little.
    private static let saveShare = 0.05

    private func startingModel(_ corpus: CorpusFiles) throws(Failure) -> CharacterModel {
        if let base { return try .named(base) }
        let counts = try corpus.counts()
        return CharacterModel(
            vocabulary: counts.vocabulary, tags: counts.tags, wordList: counts.words, embedding: embedding,
            hidden: hidden, layers: layers, tagWidth: 32, seed: seed)
    }

    private func validText(for model: CharacterModel) throws(Failure) -> EncodedText? {
        guard let valid else { return nil }
        let text = try CorpusFiles([valid]).encoded(vocabulary: model.vocabulary, tags: model.tags)
        guard text.characterCount > 0 else { throw Failure("no text to choose the best model by", file: valid) }
        return text
    }

    /// The report of a run, of one that goes on with what its log says of the time before.
    private func report(on trainer: Trainer) throws(Failure) -> TrainingReport {
        let position = trainer.position
        let earlier = log.flatMap { path in
            resume ? try? TrainingRun(log: path).entries.filter { $0.step <= position.step } : nil
        }
        let log = try log.map { path throws(Failure) in
            try failing { try LogFile(path, beginningWith: (earlier ?? []).map(\.json.line)) }
        }
        return TrainingReport(
            name: TrainingRun.name(of: output), log: log, curve: curve, earlier: earlier ?? [], from: position)
    }

    private func options(_ corpus: CorpusFiles) throws(Failure) -> TrainingOptions {
        var options = TrainingOptions()
        if let steps { options.limit = .steps(steps) }
        if let epochs { options.limit = .epochs(epochs) }
        if let time { options.limit = .time(time.seconds) }
        (options.batch, options.sequence) = (batch, sequence)
        (options.learningRate, options.dropout, options.tagDropout) = (learningRate, dropout, tagDropout)
        (options.seed, options.threads) = (seed, threads.count)
        options.precision = try precision.resolved(fastest: .bf16)
        (options.corpora, options.base) = (corpus.names, base)
        // The report thins out what it shows, and ^C is looked at after every step.
        options.reportEvery = 1
        return options
    }
}
