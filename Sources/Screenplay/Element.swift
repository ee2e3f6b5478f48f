/// One element of a screenplay: what it is, what it says, and the source bytes it was read from.
public struct Element: Sendable {
    public var type: ElementType

    /// What prints, without the mark that forced the element; lines are joined by `\n`, emphasis is kept as typed.
    public var text: String

    /// Whether a mark (`.`, `!`, `@`, `>`) made the type.
    public var forced = false

    /// Whether this cue is the second of a pair that speak at once.
    public var dual = false

    /// A scene heading's number, without its `#`.
    public var sceneNumber: String?

    /// How many `#` a section has; 0 in every other element.
    public var depth = 0

    /// The first line of the element in the file it was read from, from 1; 0 where it was read from none.
    public var line = 0

    /// How many blank lines stand in front of the element.
    public var blankBefore = 1

    public init(_ type: ElementType, _ text: String) {
        self.type = type
        self.text = text
    }
}
