import Generation
import LanguageModel

extension CorpusFiles {
    /// The built-in model for the text, by its first words.
    func builtInModel() throws(Failure) -> BuiltInModel {
        var words = WordShares()
        try forEachLine { line, _ in
            if !words.areEnough { words.add(line.modelText) }
        }
        return BuiltInModel(of: words)
    }
}
