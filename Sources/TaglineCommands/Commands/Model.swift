public import ArgumentParser
import Drafts
import Generation
public import LanguageModel

struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Look at models.", subcommands: [Info.self, List.self, Export.self])

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info", abstract: "Say what a model is and how it came to be.")

        @Argument(help: "The model's file, or default or zh.") var model = "default"
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let loaded = try CharacterModel.named(model)
            Console.shared.write(json ? loaded.information.pretty : loaded.report)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the models at hand.")

        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let names = BuiltInModel.allCases.map(\.rawValue) + CorpusFolder.models()
            Console.shared.write(
                json ? JSONValue.array(names.map(JSONValue.string)).pretty : names.joined(separator: "\n") + "\n")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write a model as safetensors, for other programs.")

        @Argument(help: "The model's file, or default or zh.") var model = "default"
        @Option(name: .shortAndLong, help: "Where it goes.", completion: .file()) var output: String
        @Option(help: "The type of its numbers: bf16 takes half the room, int8 a quarter.") var type = WeightType.f32
        @Option(
            help: "A text whose words count as real, in the place of those of the text that the model learned.",
            completion: .file())
        var words: String?
        @Option(
            help: ArgumentHelp(
                """
                A corpus whose categories' words count as theirs, in the place of those of the text that the model learned; \
                may be given several times.
                """, valueName: "corpus"),
            completion: .file())
        var subjects: [String] = []
        @OptionGroup var written: WrittenFileOptions

        func validate() throws { try written.validate(output: output) }

        func run() throws {
            try Output.check([output], readingFrom: [words].compactMap(\.self) + subjects)
            var loaded = try CharacterModel.named(model)
            if let words { loaded = loaded.with(wordList: try WordList(file: words)) }
            if !subjects.isEmpty { loaded = loaded.with(subjectWords: try subjectWords()) }
            let file = loaded.checkpoint(type)
            try Output.write(file, to: output)
            // Rounded weights are another model.
            let exported = try failing(in: output) {
                try file.withUnsafeBytes { try CharacterModel(checkpoint: $0) }
            }
            written.report(output, bytes: file.count, exported.information)
        }

        private func subjectWords() throws(Failure) -> SubjectWords {
            let words = try CorpusFiles(subjects).counts().subjectWords
            guard words.count > 0 else {
                throw Failure(
                    "no words tell of a category there; name a corpus whose lines have the tag category",
                    file: subjects.first)
            }
            return words
        }
    }
}

extension WeightType: ExpressibleByArgument {}

extension CharacterModel {
    var information: JSONValue {
        let shape: JSONValue = [
            "vocabulary": .integer(shape.vocabulary), "embedding": .integer(shape.embedding),
            "hidden": .integer(shape.hidden), "layers": .integer(shape.layers), "tagWidth": .integer(shape.tagWidth),
            "cell": .string(shape.architecture.cell.rawValue), "tied": .bool(shape.architecture.isTied),
            "layerNorm": .bool(shape.architecture.hasLayerNorm),
            "mogrifierRounds": .integer(shape.architecture.mogrifierRounds),
            "mogrifierRank": shape.architecture.mogrifierRank.map { .integer($0) } ?? .null,
        ]
        let training: JSONValue = [
            "steps": .integer(training.steps), "characters": .integer(training.characters),
            "seed": JSONValue(training.seed),
            "batch": .integer(training.batch), "sequence": .integer(training.sequence),
            "validLoss": training.validLoss.map { .double(rounded($0, 5)) } ?? .null,
            "corpora": .array(training.corpora.map(JSONValue.string)),
        ]
        return [
            "model": .string(hash), "weights": .integer(parameterCount), "shape": shape,
            "tags": .array(tags.names.map(JSONValue.string)), "words": .integer(wordList.count),
            "subjects": .integer(subjectWords.count),
            "training": training,
        ]
    }

    var report: String {
        var keys: [String: [String]] = [:]
        for name in tags.names {
            let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            keys[parts[0], default: []].append(parts.count > 1 ? parts[1] : "")
        }
        let tagLines = keys.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value.joined(separator: ", "))\n" }
        return """
            model     \(hash)
            weights   \(parameterCount) in \(shape.layers) x \(shape.hidden), \(shape.architecture), \(shape.vocabulary) characters
            trained   \(counted(training.steps, "step")), \(training.characters) characters, seed \(training.seed)
            corpora   \(training.corpora.joined(separator: ", "))
            words     \(wordList.count), and those of \(counted(subjectWords.count, "subject"))
            tags

            """ + tagLines.joined()
    }
}
