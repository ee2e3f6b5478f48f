import LanguageModel

/// One line in the making: what it has read and written, and its own random numbers.
struct Lane {
    /// The states under the tags, and without them where guidance needs both.
    var states: [LineDecoder.State]
    /// The logits of the character that comes next, for each state.
    var logits: [[Float]]
    var random: RandomSource
    let seed: UInt64
    /// What was written so far, prefix included.
    var scalars: [Unicode.Scalar]
    /// How the constraints stand.
    var check: LineCheck.State
    /// Characters that must come next: the rest of a required phrase.
    var forced: [Unicode.Scalar] = []
    /// Required phrases that do not stand in the line yet.
    var pending: [[Unicode.Scalar]]
    var nats = 0.0
    var tries = 1

    /// Whether a word could begin here.
    var isAtWordStart: Bool {
        guard let last = scalars.last else { return true }
        return last == " "
    }
}
