/// Scene headings without a blank line below, and lines that would be headings with one above.
struct HeadingSpacing: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            switch entry.rule {
            case .heading, .forcedHeading:
                guard script.hasTextBelow(index) else { return nil }
                return .warning(
                    "heading.below", at: script.start(of: entry),
                    "no blank line stands below the scene heading; put one there")
            case .actionGoesOn, .actionBelowHeading, .dialogue:
                guard Self.isHeading(script.reading.bareLine(entry)) else { return nil }
                return .warning(
                    "heading.above", at: script.start(of: entry),
                    "this is no scene heading, for no blank line stands above it; put one there")
            default: return nil
            }
        }
    }

    /// Whether a line reads as a heading; in capitals, for "Int. 5 of the contract" is said now and then.
    private static func isHeading(_ line: BareLine) -> Bool {
        line.withBytes { SceneHeadingRule.matches($0) && !LetterCase(of: $0).hasLower }
    }
}
