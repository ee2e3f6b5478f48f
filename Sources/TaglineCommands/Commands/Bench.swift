import ArgumentParser
import Drafts
import LanguageModel
import Projects

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure how fast this machine trains, generates, parses and starts.",
        discussion: """
            Networks are untrained, without tags, their embedding as wide as a layer; text is drawn at random. A figure \
            is a median.
            """)

    @Option(help: ArgumentHelp("Only networks of this size, as 2x512.", valueName: "size"))
    var only: [NetworkSize] = []
    @Option(help: "Only this part.") var part: [Part] = []
    @Option(help: "About how many seconds to take in all.") var seconds = 20.0
    @Option(help: "Streams or lines side by side. (default: 64 in training, 1 and 64 in generation)") var batch: Int?
    @Option(help: "Characters that gradients flow back through.") var sequence = 128
    @Option(help: "Characters that the networks know.") var vocabulary = 65
    @Option(help: "The type of the products' operands; int8 is for generation. (default: all that this processor has)")
    var precision: DecodingPrecisionOption?
    @Option(help: "A script to parse, in Fountain. (default: one made for this)", completion: .file())
    var script: String?
    @OptionGroup var threads: ThreadOptions
    @Flag(help: "Print one JSON value.") var json = false

    /// What can be measured.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case train, generate, parse, startup
    }

    private static let sizes = [(1, 128), (2, 512), (2, 1024)].map(NetworkSize.init)

    func validate() throws {
        guard seconds > 0, seconds <= 86_400 else {
            throw ValidationError("--seconds takes a number above 0, at most 86400")
        }
        guard (1...4096).contains(batch ?? 1), (1...4096).contains(sequence) else {
            throw ValidationError("--batch and --sequence take 1 to 4096")
        }
        guard precision != .int8 || part != [.train] else {
            throw ValidationError("--precision int8 is for generation; training takes f32 and bf16")
        }
        guard (3...65_536).contains(vocabulary) else { throw ValidationError("--vocabulary takes 3 to 65536") }
    }

    func run() throws {
        let machine = Machine.this
        let plan = try plan(on: machine)
        for measurement in plan where measurement.leastBytes > machine.memoryBytes {
            let needed = measurement.leastBytes / 1_000_000_000
            throw Failure(
                "\(measurement.name) needs \(needed) GB of memory or more, and this machine has "
                    + "\(machine.memoryBytes / 1_000_000_000); try a smaller --only, --batch or --sequence")
        }
        var figures: [(of: Measurement, value: Double)] = []
        var weight = plan.reduce(0) { $0 + $1.weight }
        let start = ContinuousClock.now
        // The slowest come last in the list and are done first: what they take too long, the others give.
        for measurement in plan.reversed() {
            announce(measurement.name)
            let left = max(seconds - (ContinuousClock.now - start).seconds, 0)
            figures.append((measurement, try measurement.measured(within: left * measurement.weight / weight)))
            weight -= measurement.weight
        }
        announce("")
        let results = BenchResults(machine: machine, figures: figures.reversed())
        Console.shared.write(json ? results.json.pretty : results.report)
    }

    private func announce(_ text: String) {
        guard Console.shared.hasProgress else { return }
        Console.shared.draw(shortened(text, to: Console.shared.progressColumns - 1))
    }

    private func plan(on machine: Machine) throws(Failure) -> [Measurement] {
        let sizes = only.isEmpty ? Self.sizes : only
        let parts = part.isEmpty ? Part.allCases : part
        var plan: [Measurement] = []
        if parts.contains(.startup) { plan.append(.startup) }
        if parts.contains(.parse) {
            let bytes = try script.map { path throws(Failure) in try failing { try InputFile.read(path) } }
            plan += [.parse(bytes), .toJSON(bytes)]
        }
        if parts.contains(.generate) {
            for size in sizes {
                for precision in precision.map({ [$0.resolved] }) ?? DecodingPrecision.allCases {
                    plan += (batch.map { [$0] } ?? [1, 64]).map { batch in
                        .generate(
                            GenerationSpeed(
                                size: size, batch: batch, precision: precision, threads: threads.count,
                                vocabulary: vocabulary))
                    }
                }
            }
        }
        if parts.contains(.train) {
            let precisions = try trainingPrecisions()
            for size in sizes {
                plan += precisions.map { precision in
                    .train(
                        TrainingSpeed(
                            size: size, batch: batch ?? 64, sequence: sequence, precision: precision,
                            threads: threads.count, vocabulary: vocabulary))
                }
            }
        }
        return plan
    }

    private func trainingPrecisions() throws(Failure) -> [Precision] {
        guard let precision else { return Precision.allCases.filter(\.isAvailable) }
        guard let option = PrecisionOption(rawValue: precision.rawValue) else { return [] }
        return [try option.resolved()]
    }
}
