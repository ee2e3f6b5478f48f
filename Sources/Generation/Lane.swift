import LanguageModel
import Measures
import Steering

/// One line in the making: what it has read and written, and its own random numbers.
struct Lane {
    /// Its places among those that the decoder reads: under the tags, and without them where guidance needs both.
    let slots: Range<Int>
    let seed: UInt64
    var random: RandomSource
    /// What was written so far, prefix included.
    var scalars: [Unicode.Scalar]
    /// Where in a word it stands.
    var word: WordMemory.Place
    /// How the constraints stand.
    var position: Steerer.Position
    /// Characters that come next: the rest of a required phrase.
    var forced: [Unicode.Scalar] = []
    /// Whether the last word of a required phrase was set in right before, which goes no further.
    var isBehindPhrase = false
    /// Required phrases, and what was offered, that were not yet set in.
    var pending: [String]
    var nats = 0.0
    /// What its end costs, as far as the model ends it.
    var endNats = Double.infinity

    init(
        slots: Range<Int>, seed: UInt64, position: Steerer.Position, word: WordMemory.Place, _ request: LineRequest
    ) {
        (self.slots, self.seed, self.position, self.word) = (slots, seed, position, word)
        random = RandomSource(seed: seed)
        scalars = Array(request.prefix.unicodeScalars)
        pending = request.phrases
        if !request.offered.isEmpty { pending.append(request.offered[random.next(below: request.offered.count)]) }
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Whether a word could begin here.
    var isAtWordStart: Bool { scalars.last.map { $0 == " " } ?? true }

    /// Whether what was written ends in a word or a number that could go on.
    var mayGoOn: Bool {
        let written = scalars.reversed().lazy.filter { !$0.isMark }.prefix(2)
        guard let last = written.first else { return false }
        let isInNumber = (last == "." || last == ",") && written.last?.properties.numericType == .decimal
        return isInNumber || WordKind(last) == .word
    }

    /// Whether a sentence is over with what was written.
    var endsSentence: Bool { scalars.endSentence }
}

extension [Unicode.Scalar] {
    /// Whether a sentence is over with them.
    var endSentence: Bool { last.map { ".!?…。！？".unicodeScalars.contains($0) } ?? false }
}
