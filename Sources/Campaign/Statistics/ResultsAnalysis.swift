/// A campaign's results, and what they say of its variants.
public struct ResultsAnalysis: Equatable, Sendable {
    /// In the order given.
    public let arms: [Arm]
    public let split: SplitCheck
    /// Each arm with each that follows it, or the control with every other.
    public let comparisons: [Comparison]

    /// The most arms that are compared each with each: 2,016 comparisons.
    public static let mostArms = 64

    /// - Parameter control: the arm that every other is compared with; nil to compare each with each.
    public init(_ arms: [Arm], control: String? = nil) throws(StatisticsError) {
        guard !arms.isEmpty else { throw .noArms }
        var comparisons: [Comparison]
        if let control {
            guard let place = arms.firstIndex(where: { $0.name == control }) else {
                throw .unknownControl(control, known: arms.map(\.name))
            }
            comparisons = arms.indices.filter { $0 != place }.map { Comparison(arms[place], arms[$0]) }
        } else {
            guard arms.count <= Self.mostArms else { throw .tooManyArms(arms.count, limit: Self.mostArms) }
            comparisons = arms.indices.flatMap { first in
                arms[(first + 1)...].map { Comparison(arms[first], $0) }
            }
        }
        for (index, p) in Holm.corrected(comparisons.map(\.p)).enumerated() { comparisons[index].pHolm = p }
        (self.arms, self.comparisons) = (arms, comparisons)
        split = SplitCheck(arms)
    }
}
