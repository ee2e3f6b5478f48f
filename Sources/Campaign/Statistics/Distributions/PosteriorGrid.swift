/// Several posteriors at the nodes of one composite Gauss and Legendre rule, for what is asked of them together.
///
/// Its pieces are those of all the posteriors, so that a narrow one is resolved beside a wide one. Every term of every
/// sum is at least 0: no digits cancel, even in the tails.
struct PosteriorGrid {
    fileprivate struct Curve {
        var density: [Double] = []
        /// How probable a rate below the node's is.
        var below: [Double] = []
        /// How probable a rate above the node's is.
        var above: [Double] = []
    }

    private var weights: [Double] = []
    private var curves: [Curve]

    /// - Parameter posteriors: at least one.
    init(_ posteriors: [BetaPosterior]) {
        let rule = GaussLegendre.rule
        let breaks = posteriors.flatMap(\.breakpoints).sorted()
        let pieces = zip(breaks, breaks.dropFirst()).filter { $0 < $1 }
        for (lower, upper) in pieces { weights += rule.weights.map { $0 * (upper - lower) / 2 } }
        curves = posteriors.map { posterior in
            var curve = Curve()
            for (lower, upper) in pieces {
                curve.density += rule.nodes.map {
                    posterior.density((lower + upper) / 2 + $0 * (upper - lower) / 2)
                }
            }
            curve.accumulate(pieces.map { ($1 - $0) / 2 })
            return curve
        }
    }

    /// How probable it is that one posterior's rate is above another's: ∫ f(other) · P(one > x) dx.
    func probability(of one: Int, beating other: Int) -> Double {
        min(1, weights.indices.reduce(0) { $0 + weights[$1] * curves[other].density[$1] * curves[one].above[$1] })
    }

    /// The mean of how much the other rate is above the chosen one, 0 where it is not: ∫ P(chosen < x) · P(other > x) dx.
    func expectedLoss(choosing chosen: Int, over other: Int) -> Double {
        weights.indices.reduce(0) { $0 + weights[$1] * curves[chosen].below[$1] * curves[other].above[$1] }
    }

    /// How probable it is of each posterior that its rate is the highest: ∫ f(one) · Π P(other < x) dx.
    func probabilitiesOfBeingBest() -> [Double] {
        var result = [Double](repeating: 0, count: curves.count)
        for node in weights.indices {
            var others = [Double](repeating: weights[node], count: curves.count)
            var (before, after) = (1.0, 1.0)
            for index in curves.indices {
                others[index] *= before
                before *= curves[index].below[node]
            }
            for index in curves.indices.reversed() {
                result[index] += others[index] * after * curves[index].density[node]
                after *= curves[index].below[node]
            }
        }
        return result
    }
}

extension PosteriorGrid.Curve {
    /// Fills ``below`` and ``above`` from ``density``, each from its own end.
    ///
    /// - Parameter radii: half the length of each piece.
    fileprivate mutating func accumulate(_ radii: [Double]) {
        let rule = GaussLegendre.rule
        let count = rule.nodes.count
        let masses = radii.indices.map { piece in
            (0..<count).reduce(0) { $0 + rule.weights[$1] * density[piece * count + $1] } * radii[piece]
        }
        var before = 0.0
        var after = [Double](repeating: 0, count: radii.count)
        for piece in radii.indices.dropLast().reversed() { after[piece] = after[piece + 1] + masses[piece + 1] }
        for piece in radii.indices {
            for end in 0..<count {
                let part =
                    (0..<count).reduce(0) { $0 + rule.cumulative[end][$1] * density[piece * count + $1] } * radii[piece]
                below.append(before + max(0, part))
                above.append(after[piece] + max(0, masses[piece] - part))
            }
            before += masses[piece]
        }
    }
}
