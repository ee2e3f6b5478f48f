import Drafts
import LanguageModel

/// An n-gram's figure on a text: what a model has to beat.
struct NGramBaseline {
    let order: Int
    /// The names of the texts that it is counted in.
    let corpora: [String]
    let evaluation: Evaluation

    /// The order that stands beside a model: longer n-grams are hardly met again in corpora of a few million characters.
    static let usualOrder = 6

    /// Counts an n-gram in some texts and measures it on others.
    ///
    /// - Parameter recency: whether what a work has said so far predicts it too.
    init(order: Int, countedIn counted: CorpusFiles, on corpus: CorpusFiles, recency: Bool) throws(Failure) {
        let vocabulary = try counted.counts().vocabulary
        let text = try corpus.textToPredict(vocabulary: vocabulary, tags: TagVocabulary([]))
        let model = try failing(in: counted.files.first?.path ?? counted.names.first) {
            try NGramModel(
                counted.encoded(vocabulary: vocabulary, tags: TagVocabulary([])), vocabulary: vocabulary, order: order)
        }
        (self.order, corpora) = (order, counted.names)
        evaluation = model.evaluate(text, recency: recency)
    }

    /// What people are told beside a model's figure.
    func report(beside model: Evaluation) -> String {
        let figure =
            "\(rounded(evaluation.bitsPerCharacter, 4)) by the \(order)-gram of \(corpora.map(visible).joined(separator: ", "))"
        return evaluation.nats < model.nats ? figure + ", which does better than the model" : figure
    }

    var json: JSONValue {
        [
            "order": .integer(order), "on": .array(corpora.map(JSONValue.string)),
            "bitsPerCharacter": .double(rounded(evaluation.bitsPerCharacter, 6)),
        ]
    }
}
