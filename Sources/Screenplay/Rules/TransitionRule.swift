/// What makes a line a transition without a mark.
enum TransitionRule {
    /// Whether the line reads as a transition and has no white space after it.
    static func matches(_ line: Line) -> Bool {
        !line.endsInWhiteSpace && matches(line.bare)
    }

    /// Whether the text has no lowercase letter and ends in ` TO:`. A line that is marked as a cue is never one.
    static func matches(_ bare: Bytes) -> Bool {
        bare.count > 4 && bare.ends(in: " TO:") && !LetterCase(of: bare).hasLower && CueRule.markLength(bare) == 0
    }
}
