import Generation
import LanguageModel

extension CorpusFiles {
    /// Words by which a text's language is told, at most.
    private static let wordLimit = 100_000

    /// The built-in model for the text, by its first words.
    func builtInModel() throws(Failure) -> BuiltInModel {
        var words = WordShares()
        try forEachLine { line, _ in
            if words.total < Self.wordLimit { words.add(line.modelText) }
        }
        return BuiltInModel(of: words)
    }
}
