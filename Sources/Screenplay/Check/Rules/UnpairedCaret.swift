/// A `^` without a first speech for it to be said along with.
struct UnpairedCaret: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.compactMap { entry in
            guard entry.rule == .cue || entry.rule == .forcedCue, !script.elements[entry.element].dual else {
                return nil
            }
            let line = script.reading.bareLine(entry)
            guard line.withBytes({ CueRule($0)?.isDual ?? false }) else { return nil }
            return .warning(
                "dual.alone", at: line.offset(of: line.bytes.count - 1),
                "no first speech stands right before this one, so that ^ does nothing; take it away")
        }
    }
}
