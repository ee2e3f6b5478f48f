/// The words of the text that a model was trained on, without regard to case.
public struct WordList: Sendable, Equatable {
    private let words: Set<String>

    public init(_ words: some Sequence<String>) {
        self.words = Set(words)
    }

    /// The words that stand at least `least` times in a corpus.
    public init(corpus: [TaggedLine], least: Int) {
        var counts: [String: Int] = [:]
        for line in corpus {
            for word in Self.words(in: line.modelText) { counts[word, default: 0] += 1 }
        }
        words = Set(counts.filter { $0.value >= least }.keys)
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
        var word = String.UnicodeScalarView()
        var apostrophe: Unicode.Scalar?
        func flush() {
            if !word.isEmpty { words.append(String(word).lowercased()) }
            (word, apostrophe) = (.init(), nil)
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                if let mark = apostrophe { word.append(mark) }
                apostrophe = nil
                word.append(scalar)
            } else if scalar == "'" || scalar == "\u{2019}", !word.isEmpty, apostrophe == nil {
                apostrophe = "'"
            } else {
                flush()
            }
        }
        flush()
        return words
    }
}
