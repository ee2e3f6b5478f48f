import Corpora
import LanguageModel
import Projects

extension WordList {
    /// The words of a text in a file, of which there must be some.
    init(file path: String) throws(Failure) {
        let bytes = try failing { try InputFile.read(path) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(CorpusFileError(line: nil, reason: .notText))", file: path)
        }
        self.init(WordList.words(in: text))
        guard !isEmpty else { throw Failure("no words to take as real; name a text that holds some", file: path) }
    }
}
