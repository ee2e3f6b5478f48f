/// A closing transition without a mark: Fountain knows by itself those alone that end in TO:.
struct ClosingTransition: ScriptRule {
    private static let closing: Set<String> = [
        "FADE OUT", "FADE OUT:", "FADE TO BLACK", "FADE TO BLACK:", "FADE TO WHITE", "CUT TO BLACK", "CUT TO BLACK:",
        "SMASH CUT TO BLACK", "IRIS OUT",
    ]

    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            guard entry.rule == .action, !script.hasTextBelow(index) else { return nil }
            var text = script.reading.bareLine(entry).text
            guard text.utf8.count <= 24 else { return nil }
            if text.last == "." { text.removeLast() }
            guard Self.closing.contains(text) else { return nil }
            return .info(
                "transition.closing", at: script.start(of: entry),
                "this is action; put > in front to make it a transition")
        }
    }
}
