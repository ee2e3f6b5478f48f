public import LanguageModel
import Measures
import Steering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes lines with a model under constraints, by sampling and rejecting.
///
/// A line is drawn character by character; one that breaks a constraint is dropped and drawn anew from the same
/// random numbers, so that what comes out follows the model's own probabilities among the lines that are allowed.
/// Required phrases are set in at a word's beginning, as written. Each line depends on its own seed alone.
public struct LineGenerator: Sendable {
    private let decoder: LineDecoder
    private let wordList: WordList

    /// Tries for one line before it is given up.
    private static let triesLimit = 500
    /// The greatest length of a line without a limit of its own, in Unicode scalars.
    private static let lengthLimit = 600
    /// How likely a required phrase is set in where a word begins.
    private static let phraseChance: Float = 0.35

    public init(_ model: CharacterModel, precision: Precision = .f32) {
        decoder = LineDecoder(model, precision: precision)
        wordList = model.wordList
    }

    /// The lines, in the order of their seeds.
    ///
    /// - Parameters:
    ///   - context: what stands before, already read; nil reads the request's own.
    ///   - threads: how many lines are written at a time, in groups of ``groupSize``; they decide nothing else.
    ///   - cancelled: asked after every character; true ends the work.
    /// - Throws: ``GenerationError``.
    public func lines(
        _ request: LineRequest, after context: ReadContext? = nil, threads: Int = 1,
        cancelled: @Sendable () -> Bool = { false }
    ) throws(GenerationError) -> [GeneratedLine] {
        let check = try LineCheck(request, wordList: wordList)
        let base = read(request, after: context ?? reading(request.context), conditions(for: request))
        let count = max(request.count, 0)
        let groups = (count + Self.groupSize - 1) / Self.groupSize
        var results = [Result<[GeneratedLine], GenerationError>](repeating: .success([]), count: groups)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            inParallel(groups, threads: threads) { group in
                let places = group * Self.groupSize..<min((group + 1) * Self.groupSize, count)
                results[group] = Result { () throws(GenerationError) in
                    try self.lines(places, request, base, check, cancelled: cancelled)
                }
            }
        }
        var all: [GeneratedLine] = []
        for result in results { all += try result.get() }
        return all
    }

    /// Lines that share each read of the weights.
    package static let groupSize = 16

    /// The lines at some places of a request, side by side.
    private func lines(
        _ places: Range<Int>, _ request: LineRequest, _ base: Base, _ check: LineCheck, cancelled: () -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        let conditions = conditions(for: request)
        var lanes = places.map { lane(RandomSource.seed(request.seed, $0), base, request, check) }
        var done = [GeneratedLine?](repeating: nil, count: lanes.count)
        var broken: [String: Int] = [:]
        let sampler = Sampler(
            temperature: request.temperature, topK: request.topK, topP: request.topP, minP: request.minP)
        while done.contains(nil) {
            if cancelled() { throw .cancelled }
            var going: [(lane: Int, character: Int32)] = []
            for i in lanes.indices where done[i] == nil {
                switch step(&lanes[i], request, sampler, check) {
                case .goesOn(let character): going.append((i, character))
                case .finished(let line): done[i] = line
                case .broke(let constraint):
                    broken[constraint, default: 0] += 1
                    guard lanes[i].tries < Self.triesLimit else {
                        let most = broken.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? constraint
                        throw .exhausted(tries: Self.triesLimit, constraint: most)
                    }
                    restart(&lanes[i], base, request, check)
                }
            }
            advance(&lanes, going, conditions)
        }
        return done.compactMap { $0 }
    }

    /// What a text costs the model after a context, in nats.
    func cost(of text: String, after context: ReadContext, tags: [String: String]) -> Double {
        let condition = decoder.condition(tags)
        var (states, previous, nats) = ([context.state], context.previous, 0.0)
        for id in decoder.vocabulary.ids(of: text) {
            nats += cost(of: id, in: decoder.advance(&states, reading: [previous], under: [condition]))
            previous = id
        }
        return nats
    }

    /// What a model remembers of the text before a line.
    public struct ReadContext: Sendable {
        fileprivate let state: LineDecoder.State
        /// The last character, which is read together with the line's tags.
        fileprivate let previous: Int32
    }

    /// Reads what stands before a line, once for all lines that are to follow.
    public func reading(_ context: [LineRequest.ContextLine]) -> ReadContext {
        var states = [decoder.start]
        var previous = decoder.vocabulary.id(of: "\n")
        for line in context {
            let condition = decoder.condition(line.tags)
            for id in decoder.vocabulary.ids(of: line.text) {
                _ = decoder.advance(&states, reading: [previous], under: [condition])
                previous = id
            }
        }
        return ReadContext(state: states[0], previous: previous)
    }

    private enum Step {
        case goesOn(Int32)
        case finished(GeneratedLine)
        case broke(String)
    }

    // MARK: Reading

    private func conditions(for request: LineRequest) -> [LineDecoder.Condition] {
        let tagged = decoder.condition(request.tags)
        return request.guidance == 1 ? [tagged] : [tagged, decoder.condition([:])]
    }

    private struct Base: Sendable {
        let states: [LineDecoder.State]
        let logits: [[Float]]
    }

    /// Reads cue and prefix after the context, once for all lanes.
    private func read(
        _ request: LineRequest, after context: ReadContext, _ conditions: [LineDecoder.Condition]
    ) -> Base {
        var states = conditions.map { _ in context.state }
        var previous = context.previous
        for id in decoder.vocabulary.ids(of: lead(of: request) + request.prefix) {
            _ = decoder.advance(&states, reading: conditions.map { _ in previous }, under: conditions)
            previous = id
        }
        let logits = decoder.advance(&states, reading: conditions.map { _ in previous }, under: conditions)
        let size = decoder.vocabulary.count
        return Base(
            states: states, logits: conditions.indices.map { Array(logits[$0 * size..<($0 + 1) * size]) })
    }

    /// What the model reads before the line itself: the cue, or a direction's bracket.
    private func lead(of request: LineRequest) -> String {
        if let role = request.tags["role"] { return "\(role): " }
        return request.tags["kind"] == "direction" ? "[" : ""
    }

    private func lane(_ seed: UInt64, _ base: Base, _ request: LineRequest, _ check: LineCheck) -> Lane {
        var lane = Lane(
            states: base.states, logits: base.logits, random: RandomSource(seed: seed), seed: seed, scalars: [],
            check: check.start, pending: [])
        begin(&lane, request, check)
        return lane
    }

    private func restart(_ lane: inout Lane, _ base: Base, _ request: LineRequest, _ check: LineCheck) {
        (lane.states, lane.logits) = (base.states, base.logits)
        (lane.forced, lane.nats, lane.tries) = ([], 0, lane.tries + 1)
        begin(&lane, request, check)
    }

    private func begin(_ lane: inout Lane, _ request: LineRequest, _ check: LineCheck) {
        lane.check = check.start
        lane.scalars = Array(request.prefix.unicodeScalars)
        lane.pending = request.must.filter { Phrase($0)?.occurs(in: request.prefix) == false }.map {
            Array($0.unicodeScalars)
        }
    }

    private func advance(
        _ lanes: inout [Lane], _ going: [(lane: Int, character: Int32)], _ conditions: [LineDecoder.Condition]
    ) {
        guard !going.isEmpty else { return }
        var states = going.flatMap { lanes[$0.lane].states }
        let characters = going.flatMap { going in conditions.map { _ in going.character } }
        let logits = decoder.advance(&states, reading: characters, under: going.flatMap { _ in conditions })
        let size = decoder.vocabulary.count
        for (index, going) in going.enumerated() {
            for k in conditions.indices {
                let row = index * conditions.count + k
                lanes[going.lane].states[k] = states[row]
                lanes[going.lane].logits[k] = Array(logits[row * size..<(row + 1) * size])
            }
        }
    }

    // MARK: Writing

    /// Draws the next character, and says what becomes of the line with it.
    private func step(
        _ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler, _ check: LineCheck
    ) -> Step {
        let wanted = nextForced(&lane)
        guard let id = wanted.map({ decoder.vocabulary.id(of: $0) }) ?? draw(&lane, request, sampler) else {
            return .broke("the vocabulary")
        }
        lane.nats += cost(of: id, in: lane.logits[0])
        let scalar = wanted ?? decoder.vocabulary.scalars[Int(id)]
        if scalar == "\n", request.stop != .none { return finish(lane, request, check) }
        if scalar == " ", request.stop == .sentence, lane.pending.isEmpty, endsSentence(lane.scalars) {
            return finish(lane, request, check)
        }
        let (state, broken) = check.advance(lane.check, over: [scalar])
        guard let state else {
            guard request.stop == .none, broken == LineCheck.length else { return .broke(broken ?? LineCheck.length) }
            return finish(lane, request, check)
        }
        lane.check = state
        lane.scalars.append(scalar)
        guard lane.scalars.count <= Self.lengthLimit else { return .broke("the greatest length of any line") }
        return .goesOn(id)
    }

    private func nextForced(_ lane: inout Lane) -> Unicode.Scalar? {
        if lane.forced.isEmpty, !lane.pending.isEmpty, lane.isAtWordStart, lane.random.nextUniform() < Self.phraseChance
        {
            lane.forced = lane.pending.removeFirst()
        }
        return lane.forced.isEmpty ? nil : lane.forced.removeFirst()
    }

    private func draw(_ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler) -> Int32? {
        let lineEnd = decoder.vocabulary.id(of: "\n")
        let mayEnd = !lane.scalars.isEmpty && lane.pending.isEmpty
        let logits = guided(lane.logits, request.guidance)
        let candidates = logits.withUnsafeBufferPointer {
            sampler.candidates($0) { $0 != Vocabulary.unknown && (mayEnd || $0 != lineEnd) }
        }
        return candidates.draw(&lane.random)
    }

    private func guided(_ logits: [[Float]], _ guidance: Float) -> [Float] {
        guard logits.count == 2 else { return logits[0] }
        return zip(logits[0], logits[1]).map { $1 + guidance * ($0 - $1) }
    }

    private func cost(of id: Int32, in logits: [Float]) -> Double {
        let most = logits.max() ?? 0
        let sum = logits.reduce(0.0) { $0 + exp(Double($1 - most)) }
        return log(sum) - Double(logits[Int(id)] - most)
    }

    private func endsSentence(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.last.map { ".!?…。！？".unicodeScalars.contains($0) } ?? false
    }

    private func finish(_ lane: Lane, _ request: LineRequest, _ check: LineCheck) -> Step {
        var text = String(String.UnicodeScalarView(lane.scalars))
        if request.tags["role"] == nil, request.tags["kind"] == "direction", text.hasSuffix("]") { text.removeLast() }
        while text.last == " " { text.removeLast() }
        if let broken = check.broken(by: text, at: lane.check) { return .broke(broken) }
        return .finished(
            GeneratedLine(
                text: text, length: request.unit.length(of: text), bits: lane.nats / log(2), seed: lane.seed))
    }
}

func exponential(_ x: Double) -> Double { exp(x) }
