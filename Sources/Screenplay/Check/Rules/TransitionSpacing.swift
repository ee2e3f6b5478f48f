/// Transitions with text right below, and lines that white space at their end keeps from being one.
struct TransitionSpacing: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            switch entry.rule {
            case .transition, .forcedTransition:
                guard script.hasTextBelow(index) else { return nil }
                return .warning(
                    "transition.below", at: script.start(of: entry),
                    "no blank line stands below the transition; put one there")
            case .action:
                guard entry.endsInWhiteSpace, isSpoilt(entry, in: script) else { return nil }
                return .warning(
                    "transition.space", at: entry.textEnd,
                    "the white space here makes the transition action; take it away")
            default: return nil
            }
        }
    }

    /// Whether the line would be a transition without the white space at its end.
    private func isSpoilt(_ entry: ReadingLog.Entry, in script: CheckedScript) -> Bool {
        guard script.reading.bytes[..<entry.textEnd].last == UInt8(ascii: ":") else { return false }
        return script.reading.bareLine(entry).withBytes { TransitionRule.matches($0) }
    }
}
