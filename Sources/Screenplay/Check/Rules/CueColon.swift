/// A cue that ends in a colon, as `SUPERIMPOSE:` does: a cue by the rule, and hardly meant.
struct CueColon: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.compactMap { entry in
            guard entry.rule == .cue, script.reading.bareLine(entry).bytes.last == UInt8(ascii: ":") else { return nil }
            return .warning(
                "cue.colon", at: script.start(of: entry),
                "this reads as a cue; put ! in front to make it action, or take the colon away")
        }
    }
}
