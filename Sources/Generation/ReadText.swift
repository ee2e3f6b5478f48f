import LanguageModel

/// What a model remembers of a text.
struct ReadText: Sendable {
    let state: Lanes.State
    /// The last character, which is read together with the tags of what follows.
    let previous: Int32
}
