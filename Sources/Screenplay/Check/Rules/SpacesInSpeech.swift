/// A line of two spaces or more that keeps a speech open, where what follows looks like something else.
struct SpacesInSpeech: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            guard entry.rule == .spacer, let next = script.entry(after: index), next.rule == .dialogue else {
                return nil
            }
            let line = script.reading.bareLine(next)
            let isSpeech = line.withBytes { bytes in
                CueRule(bytes) == nil && !SceneHeadingRule.matches(bytes) && SceneHeadingRule.forced(bytes) == nil
            }
            return isSpeech
                ? .info(
                    "blank.spaces", at: entry.range.lowerBound,
                    "the spaces in this line keep the speech open; take them away if it ends here")
                : .warning(
                    "blank.spaces", at: entry.range.lowerBound,
                    "the spaces in this line make what stands below part of the speech; take them away")
        }
    }
}
