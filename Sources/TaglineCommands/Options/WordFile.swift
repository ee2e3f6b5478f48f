import LanguageModel
import Projects

extension WordList {
    /// The words of a text in a file.
    init(file path: String) throws(Failure) {
        let bytes = try failing { try InputFile.read(path) }
        self.init(WordList.words(in: String(decoding: bytes, as: UTF8.self)))
    }
}
