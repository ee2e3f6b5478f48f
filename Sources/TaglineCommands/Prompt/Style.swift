import Projects
import Screenplay

/// How the prompt looks: colours where the terminal has them.
struct Style {
    let isPlain: Bool

    private func dim(_ text: String) -> String { isPlain ? text : "\u{1B}[2m\(text)\u{1B}[0m" }
    private func bold(_ text: String) -> String { isPlain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }

    /// `diner ▸ INT. DINER - NIGHT 3/12 ● `: project, scene and whether there is something to save.
    func prompt(_ session: Session) -> String {
        guard let project = session.project else { return bold("tagline") + " ▸ " }
        var text = bold(shortened(visible(project.manifest.name), to: 20)) + " ▸ "
        guard let script = session.script else { return text }
        let scene = script.scene
        let scenes = script.scenes
        if scene.number > 0 {
            text += shortened(visible(scenes[scene.number - 1].heading), to: 28) + " \(scene.number)/\(scene.count) "
        } else {
            text += visible(script.name) + " "
        }
        if script.buffer.isDirty { text += "● " }
        return text
    }

    /// What the next line will be, and how the model is set.
    func rightPrompt(_ session: Session) -> String {
        guard let script = session.script else { return "" }
        let kind: String
        if let speech = script.openSpeech {
            kind = "\(shortened(visible(speech.name), to: 16)) speaks"
        } else {
            kind = script.isAtParagraphStart ? "new paragraph" : "action"
        }
        let seed = session.settings.seed.map { " seed \($0)" } ?? ""
        return dim("\(kind) · temp \(session.settings.temperature)\(seed)") + " "
    }
}
