/// The rules of reading Fountain: each line of a file is what one of them made it.
///
/// The reader names the rule where it decides; this list gives the names and the wording.
public enum ReadingRule: String, CaseIterable, Sendable {
    case titleKey = "title.key"
    case titleValue = "title.value"
    case blank
    case spacer = "blank.spaces"
    case pageBreak = "page-break"
    case note
    case boneyard
    case markInside = "note.inside"
    case lyrics
    case centered
    case forcedTransition = "transition.forced"
    case section
    case synopsis
    case forcedAction = "action.forced"
    case forcedHeading = "heading.forced"
    case heading
    case transition
    case forcedCue = "cue.forced"
    case cue
    case action
    case actionBelowHeading = "action.below-heading"
    case actionGoesOn = "action.goes-on"
    case dialogue
    case parenthetical

    /// The rule in a sentence: lower case, no full stop.
    public var wording: String {
        switch self {
        case .titleKey: "at the top of a script, a word and a colon without indent are a key of the title page"
        case .titleValue: "on the title page, an indented line is one more value of the key above"
        case .blank: "a line with nothing in it, or white space only, ends a paragraph"
        case .spacer: "in a speech, a blank line of two or more spaces is an empty line and keeps the speech open"
        case .pageBreak: "three or more = and nothing else are a page break, wherever they stand"
        case .note: "[[ ]] that opens a paragraph and fills its line is a note of its own"
        case .boneyard: "/* */ that opens a paragraph and fills its line is a boneyard of its own"
        case .markInside: "a note or boneyard inside other text stays in it"
        case .lyrics: "a line that begins with ~ is lyrics, wherever it stands"
        case .centered: "text between > and < is centred"
        case .forcedTransition: "> without a closing < forces a transition"
        case .section: "# and text that begin a paragraph are a section"
        case .synopsis: "a single = and text that begin a paragraph are a synopsis"
        case .forcedAction: "! at the start of a paragraph forces action"
        case .forcedHeading: ". before a letter or digit forces a scene heading"
        case .heading:
            "INT, EXT, EST, INT/EXT or I/E and a full stop, a space or a hyphen begin a scene heading, in any case"
        case .transition: "a paragraph without lowercase letters that ends in TO: is a transition"
        case .forcedCue: "@ forces a cue where text stands right below"
        case .cue: "a name in capitals that begins a paragraph, with text right below it, is a cue"
        case .action: "whatever is nothing else is action"
        case .actionBelowHeading: "right below a heading or a transition, without a blank line between, text is action"
        case .actionGoesOn: "in a paragraph that action, lyrics or centred text opened, every other line is action"
        case .dialogue: "below a cue all lines up to a blank one are what is said"
        case .parenthetical:
            "in a speech, a line in parentheses from its first to its last character is a parenthetical"
        }
    }

    /// What the rule makes of a line; nil where it makes no element, or leaves the line to the one around it.
    public var type: ElementType? {
        switch self {
        case .titleKey, .titleValue, .blank, .spacer, .markInside: nil
        case .pageBreak: .pageBreak
        case .note: .note
        case .boneyard: .boneyard
        case .lyrics: .lyrics
        case .centered: .centered
        case .transition, .forcedTransition: .transition
        case .section: .section
        case .synopsis: .synopsis
        case .heading, .forcedHeading: .sceneHeading
        case .cue, .forcedCue: .character
        case .action, .forcedAction, .actionBelowHeading, .actionGoesOn: .action
        case .dialogue: .dialogue
        case .parenthetical: .parenthetical
        }
    }
}
