import Generation
import Measures
import Screenplay

/// What the model thinks will follow the line at the prompt.
///
/// Holds what the session last looked like; the prompt tells it before each line.
final class GhostWriter {
    private var session: Session?
    /// Who speaks in the line, and the reader of the script before it.
    private var continuer: (role: String?, continuer: LineContinuer)?

    /// - Parameter session: nil while a line is at work: whoever holds a project holds its lock.
    func update(_ session: Session?) {
        self.session = session
        continuer = nil
        guard let session, let script = session.script else { return }
        session.prepareSuggester(after: script.before)
    }

    /// What may follow a line; nil where it is no text, or where nothing comes to mind.
    func continuation(of line: String, cancelled: @Sendable () -> Bool) -> String? {
        guard let session, session.settings.ghost, let script = session.script, let last = line.unicodeScalars.last,
            let meaning = try? PromptLine(line, session.surroundings)
        else { return nil }
        let (role, text): (String?, String)
        switch meaning {
        case .speech(let name, let said): (role, text) = (name, said + (last == " " ? " " : ""))
        case .text(let typed): (role, text) = (script.openSpeech?.name, typed)
        default: return nil
        }
        // A cue or a heading is known to its writer alone.
        guard text.contains(where: \.isLowercase) || text.unicodeScalars.contains(where: \.isUnspacedLetter) else {
            return nil
        }
        // Loading a model takes longer than a key may.
        guard session.awaitsSuggester(cancelled: cancelled) else { return nil }
        return try? reader(role, session, script).continuation(of: text, cancelled: cancelled)
    }

    private func reader(
        _ role: String?, _ session: Session, _ script: OpenScript
    ) throws(Failure) -> LineContinuer {
        if let continuer, continuer.role == role { return continuer.continuer }
        let made = LineContinuer(
            by: try session.suggester(), after: script.before, role: role, tags: session.settings.tags,
            words: session.settings.words, voice: try role.flatMap(session.voice))
        continuer = (role, made)
        return made
    }
}
