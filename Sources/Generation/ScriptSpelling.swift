import LanguageModel
import Measures

/// How a script writes what a model writes plainer: quotation marks, dashes, ellipses, and words with letters that the
/// model does not know.
struct ScriptSpelling: Sendable {
    private let marks: TypographicMarks
    /// Words as they are written, by what they are read as, both in lower case.
    private let words: [String: [Unicode.Scalar]]

    init(of pages: [String], vocabulary: Vocabulary) {
        marks = TypographicMarks(of: pages)
        var counts: [String: [String: Int]] = [:]
        for page in pages {
            for word in page.unicodeScalars.split(whereSeparator: { !Self.isInWord($0) }) {
                guard word.contains(where: { !$0.isASCII && !vocabulary.contains($0) }) else { continue }
                let written = String(word).lowercased()
                let read = vocabulary.reading(of: written)
                guard !read.unicodeScalars.contains("\u{FFFD}") else { continue }
                counts[read, default: [:]][written, default: 0] += 1
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
            counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Array($0.key.unicodeScalars) }
        }
    }

    /// A line as the script would write it.
    ///
    /// - Parameter before: what stands before it in the same line, and stays as it is.
    func spelling(_ line: String, after before: String = "") -> String {
        let line = marks.setting(Array(line.unicodeScalars), after: Array(before.unicodeScalars))
        return String(String.UnicodeScalarView(words.isEmpty ? line : spellingWords(of: line, after: before)))
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
            if let written = words[String(String.UnicodeScalarView(word)).lowercased()], written.count == word.count {
                for (place, scalar) in zip(first..<end, written) { line[place] = scalar.inCase(of: line[place]) }
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
