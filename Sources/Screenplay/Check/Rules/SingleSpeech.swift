/// A character who speaks once: another's name misspelt, or a part that could be given to somebody else.
struct SingleSpeech: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let names = Set(script.speakers.map { $0.name.uppercased() })
        let together = Set(script.speakers.flatMap { JointCue($0.name, of: names)?.names ?? [] })
        return script.speakers.compactMap { speaker in
            guard speaker.cues.count == 1, !speaker.name.isEmpty, !together.contains(speaker.name.uppercased()),
                JointCue(speaker.name, of: names) == nil
            else { return nil }
            return .info(
                "cue.once", at: script.start(of: script.entries[speaker.cues[0]]), "\(speaker.name) speaks only here")
        }
    }
}
