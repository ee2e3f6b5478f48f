import Drafts
import LanguageModel

/// What training reads: texts, the model that it begins with, and how it is to go.
extension Train {
    struct Input {
        var model: CharacterModel
        var text: EncodedText
        var valid: EncodedText?
        var options: TrainingOptions
    }

    /// - Parameter tell: given what people should know of the texts.
    func input(in session: Session, tell: (String) -> Void) throws(Failure) -> Input {
        var corpus = try corpusToLearn(tell)
        if on == .kept {
            let kept = try KeptLines(of: .opened(project, in: session))
            tell(kept.report)
            corpus = corpus.adding(kept.lines, named: "kept")
        }
        let base = try base.map { name throws(Failure) in try baseModel(name) }
        let counts = try corpus.counts()
        let model = base ?? newModel(of: counts)
        let text = try corpus.encoded(vocabulary: model.vocabulary, tags: model.tags)
        if base != nil { tellUnknown(of: text, counts, to: model, tell) }
        return Input(model: model, text: text, valid: try validText(for: model, tell), options: try options(corpus))
    }

    var hiddenUnits: Int { hidden ?? 512 }

    var embeddingWidth: Int { embedding ?? (architecture.tie ? hiddenUnits : 64) }

    /// The corpus without the files below its folders by which the best model is chosen: a model that knows those by
    /// heart would seem the best. What was named itself stays.
    private func corpusToLearn(_ tell: (String) -> Void) throws(Failure) -> CorpusFiles {
        let all = try CorpusFiles(corpus)
        guard let valid else { return all }
        let learned = Swift.Set(all.files.map(\.path.realPath))
        let shared = try CorpusFiles([valid]).files.map(\.path).filter { learned.contains($0.realPath) }
        let named = Swift.Set(corpus.map(\.realPath))
        let left = named.contains(valid.realPath) ? [] : shared.filter { !named.contains($0.realPath) }
        if left.count < shared.count {
            tell("\(visible(valid)) is learned, too: the best model by it is the one that knows it by heart")
        }
        guard !left.isEmpty else { return all }
        tell("\(visible(valid)) is left out of the corpus: the best model is chosen by it")
        return all.without(try CorpusFiles(left))
    }

    private func baseModel(_ name: String) throws(Failure) -> CharacterModel {
        let model = try CharacterModel.named(name)
        let sizes = [
            ("--hidden", hidden, model.shape.hidden), ("--layers", layers, model.shape.layers),
            ("--embedding", embedding, model.shape.embedding),
        ]
        for (option, asked, own) in sizes {
            guard let asked, asked != own else { continue }
            throw Failure("\(option) \(asked) differs from the base's \(own), which stays; leave it out", file: name)
        }
        return model
    }

    private func newModel(of counts: CorpusCounts) -> CharacterModel {
        CharacterModel(
            vocabulary: counts.vocabulary, tags: counts.tags, wordList: counts.words, subjectWords: counts.subjectWords,
            embedding: embeddingWidth, hidden: hiddenUnits, layers: layers ?? 1, tagWidth: 32,
            architecture: architecture.architecture, seed: seed, initialization: initialization ?? .scaled)
    }

    /// Tells what of a text a base does not know, and so cannot learn.
    private func tellUnknown(
        of text: EncodedText, _ counts: CorpusCounts, to model: CharacterModel, _ tell: (String) -> Void
    ) {
        if text.unknownCount > 0 {
            tell(
                "the base does not know \(part(text.unknownCount, of: text.characterCount, "character")), "
                    + "which stay unknown; train without --base to learn them")
        }
        let tags = counts.tags.names.filter { !model.tags.contains($0) }
        guard !tags.isEmpty else { return }
        let more = tags.count > Self.listedTags ? " and \(tags.count - Self.listedTags) more" : ""
        tell(
            "the base does not know these tags, which have no effect: "
                + tags.prefix(Self.listedTags).map(visible).joined(separator: ", ") + more)
    }

    /// More unknown tags than this are not listed.
    private static let listedTags = 16

    private func validText(for model: CharacterModel, _ tell: (String) -> Void) throws(Failure) -> EncodedText? {
        guard let valid else { return nil }
        let text = try CorpusFiles([valid]).encoded(vocabulary: model.vocabulary, tags: model.tags)
        guard text.characterCount > 0 else { throw Failure("no text to choose the best model by", file: valid) }
        if text.unknownCount > 0 {
            let unknown = part(text.unknownCount, of: text.characterCount, "character")
            tell("the model does not know \(unknown) of \(visible(valid))")
        }
        return text
    }

    private func options(_ corpus: CorpusFiles) throws(Failure) -> TrainingOptions {
        var options = TrainingOptions()
        if let steps { options.limit = .steps(steps) }
        if let epochs { options.limit = .epochs(epochs) }
        if let time { options.limit = .time(time.seconds) }
        (options.batch, options.sequence) = (batch, sequence)
        (options.learningRate, options.dropout, options.tagDropout) = (learningRate, dropout, tagDropout)
        options.weightDropout = weightDropout
        (options.seed, options.threads, options.patience) = (seed, threads.count, patience)
        options.precision = try precision.resolved()
        (options.corpora, options.base) = (corpus.names, base)
        // The report thins out what it shows, and ^C is looked at after every step.
        options.reportEvery = 1
        return options
    }
}
