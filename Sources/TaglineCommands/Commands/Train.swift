import ArgumentParser
import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects

#if MPI
    import Cluster
#endif

struct Train: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model on text.",
        discussion: """
            A corpus is tagged JSON Lines, CSV, Fountain, Final Draft, TEI, SubRip or plain text of any size; a folder \
            means all of those in it. Interrupted or out of time, it keeps the best model so far. A run that was cut \
            short, by ^C, by a limit or by a power failure, goes on where its last checkpoint was when the same command is \
            given with --resume; there is one every minute and every twentieth of the run. With --on kept it learns from \
            what was made of the project's suggestions, too: lines that were kept, lines that were edited, and ad lines \
            that won a test, which count \(KeptLines.winnerWeight) times.
            """)

    @Argument(help: "Text to train on; may be left out with --on kept.", completion: .file()) var corpus: [String] = []
    @Option(help: "Learn from the project's kept and edited suggestions, too, and from ad lines that won.")
    var on: LearningSource?
    @Option(
        help: "The project of --on kept. (default: the one that is open, or this folder)", completion: .directory)
    var project: String?
    @Option(name: .shortAndLong, help: "Where the model goes.", completion: .file()) var output: String
    @Option(help: "A model to go on from; its sizes, characters and tags stay.") var base: String?
    @Option(
        help: "Text to choose the best model by; it is not learned where it stands in a folder of the corpus.",
        completion: .file())
    var valid: String?
    @Option(help: "End early after so many validations without a better one; a twentieth of the run is between two.")
    var patience: Int?
    @Option(help: "Hidden units a layer. (default: 512)") var hidden: Int?
    @Option(help: "Layers. (default: 1)") var layers: Int?
    @Option(help: "Width of a character's vector (default: 64, or the hidden units with --tie).") var embedding: Int?
    @OptionGroup var architecture: ArchitectureOptions
    @Option(
        help: """
            How the first weights are drawn: by the width of what they weigh, or all within one bound, as PyTorch does. \
            (default: scaled)
            """)
    var initialization: Initialization?
    @Option(help: "Texts read side by side.") var batch = 64
    @Option(help: "Characters that gradients flow back through.") var sequence = 128
    @Option(help: "How many times to read everything.") var epochs: Double?
    @Option(help: "How many updates to make.") var steps: Int?
    @Option(help: "How long to train, as 90s, 10m or 1h30m.") var time: Duration?
    @Option(help: "The highest learning rate.") var learningRate: Float = 3e-3
    @Option(help: "The share of units silenced at a time, against learning by heart.") var dropout: Float = 0
    @Option(help: "The share of recurrent weights silenced at a time, against the same.") var weightDropout: Float = 0
    @Option(help: "The share of works, and of lines, that lose their tags: a model that shall write without learns so.")
    var tagDropout: Float = 0.15
    @Option(help: "The seed of the first weights and of the order of reading.") var seed: UInt64 = 1
    @OptionGroup var threads: ThreadOptions
    @Option(
        help: """
            The type of the products' operands; auto takes the fastest that this processor has, portable is f32 with \
            the same bits on every processor.
            """)
    var precision = PrecisionOption.auto
    @Flag(help: "Go on with a run that was cut short; all other arguments are those that it had.") var resume = false
    @Option(help: "A file for progress as JSON Lines.", completion: .file()) var log: String?
    @Option(help: "A file for a picture of the curves as SVG, drawn anew as training goes.", completion: .file())
    var curve: String?
    @Flag(help: "Share every batch with the other processes that mpirun started.") var mpi = false
    @OptionGroup var written: WrittenFileOptions

    func validate() throws {
        guard !corpus.isEmpty || on != nil else { throw ValidationError("name a corpus to train on, or --on kept") }
        guard project == nil || on != nil else { throw ValidationError("--project is where --on kept looks; add it") }
        try written.validate(output: output, besides: log, curve)
        guard (1...8192).contains(hiddenUnits) else { throw ValidationError("--hidden takes 1 to 8192") }
        guard (1...8).contains(layers ?? 1) else { throw ValidationError("--layers takes 1 to 8") }
        guard (1...4096).contains(embedding ?? 1) else { throw ValidationError("--embedding takes 1 to 4096") }
        guard base == nil || architecture.architecture == Architecture() else {
            throw ValidationError(
                "--base goes on with the model's own architecture; leave out --cell, --tie, --layer-norm, --mogrifier")
        }
        guard base == nil || initialization == nil else {
            throw ValidationError("--base goes on with the model's own weights; leave out --initialization")
        }
        do {
            try architecture.architecture.check(embedding: embeddingWidth, hidden: hiddenUnits)
        } catch {
            throw ValidationError("\(error)")
        }
        guard (1...4096).contains(batch), (1...4096).contains(sequence) else {
            throw ValidationError("--batch and --sequence take 1 to 4096")
        }
        guard [epochs != nil, steps != nil, time != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("--epochs, --steps and --time exclude each other")
        }
        guard !resume || output != "-" else { throw ValidationError("--resume needs the file of --output") }
        guard !resume || !mpi else {
            throw ValidationError("--resume and --mpi exclude each other: a run that ranks share cannot be resumed")
        }
        guard tagDropout >= 0, tagDropout <= 1 else { throw ValidationError("--tag-dropout takes 0 to 1") }
        guard dropout >= 0, dropout <= 0.9 else { throw ValidationError("--dropout takes 0 to 0.9") }
        guard weightDropout >= 0, weightDropout <= 0.9 else {
            throw ValidationError("--weight-dropout takes 0 to 0.9")
        }
        if let patience {
            guard patience >= 1 else { throw ValidationError("--patience takes 1 or more") }
            guard valid != nil else { throw ValidationError("--patience waits for validations; add --valid") }
        }
        if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more") }
        if let epochs, !(epochs > 0 && epochs <= 1e6) {
            throw ValidationError("--epochs takes a number above 0, at most 1000000")
        }
        guard learningRate > 0, learningRate < 1 else {
            throw ValidationError("--learning-rate takes a number above 0 and below 1")
        }
    }

    func run(in session: inout Session) throws {
        let session = session
        #if MPI
            if mpi { return try MPIExchange.joined { try train(RankedWork($0), in: session) } }
        #else
            if mpi { throw Failure("built without MPI; build with swift build -c release --traits MPI") }
        #endif
        try train(RankedWork(nil), in: session)
    }

    private func train(_ ranks: RankedWork, in session: Session) throws {
        // One rank tells people and writes files.
        let state = ranks.isFirst ? TrainingStateFile(besides: output) : nil
        let input = try ranks.together {
            if ranks.isFirst { for path in [output, curve].compactMap(\.self) { try Output.check(path) } }
            if resume, state == nil { throw Failure("--resume needs a file of --output", file: output) }
            try state?.check(resuming: resume)
            let sources = try CorpusFiles(corpus + [valid].compactMap(\.self)).files.map(\.path)
            try Output.check([output, log, curve, state?.path], readingFrom: sources)
            let base = base.flatMap { BuiltInModel(rawValue: $0) == nil ? $0 : nil }
            try Output.check([log, curve, state?.path], readingFrom: [base].compactMap(\.self))
            return try self.input(in: session) { if ranks.isFirst { Console.shared.report($0 + "\n") } }
        }
        let first = corpus.first
        let trainer = try ranks.together {
            let trainer = try failing(in: first) {
                try Trainer(
                    input.model, on: input.text, valid: input.valid, options: input.options, exchange: ranks.exchange)
            }
            if resume { try state?.resume(trainer) }
            return trainer
        }
        let progress = try ranks.together { ranks.isFirst ? try report(on: trainer) : nil }
        progress?.begin(model: input.model, characters: input.text.characterCount)
        // A run that ranks share cannot be resumed.
        let keepsState = ranks.exchange == nil
        Interrupts.install(withTermination: true)
        var checkpoints = CheckpointSchedule()
        var canResume = false
        let trained = try ranks.together {
            try failing(in: first) {
                try trainer.run { step, snapshot in
                    let stops = Interrupts.isPending
                    guard let progress else { return !stops }
                    progress.add(step)
                    let isCheckpoint = checkpoints.isDue(step)
                    let start = ContinuousClock.now
                    if isCheckpoint || stops, keepsState { canResume = state?.write(snapshot) ?? false }
                    if isCheckpoint {
                        // What has no room for a state beside it takes the model once, at the end.
                        if state != nil { try? AtomicFile.write(snapshot.model.checkpoint(), to: output) }
                        if curve != "-" { try? progress.drawCurve() }
                        checkpoints.made(at: step, taking: (ContinuousClock.now - start).seconds)
                    }
                    return !stops
                }
            }
        }
        try ranks.together {
            guard let progress else { return }
            let file = trained.checkpoint()
            try Output.write(file, to: output)
            try progress.drawCurve()
            if !trainer.isStopped { state?.remove() }
            progress.end(
                model: trained, later: trainer.position.step - trainer.keptStep, output: output,
                ending: trainer.isStopped
                    ? .interrupted(canResume: canResume)
                    : trainer.endedEarly ? .early : .whole)
            written.report(output, bytes: file.count, trained.information)
        }
        if trainer.isStopped { throw ExitCode(Failure.interrupted.status) }
    }

    /// The report of a run, of one that goes on with what its log says of the time before.
    private func report(on trainer: Trainer) throws(Failure) -> TrainingReport {
        let position = trainer.position
        var earlier: [TrainingEntry] = []
        if resume, let log { earlier = try TrainingRun.entries(ofLog: log, upTo: position.step) }
        let log = try log.map { path throws(Failure) in
            try failing { try LogFile(path, beginningWith: earlier.map(\.json.line)) }
        }
        if resume, curve != nil, self.log == nil {
            Console.shared.diagnose("the picture begins where the run goes on; with its --log it shows the whole run")
        }
        return TrainingReport(
            name: TrainingRun.name(of: output), log: log, curve: curve, earlier: earlier,
            from: .init(seconds: position.seconds, characters: position.characters, done: position.done))
    }
}
