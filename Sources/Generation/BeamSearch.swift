import LanguageModel
import Measures
import Steering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the most probable lines that constraints allow, by a beam search (Lowerre 1976).
///
/// It goes character by character and keeps the most probable beginnings, of those alone that can be completed: none is
/// lost to a dead end, and fewer lines are found than were asked for only where there are no more. No text is reached in
/// two ways, so no line is found twice.
///
/// A line's score is what it costs by the power ``LineRequest/lengthPenalty`` of its length. Cost is that of the model
/// under guidance, the line's end included and its prefix left out, without temperature and sampling rules. The search
/// ends where no beginning can become better than the lines that it has.
///
/// Beginnings that hold some of the required phrases would always lose to those that put them off, until there is room
/// for nothing else. So the beam is shared out evenly among beginnings by how much of the phrases they still lack
/// (dynamic beam allocation, Post and Vilar 2018).
struct BeamSearch {
    private let request: LineRequest
    private let decoder: LineDecoder
    private let conditions: [LineDecoder.Condition]
    private let memory: WordMemory
    private let steerer: Steerer
    private let lanes: Lanes
    /// The ids of the steerer's alphabet, and of the characters that end a line.
    private let ids: [Int32]
    private let ends: [Int32]
    /// Beginnings in the beam, at most, unless there are more shares of it.
    private let width: Int
    /// Scalars that the required phrases want before the line is begun, as far as they are told apart.
    private let wanted: Int
    private var beam: [Beginning]
    /// The best lines so far, best first.
    private var found: [Found] = []

    /// Shares of the beam, at most.
    private static let shareLimit = 1000

    /// A line in the making.
    private struct Beginning {
        /// Which of the decoder's lanes read it: ``LineGenerator`` has one for each condition.
        var place: Int
        var scalars: [Unicode.Scalar]
        var word: WordMemory.Place
        var position: Steerer.Position
        var cost = Cost()
    }

    /// In nats: what counts for the search, and what the model alone makes of it.
    private struct Cost {
        var guided = 0.0
        var own = 0.0

        static func + (one: Cost, other: Cost) -> Cost {
            Cost(guided: one.guided + other.guided, own: one.own + other.own)
        }
    }

    /// A beginning of the beam with one character more.
    private struct Extension {
        let parent: Int
        let scalar: Unicode.Scalar
        let id: Int32
        let position: Steerer.Position
        let cost: Cost
    }

    private struct Found {
        let scalars: [Unicode.Scalar]
        let cost: Cost
        let endNats: Double
        let score: Double

        func comes(before other: Found) -> Bool {
            score == other.score ? scalars.lexicographicallyPrecedes(other.scalars) : score < other.score
        }
    }

    /// - Parameter base: what the decoder has read of the prefix and before, under each condition.
    init(
        _ request: LineRequest, _ decoder: LineDecoder, _ conditions: [LineDecoder.Condition],
        after base: [Lanes.State], _ memory: WordMemory, _ steerer: Steerer
    ) {
        (self.request, self.decoder, self.conditions) = (request, decoder, conditions)
        (self.memory, self.steerer) = (memory, steerer)
        let vocabulary = decoder.vocabulary
        ids = steerer.alphabet.map { vocabulary.id(of: $0) }
        ends = vocabulary.scalars.indices.filter { request.isEnd(vocabulary.scalars[$0]) }.map { Int32($0) }
        wanted = min(steerer.requiredScalars(after: steerer.start), Self.shareLimit - 1)
        width = max(request.beam, request.count)
        lanes = Lanes(decoder, count: max(width, wanted + 1) * conditions.count)
        for (lane, state) in base.enumerated() { lanes[lane] = state }
        beam = [
            Beginning(
                place: 0, scalars: Array(request.prefix.unicodeScalars),
                word: vocabulary.ids(of: request.prefix).reduce(WordMemory.start) { memory.place(after: $0, $1) },
                position: steerer.start)
        ]
    }

    /// The best lines, best first.
    ///
    /// - Throws: ``GenerationError``.
    mutating func lines(cancelled: () -> Bool) throws(GenerationError) -> [GeneratedLine] {
        while !beam.isEmpty {
            if cancelled() { throw .cancelled }
            var extensions: [Extension] = []
            for parent in beam.indices { extend(parent, &extensions) }
            advance(kept(of: extensions))
        }
        if found.isEmpty { throw .refused("no line of at most \(longest) characters was found; loosen a constraint") }
        return found.map { line in
            GeneratedLine(
                String(String.UnicodeScalarView(line.scalars)), nats: line.cost.own, endNats: line.endNats,
                seed: request.seed, request)
        }
    }

