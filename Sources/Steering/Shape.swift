/// A line of a given outer form.
public struct Shape: Constraint {
    public enum Rule: String, CaseIterable, Sendable {
        /// Every word begins with a capital, but for articles and short prepositions after the first word.
        case titleCase = "title-case"
        /// The first word of each sentence begins with a capital, and no other word but names and `I`.
        case sentenceCase = "sentence-case"
        /// No word of two letters or more is all in capitals, but for names and words with a digit.
        case noShouting = "no-shouting"
        /// In a run of sentence marks none stands twice, and `!` is not beside `?`.
        case noRepeatedPunctuation = "no-repeated-punctuation"
        /// At most one exclamation mark in the line.
        case oneExclamation = "one-exclamation"
        case endsWithSentenceMark = "sentence-mark"
        case endsWithoutSentenceMark = "no-sentence-mark"
        /// The end does not look cut: no `…`, no two full stops.
        case noEllipsisAtEnd = "no-ellipsis"
        /// The last word leaves nothing open, as "the" and "for" do, and is no lone letter but "I"; questions and names
        /// may end as they like.
        case wholeEnd = "whole-end"
        /// No space at either end, and no two in a row.
        case singleSpaces = "single-spaces"
    }

    private let rules: Set<Rule>
    private let letterCase: LetterCase?
    private let noShouting: NoShouting?
    private let wholeEnd: WholeEnd?

    /// As much of the text so far as the rules ask about.
    public struct State: Hashable, Sendable {
        fileprivate var letterCase: LetterCase.State?
        fileprivate var noShouting: NoShouting.State?
        fileprivate var wholeEnd: WholeEnd.State?
        fileprivate var hasExclamation = false
        /// The marks of the run at the end, as bits; the run's own order does not matter.
        fileprivate var run: UInt16 = 0
        fileprivate var end = End.other
    }

    fileprivate enum End { case other, lineStart, space, sentenceMark, fullStop, ellipsis }

    static let sentenceEnds: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？"]
    private static let marks = Array("!.,;:。，；：…".unicodeScalars)

    /// - Parameters:
    ///   - rules: ``Rule/titleCase`` goes before ``Rule/sentenceCase`` where both are given.
    ///   - names: words that keep their case wherever they stand.
    public init(_ rules: Set<Rule>, names: [String] = []) {
        self.rules = rules
        letterCase =
            if rules.contains(.titleCase) {
                LetterCase(.title, names: names)
            } else {
                rules.contains(.sentenceCase) ? LetterCase(.sentence, names: names) : nil
            }
        noShouting = rules.contains(.noShouting) ? NoShouting(names: names) : nil
        wholeEnd = rules.contains(.wholeEnd) ? WholeEnd(names: names) : nil
    }

    public var name: String { "the shape" }

    /// Runs of marks are hundreds, and none of them is far from an end.
    public var hasFewStates: Bool { !rules.contains(.noRepeatedPunctuation) }

    public func leastScalars(after state: State) -> Int { accepts(state) ? 0 : 1 }

    public var start: State {
        State(
            letterCase: letterCase?.start, noShouting: noShouting?.start, wholeEnd: wholeEnd?.start,
            end: rules.contains(.singleSpaces) ? .lineStart : .other)
    }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        var state = state
        if let letterCase, let before = state.letterCase {
            guard let after = letterCase.next(before, scalar) else { return nil }
            state.letterCase = after
        }
        if let noShouting, let before = state.noShouting {
            guard let after = noShouting.next(before, scalar) else { return nil }
            state.noShouting = after
        }
        state.wholeEnd = state.wholeEnd.flatMap { wholeEnd?.next($0, scalar) }
        if rules.contains(.oneExclamation), scalar == "!" || scalar == "！" {
            if state.hasExclamation { return nil }
            state.hasExclamation = true
        }
        if rules.contains(.noRepeatedPunctuation) {
            let bit = Self.bit(of: scalar)
            if state.run & bit != 0 { return nil }
            state.run = bit == 0 ? 0 : state.run | bit
        }
        if rules.contains(.singleSpaces), scalar == " ", state.end == .space || state.end == .lineStart { return nil }
        state.end = end(after: state.end, scalar)
        return state
    }

    public func accepts(_ state: State) -> Bool {
        if let letterCase, let last = state.letterCase, !letterCase.accepts(last) { return false }
        if let noShouting, let last = state.noShouting, !noShouting.accepts(last) { return false }
        if let wholeEnd, let last = state.wholeEnd, !wholeEnd.accepts(last) { return false }
        let endsSentence = state.end == .sentenceMark || state.end == .fullStop
        // An ellipsis leaves a sentence open: it is no sentence mark, nor an end without one.
        if rules.contains(.noEllipsisAtEnd), state.end == .ellipsis { return false }
        if rules.contains(.endsWithSentenceMark), !endsSentence { return false }
        if rules.contains(.endsWithoutSentenceMark), endsSentence || state.end == .ellipsis { return false }
        return state.end != .space || !rules.contains(.singleSpaces)
    }

    /// The end after one more scalar, as far as a rule asks about it.
    private func end(after end: End, _ scalar: Unicode.Scalar) -> End {
        // A line is shown without the spaces at its end: what stands before them is what it ends with.
        if scalar == " " { return rules.contains(.singleSpaces) ? .space : end }
        let asksForEnd = !rules.isDisjoint(with: [.noEllipsisAtEnd, .endsWithSentenceMark, .endsWithoutSentenceMark])
        guard asksForEnd else { return .other }
        if scalar == "…" { return .ellipsis }
        if scalar == "." { return end == .fullStop || end == .ellipsis ? .ellipsis : .fullStop }
        return Self.sentenceEnds.contains(scalar) ? .sentenceMark : .other
    }

    private static func bit(of scalar: Unicode.Scalar) -> UInt16 {
        switch scalar {
        case "?", "！", "？": 1
        default: marks.firstIndex(of: scalar).map { 1 << $0 } ?? 0
        }
    }

    /// What a scalar is to the rules.
    public struct Kind: Hashable {
        fileprivate var letterCase: LetterCase.Kind?
        fileprivate var noShouting: NoShouting.Kind?
        fileprivate var wholeEnd: WholeEnd.Kind?
        /// The scalar itself where it is a mark or a space.
        fileprivate var itself: Unicode.Scalar?
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        let isItself = scalar == " " || Self.bit(of: scalar) != 0 || Self.sentenceEnds.contains(scalar)
        return Kind(
            letterCase: letterCase?.kind(of: scalar), noShouting: noShouting?.kind(of: scalar),
            wholeEnd: wholeEnd?.kind(of: scalar), itself: isItself ? scalar : nil)
    }
}
