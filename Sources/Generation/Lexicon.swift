import LanguageModel
import Measures
import Steering
import Synchronization

/// The words of a model's list as lines may be written with them, put in order when they are first wanted.
final class Lexicon: Sendable {
    private let wordList: WordList
    /// Characters of scripts that put no spaces between words, where a word list says nothing.
    private let unspaced: [String]
    private let words = Mutex<RealWords?>(nil)
    private let fewer = Latest<RealWords>()
    private let latest = Latest<RealWords>()

    init(_ model: CharacterModel) {
        wordList = model.wordList
        unspaced = model.vocabulary.scalars.filter(\.isUnspacedLetter).map { String($0) }
    }

    var isEmpty: Bool { wordList.isEmpty }

    /// Whether a word in lower case is on the list.
    func contains(_ word: String) -> Bool { wordList.contains(word) }

    /// These words, and the writer's own.
    ///
    /// - Parameters:
    ///   - fields: the names of merge fields.
    ///   - avoided: words of the list that are left out.
    func realWords(and own: [String], fields: [String], without avoided: [String] = []) -> RealWords {
        let all = avoided.isEmpty ? whole : fewer.value(of: avoided) { RealWords(listed(without: Set(avoided))) }
        // A word that is on the list as it stands needs no list of its own, which would be asked at every character.
        let others = own.flatMap { $0.split(separator: " ") }.map { String($0) }.filter { word in
            word != word.lowercased() || !wordList.contains(word) || avoided.contains(word)
        }
        if others.isEmpty && fields.isEmpty { return all }
        return latest.value(of: ["\(others.count)"] + others + fields + avoided) {
            RealWords(others, fields: fields, beside: all)
        }
    }

    private var whole: RealWords {
        words.withLock { words in
            let all = words ?? RealWords(listed(without: []))
            words = all
            return all
        }
    }

    private func listed(without avoided: Set<String>) -> [String] {
        wordList.sorted.filter { !avoided.contains($0) } + unspaced
    }
}