    /// Adds the ways to go on with a beginning, and notes the line that it is where it can end.
    private mutating func extend(_ parent: Int, _ extensions: inout [Extension]) {
        let beginning = beam[parent]
        let mayEnd = steerer.mayEnd(beginning.position)
        if mayEnd, request.isFull(beginning.scalars) { return note(beginning, ending: nil) }
        let costs = costs(after: beginning)
        func cost(of id: Int32) -> Cost { Cost(guided: costs.guided[Int(id)], own: costs.own[Int(id)]) }
        let endsSentence = mayEnd && request.stop == .sentence && beginning.scalars.endSentence
        var endings = mayEnd ? ends.map { cost(of: $0) } : []
        let first = extensions.count
        for (scalar, id) in zip(steerer.alphabet, ids) {
            if endsSentence, scalar == " " {
                endings.append(cost(of: id))
            } else if let position = steerer.next(beginning.position, scalar) {
                let total = beginning.cost + cost(of: id)
                extensions.append(
                    Extension(parent: parent, scalar: scalar, id: id, position: position, cost: total))
            }
        }
        if let ending = endings.min(by: { $0.guided < $1.guided }) {
            note(beginning, ending: ending)
        } else if mayEnd, extensions.count == first {
            note(beginning, ending: nil)
        }
        if characters(of: beginning) >= longest { extensions.removeSubrange(first...) }
    }

    private func characters(of beginning: Beginning) -> Int {
        beginning.scalars.count - request.prefix.unicodeScalars.count
    }

    /// Characters that are written after the prefix, at most. Where marks and joiners may weigh nothing they are more
    /// than the units of the limit; a line of more than four to the unit is not looked for.
    private var longest: Int {
        guard let limit = request.maxLength else { return LineConstraints.lengthLimit }
        return [.width, .graphemes, .x].contains(request.unit) ? 4 * limit : limit
    }

    /// What each character costs after a beginning.
    private func costs(after beginning: Beginning) -> (guided: [Double], own: [Double]) {
        func costs(_ logits: UnsafeBufferPointer<Float>) -> [Double] {
            memory.lifting(logits, at: beginning.word) { decoder.costs(after: $0) }
        }
        let tagged = lanes.logits(of: beginning.place * conditions.count)
        let own = costs(tagged)
        guard conditions.count == 2 else { return (own, own) }
        let plain = lanes.logits(of: beginning.place * conditions.count + 1)
        return (request.guided(tagged, plain).withUnsafeBufferPointer(costs), own)
    }

    private func score(_ nats: Double, characters: Int) -> Double {
        nats / pow(Double(max(characters, 1)), request.lengthPenalty)
    }

    /// - Parameter ending: the cost of its end; nil where the model has no say in it.
    private mutating func note(_ beginning: Beginning, ending: Cost?) {
        let cost = ending.map { beginning.cost + $0 } ?? beginning.cost
        let line = Found(
            scalars: beginning.scalars, cost: cost, endNats: ending?.own ?? .infinity,
            score: score(cost.guided, characters: characters(of: beginning) + (ending == nil ? 0 : 1)))
        let place = found.firstIndex { line.comes(before: $0) } ?? found.count
        found.insert(line, at: place)
        if found.count > request.count { found.removeLast() }
    }

    /// The extensions to go on with: the best of each share of the beam by turns.
    private func kept(of extensions: [Extension]) -> [Extension] {
        let worst = found.count == request.count ? found.last?.score ?? .infinity : .infinity
        var shares = [[Extension]](repeating: [], count: wanted + 1)
        let open = extensions.filter { score($0.cost.guided, characters: longest + 1) < worst }
        for one in open.sorted(by: Self.comesBefore) {
            shares[min(steerer.requiredScalars(after: one.position), wanted)].append(one)
        }
        var kept: [Extension] = []
        var turn = 0
        while kept.count < min(open.count, width) {
            for share in shares where turn < share.count && (turn == 0 || kept.count < width) {
                kept.append(share[turn])
            }
            turn += 1
        }
        return kept
    }

    /// Of equals in the order of the beam and of the alphabet.
    private static func comesBefore(_ one: Extension, _ other: Extension) -> Bool {
        (one.cost.guided, one.parent, one.scalar) < (other.cost.guided, other.parent, other.scalar)
    }

    /// Reads the last characters of the extensions, which become the beam.
    private mutating func advance(_ kept: [Extension]) {
        let parents = Set(kept.map { beam[$0.parent].place })
        var free = (0..<lanes.count / conditions.count).filter { !parents.contains($0) }
        var followed = Set<Int>()
        var steps: [Lanes.Step] = []
        beam = kept.map { one in
            var beginning = beam[one.parent]
            // The first to follow a beginning takes its place, the others the places of those that nothing follows.
            if !followed.insert(one.parent).inserted, let place = free.popLast() {
                for lane in conditions.indices {
                    lanes.copy(beginning.place * conditions.count + lane, to: place * conditions.count + lane)
                }
                beginning.place = place
            }
            beginning.scalars.append(one.scalar)
            beginning.word = memory.place(after: beginning.word, one.id)
            (beginning.position, beginning.cost) = (one.position, one.cost)
            for (lane, condition) in conditions.enumerated() {
                let lane = beginning.place * conditions.count + lane
                steps.append(Lanes.Step(lane: lane, reading: one.id, under: condition))
            }
            return beginning
        }
        lanes.advance(steps)
    }
}
