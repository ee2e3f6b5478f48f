public import Measures

/// A line in which phrases of several words stand in a case that a writer would give them: as they were given, with a
/// first capital, with one on each word and behind each hyphen, or all in capitals; no "trail Shoes", and no "h&m".
///
/// It looks at the first place alone where a phrase stands. A phrase given in capitals may stand small, too, unless it is
/// an abbreviation with a sign inside; braces keep their case in all, and so does an address.
public struct PhraseCase: Constraint {
    /// The phrases in any case, and their spellings, each with the phrase that it is of.
    private let phrases: PhraseMatcher
    private let spellings: PhraseMatcher
    private let owners: [Int]

    public struct State: Hashable, Sendable {
        fileprivate var phrases: PhraseMatcher.State
        fileprivate var spellings: PhraseMatcher.State
    }

    public struct Kind: Hashable {
        fileprivate let phrases: PhraseMatcher.Kind
        fileprivate let spellings: PhraseMatcher.Kind
    }

    /// Nil where no phrase has several words, with spaces or other signs between them.
    public init?(of phrases: [Phrase]) {
        let phrases = phrases.filter { Self.runs(of: $0.text).count > 1 }
        guard !phrases.isEmpty else { return nil }
        let spellings = phrases.map { Self.spellings(of: $0.text).compactMap { Phrase($0) } }
        self.phrases = PhraseMatcher(phrases, asWritten: true)
        self.spellings = PhraseMatcher(Array(spellings.joined()), caseSensitive: true)
        owners = spellings.enumerated().flatMap { index, spellings in spellings.map { _ in index } }
    }

    public var name: String { "the case of the required words" }

    public var hasFewStates: Bool { true }

    public var start: State { State(phrases: phrases.start, spellings: spellings.start) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        let next = State(
            phrases: phrases.advance(state.phrases, over: scalar),
            spellings: spellings.advance(state.spellings, over: scalar))
        return isRight(next.phrases.found, next.spellings.found) ? next : nil
    }

    public func accepts(_ state: State) -> Bool {
        isRight(phrases.foundAtEnd(state.phrases), spellings.foundAtEnd(state.spellings))
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        Kind(phrases: phrases.kind(of: scalar), spellings: spellings.kind(of: scalar))
    }

    private func isRight(_ found: [Int], _ spelled: [Int]) -> Bool {
        found.allSatisfy { phrase in spelled.contains { owners[$0] == phrase } }
    }

    private static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private static func runs(of text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split { WordKind($0) == .other && !$0.isMark }
    }

    /// The cases that a phrase may stand in, each once.
    private static func spellings(of text: String) -> [String] {
        if text.contains("/"), text.contains("."), words(of: text).count == 1 { return [text] }
        let isAbbreviation = words(of: text).count == 1 && runs(of: text).allSatisfy { $0.count <= 3 }
        let isLoud = text == text.uppercased() && !isAbbreviation
        let given = isLoud ? [text, outsideBraces(text) { $0.lowercased() }] : [text]
        let all = given.flatMap { text in
            [
                text, capitalized(text[...]), titled(text), titled(text, sparing: LetterCase.minor),
                outsideBraces(text) { $0.uppercased() },
            ]
        }
        return Set(all).sorted()
    }

    /// - Parameter small: words that stay as they are behind the first.
    private static func titled(_ text: String, sparing small: [Substring] = []) -> String {
        var isInBraces = false
        return words(of: text).enumerated().map { index, word in
            let isKept = isInBraces || word.contains("{") || index > 0 && small.contains(word)
            if let brace = word.last(where: { "{}".contains($0) }) { isInBraces = brace == "{" }
            if isKept { return String(word) }
            return word.split(separator: "-", omittingEmptySubsequences: false).map(capitalized).joined(separator: "-")
        }.joined(separator: " ")
    }

    private static func capitalized(_ text: Substring) -> String {
        guard let first = text.unicodeScalars.first else { return "" }
        return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
    }

    private static func outsideBraces(_ text: String, _ change: (Substring) -> String) -> String {
        guard let open = text.firstIndex(of: "{") else { return change(text[...]) }
        let behind = text[open...].firstIndex(of: "}").map { text.index(after: $0) } ?? text.endIndex
        return change(text[..<open]) + text[open..<behind] + outsideBraces(String(text[behind...]), change)
    }
}
