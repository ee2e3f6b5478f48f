import LanguageModel
import Measures

/// How a script writes what a model writes plainer: quotation marks, dashes, ellipses, and words with letters that the
/// model does not know.
struct ScriptSpelling: Sendable {
    private let marks: TypographicMarks
    /// Words by what they are read as, in lower case.
    private let words: [String: Word]

    private struct Word {
        /// In lower case.
        let scalars: [Unicode.Scalar]
        /// Whether it always begins with a capital.
        let isName: Bool
    }

    /// - Parameter isWord: whether what is read is a word of its own, as `come` is and `Côme` is not; it is left alone.
    init(of pages: [String], vocabulary: Vocabulary, isWord: (String) -> Bool) {
        marks = TypographicMarks(of: pages)
        var counts: [String: [String: Int]] = [:]
        var small: Set<String> = []
        for page in pages {
            for word in page.unicodeScalars.split(whereSeparator: { !Self.isInWord($0) }) {
                guard word.contains(where: { !$0.isASCII && !vocabulary.contains($0) }) else { continue }
                let written = String(word).lowercased()
                let read = vocabulary.reading(of: written)
                guard !read.unicodeScalars.contains("\u{FFFD}"), !isWord(read) else { continue }
                counts[read, default: [:]][written, default: 0] += 1
                if word.first?.properties.isLowercase == true { small.insert(written) }
            }
        }
        // How often the same words stand there in plain letters.
        for page in counts.isEmpty ? [] : pages {
            for word in page.unicodeScalars.split(whereSeparator: { !Self.isInWord($0) }) {
                let written = String(word).lowercased()
                counts[written]?[written, default: 0] += 1
            }
        }
        words = counts.compactMapValues { counts in
            counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map {
                Word(scalars: Array($0.key.unicodeScalars), isName: !small.contains($0.key))
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
        var line = line
        var start = 0
        if before.unicodeScalars.last.map(Self.isInWord) == true {
            start = line.firstIndex { !Self.isInWord($0) } ?? line.endIndex
        }
        while start < line.endIndex {
            guard let first = line[start...].firstIndex(where: Self.isInWord) else { break }
            let end = line[first...].firstIndex { !Self.isInWord($0) } ?? line.endIndex
            let word = line[first..<end]
            if let written = words[String(String.UnicodeScalarView(word)).lowercased()],
                written.scalars.count == word.count,
                !(written.isName && line[first].properties.isLowercase)
            {
                for (place, scalar) in zip(first..<end, written.scalars) {
                    line[place] = scalar.inCase(of: line[place])
                }
            }
            start = end
        }
        return line
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
