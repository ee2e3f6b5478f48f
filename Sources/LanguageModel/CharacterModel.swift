/// A recurrent network over characters, conditioned on tags: its vocabulary, its tags, its weights and its training.
///
/// Each step reads one character and gives a probability to every next one. With x the character, s the sum of the
/// line's tag vectors, and per layer K:
///
///     gates_K = W_ih_K · input_K + b_ih_K + W_hh_K · h_K + b_hh_K + P_K · s      (i f g o)
///     c_K = σ(f) ∘ c_K + σ(i) ∘ tanh(g)        h_K = σ(o) ∘ tanh(c_K)
///     logits = W · h_last + b
///
/// where input_0 is the embedding of x and input_K the layer below's h. Other cells and optional parts: see
/// ``Architecture``.
public struct CharacterModel: Sendable {
    public let vocabulary: Vocabulary
    public let tags: TagVocabulary
    /// The words of the text that it was trained on.
    public let wordList: WordList
    /// The words that told, there, what a line was about.
    public let subjectWords: SubjectWords
    public let training: TrainingRecord

    let weights: StoredWeights

    var parameters: Parameters { weights.parameters }

    public var shape: ModelShape { weights.shape }

    /// How many weights the model has.
    public var parameterCount: Int { shape.parameterCount }

    init(
        vocabulary: Vocabulary, tags: TagVocabulary, wordList: WordList, subjectWords: SubjectWords,
        training: TrainingRecord, weights: StoredWeights
    ) {
        self.vocabulary = vocabulary
        self.tags = tags
        self.wordList = wordList
        self.subjectWords = subjectWords
        self.training = training
        self.weights = weights
    }

    /// An untrained model.
    public init(
        vocabulary: Vocabulary, tags: TagVocabulary, wordList: WordList = WordList([]),
        subjectWords: SubjectWords = SubjectWords(), embedding: Int, hidden: Int, layers: Int, tagWidth: Int,
        architecture: Architecture = Architecture(), seed: UInt64, initialization: Initialization = .scaled
    ) {
        let shape = ModelShape(
            vocabulary: vocabulary.count, tags: tags.count, embedding: embedding, hidden: hidden, layers: layers,
            tagWidth: tagWidth, architecture: architecture)
        self.init(
            vocabulary: vocabulary, tags: tags, wordList: wordList, subjectWords: subjectWords,
            training: TrainingRecord(),
            weights: StoredWeights(.initial(shape: shape, seed: seed, by: initialization)))
    }

    /// The same model, in which other words count as real, or as telling of a subject.
    public func with(wordList: WordList? = nil, subjectWords: SubjectWords? = nil) -> CharacterModel {
        CharacterModel(
            vocabulary: vocabulary, tags: tags, wordList: wordList ?? self.wordList,
            subjectWords: subjectWords ?? self.subjectWords, training: training, weights: weights)
    }

    func with(training: TrainingRecord, parameters: Parameters) -> CharacterModel {
        CharacterModel(
            vocabulary: vocabulary, tags: tags, wordList: wordList, subjectWords: subjectWords, training: training,
            weights: StoredWeights(parameters))
    }
}
