/// A character who speaks once: another's name misspelt, or a part that could be given to somebody else.
struct SingleSpeech: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let names = script.speakers.map { $0.name.withoutEmphasis.uppercased() }
        let all = Set(names)
        let joint = names.map { JointCue($0, of: all)?.names ?? [] }
        let together = Set(joint.joined())
        return script.speakers.indices.compactMap { index in
            let speaker = script.speakers[index]
            guard speaker.cues.count == 1, !speaker.name.isEmpty, joint[index].isEmpty, !together.contains(names[index])
            else { return nil }
            return .info(
                "cue.once", at: script.start(of: script.entries[speaker.cues[0]]), "\(speaker.name) speaks only here")
        }
    }
}
