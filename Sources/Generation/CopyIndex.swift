/// Texts to check lines against for copies.
///
/// A line becomes a suffix automaton (Blumer and others 1985) and the texts are run through it: the longest passage
/// that both hold is found in time proportional to the texts, with no index to keep.
public struct CopyIndex: Sendable {
    /// A text with the name it is reported by.
    public struct Source: Sendable {
        public let name: String
        let scalars: [Unicode.Scalar]

        public init(name: String, text: String) {
            self.name = name
            scalars = Array(text.unicodeScalars)
        }
    }

    /// The longest passage that a line shares with the texts.
    public struct Copy: Equatable, Sendable {
        /// Its length in Unicode scalars.
        public let length: Int
        /// The text's name and the line where the passage begins, as `name:88`.
        public let source: String
    }

    /// How a line stands to the texts.
    public struct Report: Equatable, Sendable {
        /// The share of the line's passages of ``window`` scalars that stand in none of the texts.
        public let novelty: Double
        public let longestCopy: Copy?
    }

    /// The length of the passages that novelty counts.
    public static let window = 8

    private let sources: [Source]

    public init(_ sources: [Source]) {
        self.sources = sources
    }

    /// Whether there is nothing to check against.
    public var isEmpty: Bool { sources.isEmpty }

    public func report(on line: String) -> Report {
        let scalars = Array(line.unicodeScalars)
        let automaton = SuffixAutomaton(scalars)
        var best: (length: Int, source: Int, end: Int)?
        var copied = Set<Int>()
        for (index, source) in sources.enumerated() {
            automaton.forEachMatch(in: source.scalars) { length, end, lineEnd in
                if length > best?.length ?? 0 { best = (length, index, end) }
                if length >= Self.window { copied.insert(lineEnd) }
            }
        }
        let windows = scalars.count - Self.window + 1
        let novelty = windows > 0 ? 1 - Double(min(copied.count, windows)) / Double(windows) : 1
        let copy = best.map { best in
            let source = sources[best.source]
            let before = source.scalars[..<(best.end - best.length + 1)]
            return Copy(length: best.length, source: "\(source.name):\(before.count { $0 == "\n" } + 1)")
        }
        return Report(novelty: novelty, longestCopy: copy)
    }
}
