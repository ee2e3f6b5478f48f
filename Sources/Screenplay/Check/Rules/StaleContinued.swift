/// A cue that says CONT'D where somebody else spoke last, as a scene that was moved or written anew leaves it.
struct StaleContinued: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        var last: String?
        return script.entries.compactMap { entry in
            guard entry.rule == .cue || entry.rule == .forcedCue else { return nil }
            let cue = script.elements[entry.element]
            let name = cue.name.withoutEmphasis.uppercased()
            defer { last = name }
            guard let before = last, before != name, !cue.dual, cue.extensions.contains(where: ContinuedMark.isIn(_:)),
                !names(in: before).contains(name), !names(in: name).contains(before)
            else { return nil }
            return .info(
                "cue.continued", at: script.start(of: entry), "\(cue.name) does not go on: \(before) spoke last")
        }
    }

    private func names(in cue: String) -> [String] { JointCue(cue)?.names ?? [] }
}
