/// A forced cue with nothing below it, which is action, and a speech in which nothing is said.
struct CueWithoutSpeech: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.compactMap { entry in
            switch entry.rule {
            case .action:
                guard entry.place == .paragraphStart, Self.isForced(script.reading.bareLine(entry)) else { return nil }
                return .warning(
                    "cue.silent", at: script.start(of: entry),
                    "the cue has no speech and is action; write what is said right below it")
            case .cue, .forcedCue:
                let speech = script.elements[(entry.element + 1)...].prefix(while: \.continuesSpeech)
                guard speech.allSatisfy({ $0.type == .parenthetical }) else { return nil }
                return .info(
                    "cue.wordless", at: script.start(of: entry),
                    "nothing is said in this speech; write it below the parenthetical, or make it action")
            default: return nil
            }
        }
    }

    private static func isForced(_ line: BareLine) -> Bool {
        line.withBytes { CueRule($0)?.isForced ?? false }
    }
}
