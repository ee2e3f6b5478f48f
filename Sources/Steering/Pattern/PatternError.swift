/// What is wrong with a pattern, and where.
public struct PatternError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Problem: Equatable, Sendable {
        case groupNotClosed
        case groupNotOpened
        case unknownGroup
        case classNotClosed
        case classEmpty
        case rangeReversed
        case nothingToRepeat
        case repeatUnreadable
        case repeatReversed
        case escapeUnknown
        case escapeUnfinished
        case anchorInside
        case tooDeep(limit: Int)
        case tooBig(limit: Int)
    }

    public let problem: Problem
    /// The place in the pattern, in Unicode scalars from 1.
    public let column: Int

    package init(problem: Problem, column: Int) { (self.problem, self.column) = (problem, column) }

    public var description: String { "column \(column) of the pattern: \(wording)" }

    private var wording: String {
        switch problem {
        case .groupNotClosed: "the group that begins here is not closed; add “)”"
        case .groupNotOpened: "nothing was opened that “)” could close; write “\\)” for the character"
        case .unknownGroup: "only “(…)” and “(?:…)” are known; write “\\?” for the character"
        case .classNotClosed: "the class that begins here is not closed; add “]”"
        case .classEmpty: "the class is empty; write “\\]” for a bracket in it"
        case .rangeReversed: "the range ends before it begins, or at a class; turn it round"
        case .nothingToRepeat: "nothing stands here that could be repeated; write “\\” before it for the character"
        case .repeatUnreadable: "write {3}, {2,} or {2,5}, or “\\{” for the character"
        case .repeatReversed: "the most is below the least; turn them round"
        case .escapeUnknown: "this escape is not known; \\d \\w \\s \\p{L} \\u{…} and escaped punctuation are"
        case .escapeUnfinished: "something must follow the “\\”"
        case .anchorInside: "a pattern is of the whole line: “^” may stand first and “$” last, or write “\\” before it"
        case .tooDeep(let limit): "more than \(limit) groups stand in one another; use fewer"
        case .tooBig(let limit): "the pattern has more than \(limit) states once repeats are written out; repeat less"
        }
    }
}
