import Generation
import LanguageModel
import Projects
import Screenplay

/// A conversation in character: what was said, on top of what the script holds before the cursor.
struct Conversation {
    struct Line {
        let role: String
        let text: String
        let origin: Origin
    }

    /// The heading of the scene that the conversation is; nil where it goes on in the one at the cursor.
    let heading: String?
    private let before: Screenplay
    private(set) var lines: [Line] = []

    init(heading: String?, after before: Screenplay) {
        (self.heading, self.before) = (heading, before)
    }

    mutating func say(_ text: String, as role: String) {
        lines.append(Line(role: role, text: text, origin: .human))
    }

    mutating func add(_ offer: Offer) {
        guard let role = offer.suggestion.role else { return }
        lines.append(Line(role: role, text: offer.suggestion.text, origin: offer.origin))
    }

    mutating func removeLast() { _ = lines.popLast() }

    /// The script as it would read with the conversation in it: what the model reads before it answers.
    var screenplay: Screenplay {
        var whole = before
        if let heading { whole.elements.append(Element(.sceneHeading, heading)) }
        for line in lines {
            whole.elements.append(Element(.character, line.role))
            whole.elements += Session.speech(line.text, byModel: line.origin.isModel)
        }
        return whole
    }
}
