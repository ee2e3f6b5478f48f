import LanguageModel
import Measures
public import Screenplay
import Steering

/// The likeliest next words of a line that several voices write together, each as loud as it is set.
///
/// A word's share is the sum of the voices' probabilities for it, each times its volume, and the volumes add up to 1.
/// Words are found by the best of their beginnings (beam search), and are real words where the model knows which are.
public struct NextWords: Sendable {
    /// Who writes, how loud, and in which voice.
    public struct Speaker: Sendable {
        /// Nil for action.
        public let role: String?
        /// Above 0.
        public let volume: Double
        public let voice: RoleVoice?

        public init(role: String?, volume: Double, voice: RoleVoice? = nil) {
            (self.role, self.volume, self.voice) = (role, volume, voice)
        }
    }

    /// A word with its share of all words that could come.
    public struct Word: Equatable, Sendable {
        public let text: String
        public let share: Double
    }

    fileprivate struct Reader: Sendable {
        let generator: LineGenerator
        let volume: Double
        let condition: LineDecoder.Condition
        let start: Lanes.State
        let memory: WordMemory
        let spelling: ScriptSpelling
    }

    private let readers: [Reader]
    private let words: LineRequest.Words
    /// The names of those who speak in the script, which are words, too.
    private let names: [String]

    /// Beginnings that are followed side by side, for each voice.
    private static let width = 12
    /// The longest word that is found, in Unicode scalars.
    private static let longest = 20

    /// - Parameters:
    ///   - script: what stands before the line.
    ///   - speakers: at least one.
    ///   - tags: those that are asked for beside the title page's.
    public init(
        of suggester: Suggester, after script: Screenplay, speakers: [Speaker], tags: [String: String] = [:]
    ) {
        let total = speakers.reduce(0) { $0 + $1.volume }
        readers = speakers.map { speaker in
            let generator = speaker.voice?.generator ?? suggester.generator
            let reading = ScriptReading(script, by: generator)
            var request = LineRequest()
            request.tags = reading.tags(of: speaker.role, tags)
            let condition = generator.decoder.condition(request.tags)
            let context = generator.reading(reading.lines, memory: reading.words.memory)
            let start = generator.reading(generator.lead(of: request), after: context, [condition])[0]
            return Reader(
                generator: generator, volume: speaker.volume / total, condition: condition, start: start,
                memory: reading.words.memory, spelling: reading.words.spelling)
        }
        names = script.characterNames.map { $0.prefix(1) + $0.dropFirst().lowercased() }
        words = readers.allSatisfy { $0.generator.hasWordList } ? .strict : .free
    }

    /// The words that could come next, the likeliest first; where `text` ends in a part of a word, how that goes on.
    ///
    /// - Parameters:
    ///   - text: the line so far.
    ///   - beginning: what the words begin with.
    public func after(_ text: String, beginning: String = "", count: Int) throws(GenerationError) -> [Word] {
        var shares: [String: Double] = [:]
        for reader in readers {
            for (word, probability) in try found(by: reader, text, beginning) {
                let spelled = reader.spelling.spelling(word)
                guard spelled.begins(with: beginning, readBy: reader.generator.decoder.vocabulary) else { continue }
                shares[spelled, default: 0] += reader.volume * probability
            }
        }
        let sorted = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.prefix(count).map { Word(text: $0.key, share: $0.value) }
    }

    /// A beginning of a word.
    private struct Beginning {
        var scalars: [Unicode.Scalar]
        var state: Lanes.State
        var place: WordMemory.Place
        var position: Steerer.Position
        var probability: Double

        var text: String { String(String.UnicodeScalarView(scalars)) }
    }

