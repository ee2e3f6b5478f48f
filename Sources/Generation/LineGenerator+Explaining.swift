import LanguageModel
import Steering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How nats become bits.
enum Bits {
    /// Nats in a bit.
    static let nats = log(2.0)
}

extension LineGenerator {
    /// What each character of a line costs, and where the request's constraints bit.
    func explanation(
        of line: String, _ request: LineRequest, after context: ReadContext
    ) throws(GenerationError) -> LineExplanation {
        let constraints = try LineConstraints(request, vocabulary: decoder.vocabulary, lexicon: lexicon)
        var pressures = try constraints.alone().map { Pressure(name: $0.name, steerer: $0.steerer) }
        let condition = decoder.condition(request.tags)
        let scalars = Array(line.unicodeScalars)
        let end: Unicode.Scalar = request.isDirection ? "]" : "\n"
        let ids = (scalars + [end]).map { decoder.vocabulary.id(of: $0) }
        let lanes = Lanes(decoder, count: 1)
        lanes[0] = reading(lead(of: request), after: context, [condition])[0]
        var bits: [Double] = []
        var word = WordMemory.start
        for (place, id) in ids.enumerated() {
            bits.append(
                context.memory.lifting(lanes.logits(of: 0), at: word) { logits in
                    for index in pressures.indices where place >= request.prefix.unicodeScalars.count {
                        pressures[index].look(at: place, logits, decoder.vocabulary, isEnd: request.isEnd)
                    }
                    return decoder.cost(of: id, after: logits) / Bits.nats
                })
            guard place < scalars.count else { break }
            for index in pressures.indices where place >= request.prefix.unicodeScalars.count {
                pressures[index].follow(scalars[place], readAs: decoder.vocabulary.scalars[Int(id)])
            }
            word = context.memory.place(after: word, id)
            lanes.advance([Lanes.Step(lane: 0, reading: id, under: condition)])
        }
        return LineExplanation(
            characters: zip(scalars, bits).map { LineExplanation.Character(scalar: $0, bits: $1) },
            end: bits.last ?? 0,
            pressures: pressures.filter { !$0.places.isEmpty }
                .map { LineExplanation.Pressure(constraint: $0.name, places: $0.places) })
    }
}

/// One constraint, followed along a line.
private struct Pressure {
    let name: String
    private let steerer: Steerer
    /// Nil where the line has left what the constraint allows, as an edited one may.
    private var position: Steerer.Position?
    private(set) var places: [Int] = []

    init(name: String, steerer: Steerer) {
        (self.name, self.steerer, position) = (name, steerer, steerer.start)
    }

    /// Whether the constraint leaves less than its share of what may come next.
    mutating func look(
        at place: Int, _ logits: UnsafeBufferPointer<Float>, _ vocabulary: Vocabulary,
        isEnd: (Unicode.Scalar) -> Bool
    ) {
        guard let position, let most = logits.max() else { return }
        var (all, allowed): (Float, Float) = (0, 0)
        for id in logits.indices {
            let weight = exp(logits[id] - most)
            all += weight
            let scalar = vocabulary.scalars[id]
            let may = isEnd(scalar) ? steerer.mayEnd(position) : steerer.next(position, scalar) != nil
            if may { allowed += weight }
        }
        if allowed < LineExplanation.leastShare * all { places.append(place) }
    }

    /// What was drawn may have become a mark or a letter of the script since.
    mutating func follow(_ scalar: Unicode.Scalar, readAs drawn: Unicode.Scalar) {
        position = position.flatMap { steerer.next($0, scalar) ?? steerer.next($0, drawn) }
    }
}
