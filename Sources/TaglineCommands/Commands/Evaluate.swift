public import ArgumentParser
import Drafts
public import LanguageModel

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure how well a model predicts a text.")

    @OptionGroup var model: ModelOption
    @Argument(help: "Corpora to predict.", completion: .file()) var file: [String]
    @Option(help: "The lines' own tags, those of other lines, or none. (default: true)") var tags: Evaluator.TagUse?
    @Option(help: ArgumentHelp("Measure an n-gram of this order in place of a model.", valueName: "order"))
    var ngram: Int?
    @Option(
        help: ArgumentHelp(
            "A corpus to count n-grams in, for a figure beside the model's; may be repeated. (default: the program's own)",
            valueName: "corpus"),
        completion: .file())
    var on: [String] = []
    @Option(help: "Measure what is written with weights of this type. (default: what is learned, in f32)")
    var precision: DecodingPrecision?
    @Flag(help: "Let what a work has said so far predict it too, beside the model.") var recency = false
    @OptionGroup var threads: ThreadOptions
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws {
        guard let ngram else { return }
        let orders = NGramModel.orders
        guard orders.contains(ngram) else {
            throw ValidationError("--ngram takes \(orders.lowerBound) to \(orders.upperBound)")
        }
        guard !on.isEmpty else { throw ValidationError("name a corpus to count n-grams in with --on") }
        guard model.model == nil else { throw ValidationError("--ngram and --model exclude each other") }
        guard tags == nil else { throw ValidationError("--tags is for a model; an n-gram reads none") }
        guard precision == nil else { throw ValidationError("--precision is for a model; an n-gram has none") }
    }

    func run() throws {
        let corpus = try CorpusFiles(file)
        if let ngram {
            let baseline = try NGramBaseline(order: ngram, countedIn: CorpusFiles(on), on: corpus, recency: recency)
            return write(baseline.evaluation, beside: nil)
        }
        let evaluation = try evaluateModel(on: corpus)
        write(evaluation, beside: try baseline(on: corpus))
    }

    private func write(_ evaluation: Evaluation, beside baseline: NGramBaseline?) {
        guard json else {
            return Console.shared.write(
                "\(rounded(evaluation.bitsPerCharacter, 4)) bits a character over \(evaluation.characters) characters, "
                    + "\(evaluation.unknownCharacters) of them unknown\n"
                    + (baseline.map { $0.report(beside: evaluation) + "\n" } ?? ""))
        }
        var members: [JSONValue.Member] = [
            .init("characters", .integer(evaluation.characters)),
            .init("bitsPerCharacter", .double(rounded(evaluation.bitsPerCharacter, 6))),
            .init("unknownCharacters", .integer(evaluation.unknownCharacters)),
        ]
        if let baseline { members.append(.init("ngram", baseline.json)) }
        Console.shared.write(JSONValue.object(members).pretty)
    }

    private func evaluateModel(on corpus: CorpusFiles) throws(Failure) -> Evaluation {
        let model = try model.load(or: corpus.builtInModel())
        let text = try corpus.textToPredict(vocabulary: model.vocabulary, tags: model.tags)
        var evaluator =
            precision.map { Evaluator(model, threads: threads.count, decoding: $0) }
            ?? Evaluator(model, threads: threads.count)
        evaluator.usesRecency = recency
        return evaluator.evaluate(text, tags: tags ?? .true)
    }

    /// The n-gram that stands beside the model; nil where there is nothing to count one in.
    private func baseline(on corpus: CorpusFiles) throws(Failure) -> NGramBaseline? {
        let counted =
            on.isEmpty ? try CorpusFiles([CorpusFolder.path].compactMap(\.self)).without(corpus) : try CorpusFiles(on)
        guard !counted.files.isEmpty else { return nil }
        return try NGramBaseline(order: NGramBaseline.usualOrder, countedIn: counted, on: corpus, recency: recency)
    }
}

extension Evaluator.TagUse: ExpressibleByArgument {}
extension DecodingPrecision: ExpressibleByArgument {}
