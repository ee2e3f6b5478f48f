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
    let decoder: LineDecoder
    private let wordList: WordList
    private let threads: Int

    /// Tries for one line before it is given up.
    private static let triesLimit = 500
    /// The greatest length of a line without a limit of its own, in Unicode scalars.
    private static let lengthLimit = 600
    /// How likely a required phrase is set in where a word begins.
    private static let phraseChance: Float = 0.35

    /// - Parameter threads: how many do the work; they decide nothing else.
    public init(_ model: CharacterModel, precision: DecodingPrecision = .fastest, threads: Int = 1) {
        decoder = LineDecoder(model, precision: precision, threads: threads)
        wordList = model.wordList
        self.threads = threads
    }

    /// The lines, in the order of their seeds.
    ///
    /// - Parameters:
    ///   - context: what stands before, already read; nil reads the request's own.
    ///   - cancelled: asked after every character; true ends the work.
    /// - Throws: ``GenerationError``.
    public func lines(
        _ request: LineRequest, after context: ReadContext? = nil, cancelled: @Sendable () -> Bool = { false }
    ) throws(GenerationError) -> [GeneratedLine] {
        let check = try LineCheck(request, wordList: wordList)
        let conditions = conditions(for: request)
        let base = reading(lead(of: request) + request.prefix, after: context ?? reading(request.context), conditions)
        let groups = LaneGroups(of: request.count, threads: threads)
        var results = [Result<[GeneratedLine], GenerationError>](repeating: .success([]), count: groups.places.count)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            inParallel(groups.places.count, threads: threads) { group in
                results[group] = Result { () throws(GenerationError) in
                    try self.lines(
                        groups.places[group], request, conditions, base, check, sharing: groups.areShared,
                        cancelled: cancelled)
                }
            }
        }
        var all: [GeneratedLine] = []
        for result in results { all += try result.get() }
        return all
    }

    /// The lines at some places of a request, side by side.
    private func lines(
        _ places: Range<Int>, _ request: LineRequest, _ conditions: [LineDecoder.Condition], _ base: [Lanes.State],
        _ check: LineCheck, sharing: Bool, cancelled: () -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        let reader = Lanes(decoder, count: places.count * conditions.count, sharing: sharing)
        var lanes = places.enumerated().map { index, place in
            let first = index * conditions.count
            let seed = RandomSource.seed(request.seed, place)
            var lane = Lane(slots: first..<first + conditions.count, seed: seed, check: check.start)
            begin(&lane, request, base, check, reader)
            return lane
        }
        var done = [GeneratedLine?](repeating: nil, count: lanes.count)
        var broken: [String: Int] = [:]
        var steps: [Lanes.Step] = []
        let sampler = Sampler(
            temperature: request.temperature, topK: request.topK, topP: request.topP, minP: request.minP)
        while done.contains(nil) {
            if cancelled() { throw .cancelled }
            steps.removeAll(keepingCapacity: true)
            for i in lanes.indices where done[i] == nil {
                switch step(&lanes[i], request, sampler, check, reader) {
                case .goesOn(let character):
                    for (slot, condition) in zip(lanes[i].slots, conditions) {
                        steps.append(Lanes.Step(lane: slot, reading: character, under: condition))
                    }
                case .finished(let line): done[i] = line
                case .broke(let constraint):
                    broken[constraint, default: 0] += 1
                    guard lanes[i].tries < Self.triesLimit else {
                        let most = broken.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? constraint
                        throw .exhausted(tries: Self.triesLimit, constraint: most)
                    }
                    lanes[i].tries += 1
                    begin(&lanes[i], request, base, check, reader)
                }
            }
            reader.advance(steps)
        }
        return done.compactMap { $0 }
    }

    private enum Step {
        case goesOn(Int32)
        case finished(GeneratedLine)
        case broke(String)
    }

    private func conditions(for request: LineRequest) -> [LineDecoder.Condition] {
        let tagged = decoder.condition(request.tags)
        return request.guidance == 1 ? [tagged] : [tagged, decoder.condition([:])]
    }

    /// What the model reads before the line itself: the cue, or a direction's bracket.
    private func lead(of request: LineRequest) -> String {
        if let role = request.tags["role"] { return "\(role): " }
        return request.tags["kind"] == "direction" ? "[" : ""
    }

    /// Puts a line where it begins, after the cue and the prefix.
    private func begin(
        _ lane: inout Lane, _ request: LineRequest, _ base: [Lanes.State], _ check: LineCheck, _ reader: Lanes
    ) {
        for (slot, state) in zip(lane.slots, base) { reader[slot] = state }
        (lane.forced, lane.nats) = ([], 0)
        lane.check = check.start
        lane.scalars = Array(request.prefix.unicodeScalars)
        lane.pending = request.must.filter { Phrase($0)?.occurs(in: request.prefix) == false }.map {
            Array($0.unicodeScalars)
        }
    }

    /// Draws the next character, and says what becomes of the line with it.
    private func step(
        _ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler, _ check: LineCheck, _ reader: Lanes
    ) -> Step {
        let wanted = nextForced(&lane)
        guard let id = wanted.map({ decoder.vocabulary.id(of: $0) }) ?? draw(&lane, request, sampler, reader) else {
            return .broke("the vocabulary")
        }
        lane.nats += decoder.cost(of: id, after: reader.logits(of: lane.slots.lowerBound))
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

    private func draw(_ lane: inout Lane, _ request: LineRequest, _ sampler: Sampler, _ reader: Lanes) -> Int32? {
        let lineEnd = decoder.vocabulary.id(of: "\n")
        let mayEnd = !lane.scalars.isEmpty && lane.pending.isEmpty
        let allowed = { (id: Int32) in id != Vocabulary.unknown && (mayEnd || id != lineEnd) }
        let tagged = reader.logits(of: lane.slots.lowerBound)
        guard lane.slots.count == 2 else { return sampler.draw(tagged, allowed: allowed, &lane.random) }
        let plain = reader.logits(of: lane.slots.lowerBound + 1)
        let guided = zip(tagged, plain).map { $1 + request.guidance * ($0 - $1) }
        return guided.withUnsafeBufferPointer { sampler.draw($0, allowed: allowed, &lane.random) }
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
