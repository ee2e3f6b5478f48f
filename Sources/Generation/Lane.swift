import LanguageModel

/// One line in the making: what it has read and written, and its own random numbers.
struct Lane {
    /// Its places among those that the decoder reads: under the tags, and without them where guidance needs both.
    let slots: Range<Int>
    let seed: UInt64
    var random: RandomSource
    /// What was written so far, prefix included.
    var scalars: [Unicode.Scalar] = []
    /// How the constraints stand.
    var check: LineCheck.State
    /// Characters that must come next: the rest of a required phrase.
    var forced: [Unicode.Scalar] = []
    /// Required phrases that do not stand in the line yet.
    var pending: [[Unicode.Scalar]] = []
    var nats = 0.0
    var tries = 1

    init(slots: Range<Int>, seed: UInt64, check: LineCheck.State) {
        (self.slots, self.seed, self.check) = (slots, seed, check)
        random = RandomSource(seed: seed)
    }

    /// Whether a word could begin here.
    var isAtWordStart: Bool {
        guard let last = scalars.last else { return true }
        return last == " "
    }
}
