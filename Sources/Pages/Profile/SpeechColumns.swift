/// Where the parts of a speech stand.
public struct SpeechColumns: Equatable, Sendable {
    /// The cue.
    public let character: PageColumn
    /// What is said.
    public let dialogue: PageColumn
    /// How it is said.
    public let parenthetical: PageColumn
}
