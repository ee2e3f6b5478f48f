internal import Measures

/// A length limit as the search counts it.
struct Measure {
    let limit: LengthLimit?
    let weights: ScalarWeights

    init(_ limit: LengthLimit?, among scalars: [Unicode.Scalar]) {
        self.limit = limit
        weights = ScalarWeights(of: limit ?? LengthLimit(.max, .scalars), among: scalars)
    }

    /// A cost is a weight and, below it, a number of scalars: of two texts of one length the shorter in scalars is
    /// nearer, and no scalar is free.
    static func cost(_ weight: Int) -> Int { weight << 32 | 1 }

    /// The weight in a cost.
    static func weight(of cost: Int) -> Int { cost >> 32 }

    /// The number of scalars in a cost.
    static func scalars(of cost: Int) -> Int { cost & 0xFFFF_FFFF }

    /// The most that a line may cost, less than what has no end. Limits of millions are none: the search would end before them.
    var room: Int {
        guard let limit else { return .infinite - 1 }
        let room = min(limit.limit, 1 << 24) + limit.discount
        return limit.limit < 0 || room < 0 ? -1 : room << 32 | 0xFFFF_FFFF
    }
}
