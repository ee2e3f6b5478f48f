/// Why a line reads as it does: what its characters cost the model, and what its constraints left to choose from.
public struct LineExplanation: Equatable, Sendable {
    /// A character of the line.
    public struct Character: Equatable, Sendable {
        public let scalar: Unicode.Scalar
        /// What it costs the model at temperature 1, in bits.
        public let bits: Double
    }

    /// A constraint that changed the model's mind.
    public struct Pressure: Equatable, Sendable {
        /// What a refusal calls the constraint, as “the word list”.
        public let constraint: String
        /// The places, in Unicode scalars from 0, where the constraint alone left less than half of the model's
        /// probability; the line's length stands for its end.
        public let places: [Int]
    }

    public let characters: [Character]
    /// What the line's end costs after them, in bits.
    public let end: Double
    /// The constraints that bit somewhere, in the order of the request.
    public let pressures: [Pressure]

    /// A constraint bites where it leaves less than this share of the model's probability.
    static let leastShare: Float = 0.5
}
