import Measures

/// What a writer types at the keyboard of next words, and the line that comes of it.
///
/// A number takes the word with that number, `'word` an own word, a mark ends a word, `<` takes the last one back.
/// Letters alone take the likeliest word that begins with them.
struct WordKeyboard {
    enum Key: Equatable {
        case choice(Int)
        case own(String)
        case mark(String)
        case back
        case beginning(String)
        case volume(String)
    }

    private(set) var words: [String] = []

    /// The keys of a typed line.
    static func keys(_ line: String) -> [Key] {
        line.split(separator: " ").flatMap { part -> [Key] in
            let word = String(part)
            if Volumes.volume(word) != nil { return [.volume(word)] }
            var marks: [Key] = []
            var rest = part
            while let last = rest.last, ",.;:!?…—".contains(last) {
                marks.insert(.mark(String(last)), at: 0)
                rest.removeLast()
            }
            return key(String(rest)) + marks
        }
    }

    private static func key(_ word: String) -> [Key] {
        if word.isEmpty { return [] }
        if word.allSatisfy({ $0 == "<" }) { return word.map { _ in .back } }
        if let number = Int(word), number > 0 { return [.choice(number)] }
        if word.hasPrefix("'"), word.dropFirst().contains(where: { $0 != "'" }) {
            return [.own(String(word.dropFirst()))]
        }
        return [.beginning(word)]
    }

    /// Adds a word, with a capital where a sentence begins.
    mutating func add(_ word: String) {
        let begins = words.last.map { last in last.last.map { ".!?…".contains($0) } ?? false } ?? true
        words.append(begins ? word.prefix(1).uppercased() + word.dropFirst() : word)
    }

    /// Sets a mark behind the last word.
    mutating func add(mark: String) {
        guard let last = words.indices.last else { return }
        words[last] += mark
    }

    mutating func removeLast() { _ = words.popLast() }

    /// The line, with spaces between words but where scripts write none.
    var text: String {
        words.dropFirst().reduce(words.first ?? "") { text, word in
            let isSpaced = !(text.unicodeScalars.last?.isUnspacedLetter ?? false && word.first?.isLetter ?? false)
            return text + (isSpaced ? " " : "") + word
        }
    }
}
