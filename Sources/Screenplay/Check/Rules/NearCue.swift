/// A line in capitals that would be a cue if a blank line stood above it, or none below.
struct NearCue: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            switch entry.rule {
            case .actionGoesOn, .actionBelowHeading, .dialogue:
                let isInSpeech = entry.rule == .dialogue
                guard script.hasTextBelow(index),
                    let level = Self.level(of: entry, in: script, isSureOnly: isInSpeech)
                else { return nil }
                let what = isInSpeech ? "said" : "action"
                return ScriptRemark(
                    rule: "cue.near", level: level, offset: script.start(of: entry),
                    message: "this is \(what), for no blank line stands above it; put one there to make it a cue")
            case .action:
                // BANG! stands alone by right; a name that speaks elsewhere hardly does.
                guard !script.hasTextBelow(index), let next = script.entry(after: index), next.rule == .blank,
                    next.count == 1, Self.isAction(script, after: index + 1),
                    let level = Self.level(of: entry, in: script, isSureOnly: true)
                else { return nil }
                return ScriptRemark(
                    rule: "cue.near", level: level, offset: script.start(of: entry),
                    message: "this is action, for a blank line stands below it; take that away to make it a cue")
            default: return nil
            }
        }
    }

    private static func isAction(_ script: CheckedScript, after index: Int) -> Bool {
        script.entry(after: index)?.rule == .action
    }

    /// How sure it is that a cue is meant; nil where none is.
    ///
    /// - Parameter isSureOnly: whether the name must be one that speaks elsewhere, or have an extension.
    private static func level(
        of entry: ReadingLog.Entry, in script: CheckedScript, isSureOnly: Bool
    ) -> ScriptFinding.Level? {
        let line = script.reading.bareLine(entry)
        // No cue is as long, and a paragraph in capitals is not to be looked at twice.
        guard line.bytes.count <= 64 else { return nil }
        return line.withBytes { bytes in
            guard let cue = CueRule(bytes), !cue.isForced, !SceneHeadingRule.matches(bytes) else { return nil }
            let name = CueName(cue.text)
            if !name.extensions.isEmpty || script.speaker(named: String(name.name)) != nil { return .warning }
            guard !isSureOnly, let last = name.name.last else { return nil }
            let endsInLetter = last >= 0x80 || (0x41...0x5A).contains(last) || (0x30...0x39).contains(last)
            return endsInLetter && name.name.count <= 24 ? .info : nil
        }
    }
}
