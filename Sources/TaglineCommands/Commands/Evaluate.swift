public import ArgumentParser
import Drafts
public import LanguageModel

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure how well a model predicts a text.")

    @OptionGroup var model: ModelOption
    @Argument(help: "Corpora to predict.", completion: .file()) var file: [String]
    @Option(help: "The lines' own tags, those of other lines, or none. (default: true)") var tags: Evaluator.TagUse?
    @Option(help: ArgumentHelp("Measure an n-gram of this order in place of a model.", valueName: "order"))
    var ngram: Int?
    @Option(
        help: ArgumentHelp("A corpus to count the n-grams in; may be repeated.", valueName: "corpus"),
        completion: .file())
    var on: [String] = []
    @Option(help: "Measure what is written with weights of this type. (default: what is learned, in f32)")
    var precision: DecodingPrecision?
    @Flag(help: "Let what a work has said so far predict it too, beside the model.") var recency = false
    @OptionGroup var threads: ThreadOptions
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws {
        guard let ngram else {
            guard on.isEmpty else { throw ValidationError("--on names what an n-gram is counted in; add --ngram") }
            return
        }
        let orders = NGramModel.orders
        guard orders.contains(ngram) else {
            throw ValidationError("--ngram takes \(orders.lowerBound) to \(orders.upperBound)")
        }
        guard !on.isEmpty else { throw ValidationError("name a corpus to count n-grams in with --on") }
        guard model.isDefault else { throw ValidationError("--ngram and --model exclude each other") }
        guard tags == nil else { throw ValidationError("--tags is for a model; an n-gram reads none") }
        guard precision == nil else { throw ValidationError("--precision is for a model; an n-gram has none") }
    }

    func run() throws {
        let corpus = try CorpusFiles(file)
        let evaluation = try ngram.map { try evaluateNGram(ofOrder: $0, on: corpus) } ?? evaluateModel(on: corpus)
        if json {
            let value: JSONValue = [
                "characters": .integer(evaluation.characters),
                "bitsPerCharacter": .double(rounded(evaluation.bitsPerCharacter, 6)),
                "unknownCharacters": .integer(evaluation.unknownCharacters),
            ]
            Console.shared.write(value.pretty)
        } else {
            Console.shared.write(
                "\(rounded(evaluation.bitsPerCharacter, 4)) bits a character over \(evaluation.characters) characters, "
                    + "\(evaluation.unknownCharacters) of them unknown\n")
        }
    }

    private func evaluateModel(on corpus: CorpusFiles) throws(Failure) -> Evaluation {
        let model = try model.load()
        let text = try encoded(corpus, model.vocabulary, model.tags)
        var evaluator =
            precision.map { Evaluator(model, threads: threads.count, decoding: $0) }
            ?? Evaluator(model, threads: threads.count)
        evaluator.usesRecency = recency
        return evaluator.evaluate(text, tags: tags ?? .true)
    }

    private func evaluateNGram(ofOrder order: Int, on corpus: CorpusFiles) throws(Failure) -> Evaluation {
        let counted = try CorpusFiles(on)
        let vocabulary = try counted.counts().vocabulary
        let text = try encoded(corpus, vocabulary, TagVocabulary([]))
        let model = try failing(in: on.first) {
            try NGramModel(
                counted.encoded(vocabulary: vocabulary, tags: TagVocabulary([])), vocabulary: vocabulary, order: order)
        }
        return model.evaluate(text, recency: recency)
    }

    private func encoded(
        _ corpus: CorpusFiles, _ vocabulary: Vocabulary, _ tags: TagVocabulary
    ) throws(Failure) -> EncodedText {
        let text = try corpus.encoded(vocabulary: vocabulary, tags: tags)
        guard text.characterCount > 0 else { throw Failure("no text to predict", file: file.first) }
        return text
    }
}

extension Evaluator.TagUse: ExpressibleByArgument {}
extension DecodingPrecision: ExpressibleByArgument {}
