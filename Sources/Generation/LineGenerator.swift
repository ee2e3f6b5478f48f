public import LanguageModel
import Measures
import Steering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes lines with a model under constraints.
///
/// A line is drawn character by character, among those alone after which it can still be completed: what comes out
/// satisfies every constraint, and keeps the model's relative probabilities among the characters allowed. Required
/// phrases are set in at a word's beginning now and then, so that they need not wait until there is room for nothing
/// else. The words of the context are likelier than the model alone has them. Each line depends on its own seed alone.
public struct LineGenerator: Sendable {
    let decoder: LineDecoder
    let lexicon: Lexicon
    let subjectWords: SubjectWords
    let page: LatestPage
    let words = Latest<ScriptReading.Words>()
    private let threads: Int
    /// The states that a search for a completion looks at, at most.
    var searchBudget = Steerer.usualBudget

    /// Where the model gives a required phrase's first character this probability, it is set in every other time.
    private static let evenChance: Float = 0.02
    /// However unlikely that is, so often: a line cannot end before its phrases.
    private static let leastChance: Float = 0.2
    /// The chance of a phrase where the model does not tell.
    private static let blindChance: Float = 0.35

    /// - Parameter threads: how many do the work; they decide nothing else.
    public init(_ model: CharacterModel, precision: DecodingPrecision = .fastest, threads: Int = 1) {
        decoder = LineDecoder(model, precision: precision, threads: threads)
        lexicon = Lexicon(model)
        subjectWords = model.subjectWords
        page = LatestPage(
            ReadText(state: Lanes(decoder, count: 1)[0], previous: decoder.vocabulary.id(of: "\n")))
        self.threads = threads
    }

    /// Whether the model knows which words are real.
    var hasWordList: Bool { !lexicon.isEmpty }

    /// The lines, in the order of their seeds; fewer than were asked for where a search finds that there are no more, or
    /// where others are enough.
    ///
    /// - Parameters:
    ///   - context: what stands before, already read; nil reads the request's own.
    ///   - forming: told after every character of lines side by side; perhaps by several threads at a time.
    ///   - isEnough: asked where some of lines side by side are over, of each group of them and perhaps by several
    ///     threads at a time; true gives up the others of the group. A search for the likeliest, or for a set, does not ask.
    ///   - cancelled: asked after every character; true ends the work.
    /// - Throws: ``GenerationError``.
    public func lines(
        _ request: LineRequest, after context: ReadContext? = nil, forming: FormingLines = { _ in },
        isEnough: EnoughLines = { _, _ in false }, cancelled: @Sendable () -> Bool = { false }
    ) throws(GenerationError) -> [GeneratedLine] {
        if request.search == .set { return try lineSet(request, after: context, cancelled: cancelled) }
        let constraints = try constraints(of: request)
        let conditions = conditions(for: request)
        let context = context ?? reading(request.context)
        let base = reading(lead(of: request) + request.prefix, after: context, conditions)
        return try lines(
            request, constraints, conditions, from: base, context.memory, forming: forming, isEnough: isEnough,
            cancelled: cancelled)
    }

    /// - Throws: ``GenerationError`` where the constraints leave no room on their face.
    func constraints(of request: LineRequest) throws(GenerationError) -> LineConstraints {
        try LineConstraints(request, vocabulary: decoder.vocabulary, lexicon: lexicon, searchBudget: searchBudget)
    }

