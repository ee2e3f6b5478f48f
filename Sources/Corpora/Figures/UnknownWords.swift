import LanguageModel
import Measures

/// The words of a corpus that a list does not have: misspelt, or names, or new.
struct UnknownWords {
    private let known: WordList
    private var counts: [String: (count: Int, place: Place)] = [:]
    private var names: Set<String> = []

    init(known: WordList) {
        self.known = known
    }

    mutating func add(_ line: TaggedLine, tokens: [String], place: Place) {
        names.formUnion(WordList.words(in: line.role ?? ""))
        for word in tokens where !isKnown(word) {
            counts[word, default: (0, place)].count += 1
        }
    }

    /// Letters of scripts that write no spaces are no words that a list could have.
    private func isKnown(_ word: String) -> Bool {
        if word.unicodeScalars.first?.isUnspacedLetter ?? true { return true }
        return known.contains(word) || known.contains(Self.bare(word))
    }

    /// The words, those that occur most first; names of characters are none.
    var found: [(word: String, count: Int, place: Place)] {
        counts.filter { !names.contains(Self.bare($0.key)) }
            .map { (word: $0.key, count: $0.value.count, place: $0.value.place) }
            .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }

    /// A word without the ending of the possessive.
    private static func bare(_ word: String) -> String {
        word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }
}
