import Corpora
import LanguageModel
import Measures
import Screenplay

/// A script as the model reads it before a line: its last page, and the words of its last thirty pages.
struct ScriptReading: Sendable {
    /// The title page's tags.
    let tags: [String: String]
    let lines: [LineRequest.ContextLine]
    let words: Words

    /// What thirty pages lend a line.
    struct Words: Sendable {
        /// By which it is lifted.
        let memory: WordMemory
        /// Those that the model's list lacks, names as they stand within a line, and as they are read.
        let own: [String]
        /// As the script writes them.
        let spelling: ScriptSpelling
    }

    /// How much of the script the model reads, in Unicode scalars: about a page; less where there is no more, or where
    /// a longer line stands before.
    private static let pageLength = 800...1600
    /// How much of the script lends its words, in Unicode scalars: some thirty pages, which are read in milliseconds.
    private static let memoryLength = 60_000

    init(_ script: Screenplay, by generator: LineGenerator) {
        let text = Self.text(of: script, length: Self.memoryLength)
        tags = script.titlePage.tags
        lines = Self.lastPage(of: text)
        let pages = Self.end(of: text, length: Self.memoryLength).map(\.text)
        words = generator.words.value(of: pages) {
            let vocabulary = generator.decoder.vocabulary
            return Words(
                memory: generator.memory(of: pages),
                own: Self.words(of: pages, besides: generator.lexicon).withReadings(by: vocabulary),
                spelling: ScriptSpelling(of: pages, vocabulary: vocabulary, isWord: generator.lexicon.contains))
        }
    }

    /// What begins a scene heading is no word of a line.
    private static let headingMarks: Set = ["INT", "EXT", "EST"]

    /// The words of some texts that a list lacks, names as they stand within a line.
    static func words(of pages: [String], besides lexicon: Lexicon) -> [String] {
        var (seen, found): (Set<String>, Set<String>) = ([], [])
        for page in pages {
            for run in page.unicodeScalars.split(whereSeparator: {
                WordKind($0) != .word && !$0.isMark && !"'’".unicodeScalars.contains($0)
            }) {
                let word = String(run)
                guard seen.insert(word).inserted, word.contains(where: \.isLetter), !headingMarks.contains(word),
                    !lexicon.contains(word.lowercased())
                else { continue }
                // A cue is in capitals.
                let isCue = !word.contains(where: \.isLowercase)
                found.insert(isCue ? word.prefix(1) + word.dropFirst().lowercased() : word)
            }
        }
        return found.sorted()
    }

    /// As much of a script's end as is read.
    static func end(of script: Screenplay) -> Screenplay { end(of: script, length: memoryLength) }

    /// The last page of some lines: it begins at the line with the least hash of those that leave it long enough, so
    /// that mostly it begins as it did a line ago, and what was read of it serves again.
    static func lastPage(of text: [TaggedLine]) -> [LineRequest.ContextLine] {
        let longest = end(of: text, length: pageLength.upperBound)
        guard longest.count < text.count else { return longest }
        var length = 0
        var first: (place: Int, hash: UInt32)?
        for (place, line) in longest.enumerated().reversed() {
            length += line.text.unicodeScalars.count
            guard length >= pageLength.lowerBound else { continue }
            let hash = line.text.fnv1a
            if hash <= first?.hash ?? .max { first = (place, hash) }
        }
        return Array(longest[(first?.place ?? 0)...])
    }

    private static func text(of script: Screenplay, length: Int) -> [TaggedLine] {
        SourceLine.lines(of: end(of: script, length: length), work: "").map(\.line)
    }

    /// The end of a script, with no less text than is read: long scripts need not be gone through for each line.
    private static func end(of script: Screenplay, length: Int) -> Screenplay {
        var start = script.elements.endIndex
        var rest = length
        while start > 0 {
            start -= 1
            let element = script.elements[start]
            switch element.type {
            case .dialogue, .lyrics, .parenthetical: rest -= element.lineText.unicodeScalars.count
            case .action, .centered, .sceneHeading:
                rest -= element.lineText.unicodeScalars.count
                guard rest < 0 else { continue }
                return Screenplay(titlePage: script.titlePage, elements: Array(script.elements[start...]))
            default: break
            }
        }
        return script
    }

    /// The last lines of a script as the model reads them, at least one; of one that is longer, its end.
    private static func end(of text: [TaggedLine], length: Int) -> [LineRequest.ContextLine] {
        var lines: [LineRequest.ContextLine] = []
        var rest = length
        for line in text.reversed() {
            let text = line.modelText
            rest -= text.unicodeScalars.count
            guard rest >= 0 || lines.isEmpty else { break }
            let end = String(text.unicodeScalars.suffix(length))
            lines.append(LineRequest.ContextLine(text: end, tags: line.tags))
        }
        return lines.reversed()
    }

    /// The tags of a line that somebody speaks, or of action where nobody does.
    func tags(of role: String?, _ own: [String: String]) -> [String: String] {
        var tags = tags.merging(own) { $1 }
        tags["kind"] = role == nil ? "direction" : "dialogue"
        tags["role"] = role
        return tags
    }
}

extension [String] {
    /// These words, and what a model reads them as where it does not know all of their letters.
    func withReadings(by vocabulary: Vocabulary) -> [String] {
        self
            + filter { word in
                let isName = word.first?.isUppercase == true && !word.allSatisfy(\.isASCII)
                return isName || !word.unicodeScalars.allSatisfy(vocabulary.contains)
            }.map { vocabulary.plainReading(of: $0) }
            .filter { !$0.unicodeScalars.contains("\u{FFFD}") }
    }
}