    /// The lines, where what stands before them was read already, their prefix too.
    ///
    /// - Parameter base: what the model remembers then, under each of the conditions.
    func lines(
        _ request: LineRequest, _ constraints: LineConstraints, _ conditions: [LineDecoder.Condition],
        from base: [Lanes.State], _ memory: WordMemory, forming: FormingLines = { _ in },
        isEnough: EnoughLines = { _, _ in false }, cancelled: @Sendable () -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        if request.search == .beam {
            var search = BeamSearch(request, decoder, conditions, after: base, memory, try constraints.steerer())
            return try search.lines(cancelled: cancelled)
        }
        let groups = LaneGroups(of: request.count, threads: threads)
        var results = [Result<[GeneratedLine], GenerationError>](repeating: .success([]), count: groups.places.count)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            inParallel(groups.places.count, threads: threads) { group in
                results[group] = Result { () throws(GenerationError) in
                    try self.lines(
                        groups.places[group], request, conditions, base, memory, constraints,
                        sharing: groups.areShared, forming: forming, isEnough: isEnough, cancelled: cancelled)
                }
            }
        }
        var all: [GeneratedLine] = []
        for result in results { all += try result.get() }
        return all
    }

    /// Is told of lines as they form.
    public typealias FormingLines = @Sendable (LinesSoFar) -> Void

    /// Says whether the lines that are over are enough of so many that are written side by side.
    public typealias EnoughLines = @Sendable (_ lines: [GeneratedLine], _ all: Int) -> Bool

    /// Lines as a script spells them, or in its marks alone, or as they were drawn where that would break a constraint.
    func spelled(
        _ lines: [GeneratedLine], _ request: LineRequest, by spelling: ScriptSpelling
    ) throws(GenerationError) -> [GeneratedLine] {
        let given = request.prefix.unicodeScalars.count
        let texts = lines.map { line in
            let written = String(String.UnicodeScalarView(line.text.unicodeScalars.dropFirst(given)))
            return spelling.spellings(written, after: request.prefix).map { request.prefix + $0 }
        }
        func isSame(_ line: GeneratedLine, _ text: String) -> Bool { line.text.utf8.elementsEqual(text.utf8) }
        guard zip(lines, texts).contains(where: { line, texts in !texts.allSatisfy { isSame(line, $0) } }) else {
            return lines
        }
        let constraints = try constraints(of: request)
        return zip(lines, texts).map { line, texts in
            guard let text = texts.first(where: constraints.accept) else { return line }
            var line = line
            (line.text, line.length) = (text, request.unit.length(of: text))
            return line
        }
    }

    /// The lines at some places of a request.
    private func lines(
        _ places: Range<Int>, _ request: LineRequest, _ conditions: [LineDecoder.Condition], _ base: [Lanes.State],
        _ memory: WordMemory, _ constraints: LineConstraints, sharing: Bool, forming: FormingLines,
        isEnough: EnoughLines, cancelled: () -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        let lines = try self.lines(
            places, request, conditions, base, memory, try constraints.steerer(), sharing: sharing, forming: forming,
            isEnough: isEnough, cancelled: cancelled)
        if let lines { return lines }
        // What is allowed after a search that ended its budget depends on what was asked before: of fewer lines then,
        // and in the end of the same line alone.
        let middle = places.lowerBound + places.count / 2
        func part(_ places: Range<Int>) throws(GenerationError) -> [GeneratedLine] {
            try self.lines(
                places, request, conditions, base, memory, constraints, sharing: sharing, forming: forming,
                isEnough: isEnough, cancelled: cancelled)
        }
        return try part(places.lowerBound..<middle) + part(middle..<places.upperBound)
    }

    /// Lines side by side, steered as one; nil where there are several and a search for them ended its budget.
    private func lines(
        _ places: Range<Int>, _ request: LineRequest, _ conditions: [LineDecoder.Condition], _ base: [Lanes.State],
        _ memory: WordMemory, _ steerer: Steerer, sharing: Bool, forming: FormingLines, isEnough: EnoughLines,
        cancelled: () -> Bool
    ) throws(GenerationError) -> [GeneratedLine]? {
        let reader = Lanes(decoder, count: places.count * conditions.count, sharing: sharing)
        let word = decoder.vocabulary.ids(of: request.prefix).reduce(WordMemory.start) { memory.place(after: $0, $1) }
        var lanes = places.enumerated().map { index, place in
            let first = index * conditions.count
            let lane = Lane(
                slots: first..<first + conditions.count, seed: RandomSource.seed(request.seed, place),
                position: steerer.start, word: word, request)
            for (slot, state) in zip(lane.slots, base) { reader[slot] = state }
            return lane
        }
        var done = [GeneratedLine?](repeating: nil, count: lanes.count)
        var steps: [Lanes.Step] = []
        let sampler = Sampler(
            temperature: request.temperature, topK: request.topK, topP: request.topP, minP: request.minP)
        while done.contains(nil) {
            if cancelled() { throw .cancelled }
            if lanes.count > 1, steerer.openSearches > 0 { return nil }
            steps.removeAll(keepingCapacity: true)
            var isOneOver = false
            for i in lanes.indices where done[i] == nil {
                guard let character = step(&lanes[i], request, sampler, memory, steerer, reader) else {
                    done[i] = finished(lanes[i], request)
                    isOneOver = true
                    continue
                }
                for (slot, condition) in zip(lanes[i].slots, conditions) {
                    steps.append(Lanes.Step(lane: slot, reading: character, under: condition))
                }
            }
            if isOneOver, isEnough(done.compactMap { $0 }, lanes.count) { break }
            forming(LinesSoFar(lanes, from: places.lowerBound))
            reader.advance(steps)
        }
        return lanes.count > 1 && steerer.openSearches > 0 ? nil : done.compactMap { $0 }
    }

    private func conditions(for request: LineRequest) -> [LineDecoder.Condition] {
        let tagged = decoder.condition(request.tags)
        return request.guidance == 1 ? [tagged] : [tagged, decoder.condition([:])]
    }

    /// What the model reads before the line itself: the cue, or a direction's bracket.
    func lead(of request: LineRequest) -> String {
        if let role = request.tags["role"] { return "\(role): " }
        return request.isDirection ? "[" : ""
    }

    /// Writes the next character, and gives it as the model reads it; nil where the line is over.
    private func step(
        _ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler, _ memory: WordMemory, _ steerer: Steerer,
        _ reader: Lanes
    ) -> Int32? {
        if request.isFull(lane.scalars), steerer.mayEnd(lane.position) { return nil }
        let forced = nextForced(&lane, steerer, reader)
        let drawn = forced == nil ? draw(&lane, request, sampler, memory, steerer, reader) : nil
        // What the model has no character for is written where the line could not be completed otherwise.
        guard
            let scalar = forced ?? drawn.map({ decoder.vocabulary.scalars[Int($0)] })
                ?? (steerer.mayEnd(lane.position) ? nil : steerer.completion(of: lane.position).unicodeScalars.first)
        else { return nil }
        let id = drawn ?? decoder.vocabulary.id(of: scalar)
        let cost = memory.lifting(reader.logits(of: lane.slots.lowerBound), at: lane.word) {
            decoder.cost(of: id, after: $0)
        }
        lane.nats += cost
        let isOver =
            request.isEnd(scalar)
            || request.stop == .sentence && scalar == " " && lane.endsSentence && steerer.mayEnd(lane.position)
        if isOver { lane.endNats = cost }
        guard !isOver, let position = steerer.next(lane.position, scalar) else { return nil }
        lane.position = position
        lane.word = memory.place(after: lane.word, id)
        lane.scalars.append(scalar)
        lane.isBehindPhrase = (forced != nil && lane.forced.isEmpty || lane.isBehindPhrase) && lane.mayGoOn
        return id
    }

    /// The next character of a required phrase that was begun, or is begun here.
    private func nextForced(_ lane: inout Lane, _ steerer: Steerer, _ reader: Lanes) -> Unicode.Scalar? {
        if lane.forced.isEmpty, !lane.pending.isEmpty, lane.isAtWordStart {
            let text = lane.text
            lane.pending.removeAll { Phrase($0)?.occurs(in: text) ?? true }
            if let phrase = lane.pending.first.map({ Self.scalars(of: $0, inside: !text.isEmpty) }),
                lane.random.nextUniform() < chance(of: phrase, after: reader.logits(of: lane.slots.lowerBound)),
                canWrite(phrase, at: lane.position, steerer)
            {
                lane.forced = phrase
                lane.pending.removeFirst()
            }
        }
        return lane.forced.isEmpty ? nil : lane.forced.removeFirst()
    }

    /// How likely a phrase is set in where a word begins: the more so, the likelier its first character is there. In
    /// scripts that write no spaces that is the line's beginning, and few lines begin with any one character.
    private func chance(of phrase: [Unicode.Scalar], after logits: UnsafeBufferPointer<Float>) -> Float {
        let id = phrase.first.map { decoder.vocabulary.id(of: $0) } ?? Vocabulary.unknown
        guard id != Vocabulary.unknown, phrase.first?.isUnspacedLetter == false, let most = logits.max() else {
            return Self.blindChance
        }
        let probability = exp(logits[Int(id)] - most) / logits.reduce(0) { $0 + exp($1 - most) }
        return max(probability / (probability + Self.evenChance), Self.leastChance)
    }

    /// A phrase as it is written, or with a capital where it begins a line and holds no capitals of its own.
    private static func scalars(of phrase: String, inside: Bool) -> [Unicode.Scalar] {
        let scalars = Array(phrase.unicodeScalars)
        guard !inside, let first = scalars.first, !scalars.contains(where: \.properties.isUppercase) else {
            return scalars
        }
        return Array(first.properties.titlecaseMapping.unicodeScalars) + scalars.dropFirst()
    }

    private func canWrite(_ phrase: [Unicode.Scalar], at position: Steerer.Position, _ steerer: Steerer) -> Bool {
        var position = position
        for scalar in phrase {
            guard let next = steerer.next(position, scalar) else { return false }
            position = next
        }
        return true
    }

    private func draw(
        _ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler, _ memory: WordMemory, _ steerer: Steerer,
        _ reader: Lanes
    ) -> Int32? {
        let (position, mayEnd) = (lane.position, !lane.scalars.isEmpty && steerer.mayEnd(lane.position))
        let (scalars, isBehindPhrase) = (decoder.vocabulary.scalars, lane.isBehindPhrase)
        let allowed = { (id: Int32) in
            guard id != Vocabulary.unknown else { return false }
            let scalar = scalars[Int(id)]
            if isBehindPhrase, WordKind(scalar) == .word || scalar.isMark { return false }
            return request.isEnd(scalar) ? mayEnd : steerer.next(position, scalar) != nil
        }
        let tagged = reader.logits(of: lane.slots.lowerBound)
        guard lane.slots.count == 2 else {
            return memory.lifting(tagged, at: lane.word) { sampler.draw($0, allowed: allowed, &lane.random) }
        }
        let plain = reader.logits(of: lane.slots.lowerBound + 1)
        return request.guided(tagged, plain).withUnsafeBufferPointer { guided in
            memory.lifting(guided, at: lane.word) { sampler.draw($0, allowed: allowed, &lane.random) }
        }
    }

    private func finished(_ lane: Lane, _ request: LineRequest) -> GeneratedLine {
        var text = lane.text
        while text.last == " " { text.removeLast() }
        return GeneratedLine(text, nats: lane.nats, endNats: lane.endNats, seed: lane.seed, request)
    }
}

extension GeneratedLine {
    init(_ text: String, nats: Double, endNats: Double, seed: UInt64, _ request: LineRequest) {
        self.init(
            text: text, length: request.unit.length(of: text), bits: nats / log(2), endBits: endNats / log(2),
            seed: seed)
    }
}
