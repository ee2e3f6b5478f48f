import Generation
import Measures
import Screenplay
import Synchronization

/// What the model thinks will follow the line at the prompt.
///
/// Holds what the session last looked like; the prompt tells it before each line.
final class GhostWriter {
    private var session: Session?
    /// Of the script before the line.
    private var reader: Reader?
    private let background = Background()

    /// - Parameter session: nil while a line is at work: whoever holds a project holds its lock.
    func update(_ session: Session?) {
        self.session = session
        reader = nil
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
        guard let reader = try? reader(role, session, script) else { return nil }
        return background.answer(cancelled: cancelled) { reader.continuation(of: text, cancelled: $0) }
    }

    private func reader(_ role: String?, _ session: Session, _ script: OpenScript) throws(Failure) -> Reader {
        if let reader, reader.role == role { return reader }
        let (suggester, voice) = (try session.suggester(), try role.flatMap(session.voice))
        let (before, tags, words) = (script.before, session.settings.tags, session.settings.words)
        let made = Reader(role: role) {
            LineContinuer(by: suggester, after: before, role: role, tags: tags, words: words, voice: voice)
        }
        reader = made
        return made
    }

    /// Reads the script where it is first asked, which takes longer than a key may.
    private final class Reader: Sendable {
        let role: String?
        private let make: @Sendable () -> LineContinuer
        private let made = Mutex<LineContinuer?>(nil)

        init(role: String?, _ make: @escaping @Sendable () -> LineContinuer) { (self.role, self.make) = (role, make) }

        func continuation(of text: String, cancelled: @Sendable () -> Bool) -> String? {
            let continuer = made.withLock { made in
                let continuer = made ?? make()
                made = continuer
                return continuer
            }
            return try? continuer.continuation(of: text, cancelled: cancelled)
        }
    }
}
