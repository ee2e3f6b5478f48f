/// The words of the text that a model was trained on, without regard to case.
public struct WordList: Sendable, Equatable {
    private let words: Set<String>

    public init(_ words: some Sequence<String>) {
        self.words = Set(words)
    }

    public var isEmpty: Bool { words.isEmpty }

    /// The words in alphabetical order, by their scalars.
    public var sorted: [String] {
        words.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    public func contains(_ word: String) -> Bool {
        words.contains(word.lowercased())
    }

    /// The words of a text in lower case: runs of letters and the marks on them, with apostrophes inside.
    public static func words(in text: String) -> [String] {
        var words: [String] = []
        var scanner = WordScanner()
        scanner.scan(Array(text.utf8).span) { words.append(String(decoding: $0, as: UTF8.self).lowercased()) }
        return words
    }
}
