/// A character's lines with what stands before them: most to learn from, every tenth held out.
///
/// Of each line what follows the cue counts, as whoever asks for the character's line gives the cue. The lines before it,
/// which others or the character said, are read and never predicted.
public struct VoiceText: Sendable {
    public let role: String
    /// The lines to learn from, and those held out, in their order.
    public let learned: [TaggedLine]
    public let heldOut: [TaggedLine]
    /// Tells the lines and what stands before them from others.
    public let fingerprint: String

    let text: EncodedText
    /// How many characters at the beginning of each line of `text` are not to be learned: all of most lines.
    let given: [Int]
    /// The held-out lines in `text`, with the lengths of their cues.
    private let heldOutEnds: [(line: Int, given: Int)]

    /// The fewest lines of which one is held out.
    public static let leastLines = 10
    /// One of so many lines is held out: the last of each ten, so that it falls on every part of a script.
    static let heldOutEvery = 10
    /// Lines before each of the character's that are read, at most.
    private static let contextLines = 8
    /// Characters that are read before a line that is measured, at most.
    private static let context = 384

    /// Finds a character's lines among those of all works.
    ///
    /// - Parameter read: the places of lines that are neither learned nor held out, whoever says them: other lines
    ///   follow them.
    /// - Throws: ``VoiceError/tooFewLines(role:count:least:)``.
    public init(
        _ lines: [TaggedLine], role: String, onlyReading read: Set<Int> = [], vocabulary: Vocabulary,
        tags: TagVocabulary
    ) throws(VoiceError) {
        let own = lines.indices.filter { lines[$0].role == role && !read.contains($0) }
        guard own.count >= Self.leastLines else {
            throw .tooFewLines(role: role, count: own.count, least: Self.leastLines)
        }
        self.role = role
        var isRead = [Bool](repeating: false, count: lines.count)
        for index in own {
            for place in max(0, index - Self.contextLines)...index where lines[place].work == lines[index].work {
                isRead[place] = true
            }
        }
        // Neighbours that are read make a work of their own.
        var (passages, given, ends): ([TaggedLine], [Int], [(line: Int, given: Int)]) = ([], [], [])
        var (learned, heldOut): ([TaggedLine], [TaggedLine]) = ([], [])
        var passage = 0
        for index in lines.indices where isRead[index] {
            let goesOn = index > 0 && isRead[index - 1] && lines[index - 1].work == lines[index].work
            if !goesOn { passage += 1 }
            var line = lines[index]
            line.work = "\(passage)"
            passages.append(line)
            given.append(.max)
            guard let speaker = line.role, speaker == role, !read.contains(index) else { continue }
            let cue = Self.cueLength(of: speaker)
            if (learned.count + heldOut.count) % Self.heldOutEvery == Self.heldOutEvery - 1 {
                heldOut.append(line)
                ends.append((passages.count - 1, cue))
            } else {
                learned.append(line)
                given[given.count - 1] = cue
            }
        }
        text = EncodedText(passages, vocabulary: vocabulary, tags: tags)
        fingerprint = text.fingerprint.text
        (self.learned, self.heldOut, self.given, heldOutEnds) = (learned, heldOut, given, ends)
    }

    /// The length of `ROLE: ` in characters.
    static func cueLength(of role: String) -> Int { role.unicodeScalars.count + 2 }

    /// What the held-out lines cost a model, each from a few hundred characters before it.
    public func evaluate(_ model: CharacterModel, threads: Int) -> Evaluation {
        evaluate(model.parameters, threads: threads, precision: .f32)
    }

    func evaluate(_ parameters: Parameters, threads: Int, precision: Precision) -> Evaluation {
        let evaluator = Evaluator(parameters: parameters, threads: threads, precision: precision)
        let costs = evaluator.costs(of: heldOutEnds, in: text, context: Self.context)
        let counted = heldOutEnds.map { text.lines.start(of: $0.line) + $0.given..<text.lines.start(of: $0.line + 1) }
        return Evaluation(
            characters: counted.reduce(0) { $0 + $1.count },
            unknownCharacters: counted.reduce(0) { $0 + text.unknownCount(in: $1) }, nats: costs.reduce(0, +))
    }

    /// What the held-out lines cost an n-gram that is counted in the lines to learn from, without cues: the order that
    /// does best, which as much as the moment when a voice stops learning is chosen by these lines.
    public func evaluateNGram(_ vocabulary: Vocabulary) throws(NGramError) -> (order: Int, evaluation: Evaluation) {
        func encoded(_ lines: [TaggedLine]) -> EncodedText {
            EncodedText(lines.map { TaggedLine(text: $0.text) }, vocabulary: vocabulary, tags: TagVocabulary([]))
        }
        let (learned, heldOut) = (encoded(learned), encoded(heldOut))
        var best: (order: Int, evaluation: Evaluation)?
        for order in 1...Self.longestNGram {
            let evaluation = try NGramModel(learned, vocabulary: vocabulary, order: order).evaluate(heldOut)
            if evaluation.nats < best?.evaluation.nats ?? .infinity { best = (order, evaluation) }
        }
        guard let best else { throw .noText }
        return best
    }

    /// On a few hundred lines, longer n-grams than this are hardly met again.
    private static let longestNGram = 7
}