    private func found(
        by reader: Reader, _ text: String, _ beginning: String
    ) throws(GenerationError) -> [String: Double] {
        let decoder = reader.generator.decoder
        let vocabulary = decoder.vocabulary
        var request = LineRequest()
        (request.words, request.ownWords) = (words, names.withReadings(by: vocabulary))
        // The steerer sees the next word alone: those before it are the writer's.
        let steerer = try LineConstraints(request, vocabulary: vocabulary, lexicon: reader.generator.lexicon).steerer()
        let lanes = Lanes(decoder, count: Self.width)
        let isSpaced = text.unicodeScalars.last.map { $0 != " " && !$0.isUnspacedLetter } ?? false
        let head = isSpaced ? text + " " : text
        lanes[0] = reader.start
        lanes.read(vocabulary.ids(of: head).map { ($0, reader.condition) }, into: 0)
        var beam = [
            Beginning(
                scalars: [], state: lanes[0], place: WordMemory.start, position: steerer.start, probability: 1)
        ]
        var found: [String: Double] = [:]
        let forced = vocabulary.ids(of: beginning)
        for length in 0..<Self.longest where !beam.isEmpty {
            var next: [(parent: Int, id: Int32, position: Steerer.Position, probability: Double)] = []
            for (index, part) in beam.enumerated() {
                if part.scalars.last?.isUnspacedLetter == true {
                    found[part.text] = part.probability
                    continue
                }
                lanes[0] = part.state
                let probabilities = reader.probabilities(lanes.logits(of: 0), at: part.place)
                var ends = 0.0
                for (id, probability) in probabilities.enumerated() where id != Int(Vocabulary.unknown) {
                    let scalar = vocabulary.scalars[id]
                    guard scalar.isInWord else {
                        ends += Double(probability)
                        continue
                    }
                    guard length >= forced.count || id == forced[length],
                        let position = steerer.next(part.position, scalar)
                    else { continue }
                    let share = length < forced.count ? 1 : Double(probability)
                    next.append((index, Int32(id), position, part.probability * share))
                }
                if length > 0, length >= forced.count, steerer.mayEnd(part.position) {
                    found[part.text] = part.probability * ends
                }
            }
            next.sort { ($1.probability, $0.parent, $0.id) < ($0.probability, $1.parent, $1.id) }
            let kept = next.prefix(Self.width)
            for (lane, step) in kept.enumerated() { lanes[lane] = beam[step.parent].state }
            lanes.advance(
                kept.enumerated().map { Lanes.Step(lane: $0, reading: $1.id, under: reader.condition) })
            beam = kept.enumerated().map { lane, step in
                Beginning(
                    scalars: beam[step.parent].scalars + [vocabulary.scalars[Int(step.id)]], state: lanes[lane],
                    place: reader.memory.place(after: beam[step.parent].place, step.id), position: step.position,
                    probability: step.probability)
            }
        }
        return found
    }
}

extension NextWords.Reader {
    /// The model's distribution over the next character, as the words of the script change it.
    fileprivate func probabilities(_ logits: UnsafeBufferPointer<Float>, at place: WordMemory.Place) -> [Float] {
        memory.lifting(logits, at: place) { logits in
            let most = logits.max() ?? 0
            let weights = logits.map { Float(exponential(Double($0 - most))) }
            let total = weights.reduce(0, +)
            return weights.map { $0 / total }
        }
    }
}

extension String {
    /// Whether it begins so, scalar by scalar, or would in plainer letters.
    fileprivate func begins(with beginning: String, readBy vocabulary: Vocabulary) -> Bool {
        let own = unicodeScalars.prefix(beginning.unicodeScalars.count)
        return own.count == beginning.unicodeScalars.count
            && zip(own, beginning.unicodeScalars).allSatisfy { own, typed in
                own == typed || vocabulary.plainReading(of: String(own)).unicodeScalars.first == typed
            }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar goes on with a word: a letter or a digit, or a mark inside.
    fileprivate var isInWord: Bool {
        switch self {
        case "'", "’", "-": true
        default: properties.isAlphabetic || ("0"..."9").contains(self)
        }
    }
}
