/// What an element of a screenplay is; the raw value is its name in JSON and XML.
public enum ElementType: String, CaseIterable, Sendable {
    case sceneHeading, action, character, dialogue, parenthetical, lyrics, transition, centered, pageBreak
    case section, synopsis, note, boneyard
}
