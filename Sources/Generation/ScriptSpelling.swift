import LanguageModel
import Measures

/// How a script writes what a model writes plainer: quotation marks, dashes, ellipses, words with letters that the model
/// does not know, and names with accents.
struct ScriptSpelling: Sendable {
    private let marks: TypographicMarks
    /// Words by what they are read as, in lower case.
    private let words: [String: Word]

    private struct Word {
        /// In lower case, a letter with its accents each.
        let letters: [[Unicode.Scalar]]
        /// Whether it always begins with a capital.
        let isName: Bool
        /// Whether what it is read as is a word of its own, as `come` is and `Côme` is not.
        let isReadAsWord: Bool
    }

    /// - Parameter isWord: whether what is read is a word of the language. A name that is read so is told from it by its
    ///   capital within a sentence; another word is left alone.
    init(of pages: [String], vocabulary: Vocabulary, isWord: (String) -> Bool) {
        marks = TypographicMarks(of: pages)
        var counts: [String: [String: Int]] = [:]
        var (small, known): (Set<String>, Set<String>) = ([], [])
        for word in Self.words(of: pages) {
            guard word.contains(where: { !$0.isASCII }) else { continue }
            let written = String(word).lowercased()
            let read = vocabulary.plainReading(of: String(String.UnicodeScalarView(written.composedScalars)))
            guard read != written, !read.unicodeScalars.contains("\u{FFFD}") else { continue }
            // Letters that the model knows it writes itself, but in names that it has not read.
            if word.allSatisfy(vocabulary.contains) { known.insert(written) }
            counts[read, default: [:]][written, default: 0] += 1
            if word.first?.properties.isLowercase == true { small.insert(written) }
        }
        // How often the same words stand there in plain letters.
        for word in counts.isEmpty ? [] : Self.words(of: pages) {
            let written = String(word).lowercased()
            counts[written]?[written, default: 0] += 1
        }
        words = Dictionary(
            uniqueKeysWithValues: counts.compactMap { read, counts in
                guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
                let word = Word(
                    letters: Self.letters(of: usual), isName: !small.contains(usual), isReadAsWord: isWord(read))
                return (word.isReadAsWord || known.contains(usual)) && !word.isName ? nil : (read, word)
            })
    }

    private static func words(of pages: [String]) -> [Substring.UnicodeScalarView] {
        pages.flatMap { $0.unicodeScalars.split(whereSeparator: { !isInWord($0) }) }
    }

    private static func letters(of word: String) -> [[Unicode.Scalar]] {
        word.unicodeScalars.reduce(into: []) { letters, scalar in
            if scalar.isMark, !letters.isEmpty {
                letters[letters.count - 1].append(scalar)
            } else {
                letters.append([scalar])
            }
        }
    }

    /// A line as the script would write it, and in its marks alone, where these differ from it and from each other.
    ///
    /// - Parameter before: what stands before it in the same line, and stays as it is.
    func spellings(_ line: String, after before: String = "") -> [String] {
        let set = marks.setting(Array(line.unicodeScalars), after: Array(before.unicodeScalars))
        let spelled = words.isEmpty ? set : spellingWords(of: set, after: before)
        return (spelled == set ? [set] : [spelled, set]).map { String(String.UnicodeScalarView($0)) }
    }

    /// A line as the script would write it.
    func spelling(_ line: String, after before: String = "") -> String {
        spellings(line, after: before).first ?? line
    }

    /// A word begun before the line is left as it is.
    private func spellingWords(of line: [Unicode.Scalar], after before: String) -> [Unicode.Scalar] {
        var spelled: [Unicode.Scalar] = []
        spelled.reserveCapacity(line.count)
        var rest = line[...]
        if before.unicodeScalars.last.map(Self.isInWord) == true {
            spelled += rest.prefix(while: Self.isInWord)
            rest = rest.drop(while: Self.isInWord)
        }
        while !rest.isEmpty {
            spelled += rest.prefix { !Self.isInWord($0) }
            rest = rest.drop { !Self.isInWord($0) }
            let word = rest.prefix(while: Self.isInWord)
            rest = rest.dropFirst(word.count)
            let beginsSentence = Self.endsSentence(spelled) ?? Self.endsSentence(Array(before.unicodeScalars)) ?? true
            spelled += spelling(of: word, beginsSentence: beginsSentence) ?? Array(word)
        }
        return spelled
    }

    private func spelling(of word: ArraySlice<Unicode.Scalar>, beginsSentence: Bool) -> [Unicode.Scalar]? {
        guard let written = words[String(String.UnicodeScalarView(word)).lowercased()],
            written.letters.count == word.count
        else { return nil }
        if written.isName, word.first?.properties.isLowercase == true { return nil }
        if written.isReadAsWord, beginsSentence || word.dropFirst().first?.properties.isLowercase != true { return nil }
        return zip(word, written.letters).flatMap { plain, letter in
            [letter[0].inCase(of: plain)] + letter.dropFirst()
        }
    }

    /// Whether a new sentence begins behind a text; nil for a blank one.
    private static func endsSentence(_ text: [Unicode.Scalar]) -> Bool? {
        text.last { !$0.properties.isWhitespace }.map { !isInWord($0) && $0 != "," }
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool { WordKind(scalar) == .word || scalar.isMark }
}

extension Unicode.Scalar {
    /// The same letter as a capital where another one is; the other one where it has no capital of one scalar.
    fileprivate func inCase(of other: Unicode.Scalar) -> Unicode.Scalar {
        guard other.properties.isUppercase else { return self }
        let upper = properties.uppercaseMapping.unicodeScalars
        return upper.count == 1 ? upper.first ?? other : other
    }
}
