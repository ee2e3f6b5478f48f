public import ArgumentParser
import Drafts
public import LanguageModel

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure how well a model predicts a text.")

    @OptionGroup var model: ModelOption
    @Argument(help: "Corpora to predict.", completion: .file()) var file: [String]
    @Option(help: "The lines' own tags, those of other lines, or none.") var tags = Evaluator.TagUse.true
    @OptionGroup var threads: ThreadOptions
    @Flag(help: "Print one JSON value.") var json = false

    func run() throws {
        let corpus = try CorpusFiles(file)
        let model = try model.load()
        let text = EncodedText(corpus.lines, vocabulary: model.vocabulary, tags: model.tags)
        guard text.characterCount > 0 else { throw Failure("no text to predict", file: file.first) }
        let evaluation = Evaluator(model, threads: threads.count).evaluate(text, tags: tags)
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
}

extension Evaluator.TagUse: ExpressibleByArgument {}
