/// What makes a line a transition without a mark.
enum TransitionRule {
    private static let ending = Array(" TO:".utf8)

    /// Whether the line has no lowercase letter, ends in ` TO:` and has no white space after it. A line that is marked
    /// as a cue is never one.
    static func matches(_ line: Line) -> Bool {
        !line.endsInWhiteSpace && line.bare.count > ending.count && line.bare.suffix(ending.count).elementsEqual(ending)
            && !LetterCase(of: line.bare).hasLower && CueRule.markLength(line.bare) == 0
    }
}
