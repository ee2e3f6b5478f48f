/// A name that looks like a slip for another: CLAIR, who speaks once, where CLAIRE speaks often.
struct CueSpelling: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let speakers = script.speakers.enumerated().sorted {
            ($1.element.cues.count, $0.offset) < ($0.element.cues.count, $1.offset)
        }.map(\.element)
        let index = SpellingIndex(speakers.prefix { $0.cues.count >= 2 }.map(\.name))
        return script.speakers.flatMap { speaker -> [ScriptRemark] in
            guard let name = index.neighbour(of: speaker.name), let other = script.speaker(named: name),
                Self.isRare(speaker, beside: other)
            else { return [] }
            return speaker.cues.map { cue in
                .warning(
                    "cue.spelling", at: script.start(of: script.entries[cue]),
                    "\(speaker.name) looks like a slip for \(name), who speaks \(other.cues.count) times")
            }
        }
    }

    /// Once, or once to another's five times.
    private static func isRare(_ speaker: CheckedScript.Speaker, beside other: CheckedScript.Speaker) -> Bool {
        speaker.cues.count <= max(1, other.cues.count / 5) && speaker.cues.count < other.cues.count
    }
}
