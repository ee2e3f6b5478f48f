internal import DefaultModel
public import LanguageModel

/// A model that is part of the program.
public enum BuiltInModel: String, CaseIterable, Sendable {
    /// Writes English, and is taken where nothing speaks for another.
    case english = "default"
    /// Writes Chinese, in simplified characters or, under `language=zh-Hant`, in traditional ones.
    case chinese = "zh"

    /// The model for lines in a language.
    ///
    /// - Parameters:
    ///   - language: what the lines are said to be in, as `zh` or `zh-Hant` (BCP 47); nil where nothing says.
    ///   - text: text of the kind that is to be written, the most telling first; asked where nothing says.
    public init(language: String?, text: some Sequence<String>) {
        var words = WordShares()
        guard let language else {
            for part in text {
                words.add(part)
                if words.areEnough { break }
            }
            self.init(of: words)
            return
        }
        // A title page may say 中文.
        words.add(language)
        self.init(of: words)
        if language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() == "zh" { self = .chinese }
    }

    /// The model for a text with these words.
    public init(of words: WordShares) {
        self = words.areMostlyChinese ? .chinese : .english
    }

    /// The checkpoint, as safetensors.
    fileprivate var bytes: UnsafeRawBufferPointer {
        switch self {
        case .english: UnsafeRawBufferPointer(start: tl_default_model_bytes(), count: tl_default_model_size())
        case .chinese: UnsafeRawBufferPointer(start: tl_chinese_model_bytes(), count: tl_chinese_model_size())
        }
    }
}

extension CharacterModel {
    /// A model that is part of the program.
    ///
    /// - Throws: `CheckpointError` where the program was built without it.
    public static func builtIn(_ model: BuiltInModel = .english) throws(CheckpointError) -> CharacterModel {
        try CharacterModel(checkpoint: model.bytes, owner: Program())
    }
}

/// Owns the bytes that are part of the program, which stay as long as it runs.
private final class Program: Sendable {}
