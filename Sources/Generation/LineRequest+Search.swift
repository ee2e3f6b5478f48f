extension LineRequest {
    /// How lines are found.
    public enum Search: String, CaseIterable, Sendable {
        /// Each is drawn, character by character, by its probability.
        case sample
        /// The most probable ones that a beam search finds, best first. Nothing is drawn: seed, temperature and the
        /// sampling rules have no part in it.
        case beam
        /// Each is drawn so that it is unlike those before it, which it depends on; see ``LineRequest/cover``.
        case set
    }

    public static let beams = 1...1000
    public static let lengthPenalties: ClosedRange<Double> = 0...1
    /// How much alike two lines may be that are to be apart: hundredths of the longer one's length.
    public static let greatestSimilarity = 50

    /// The logits to write by where tags are followed more or less than trained.
    func guided(_ tagged: UnsafeBufferPointer<Float>, _ plain: UnsafeBufferPointer<Float>) -> [Float] {
        zip(tagged, plain).map { $1 + guidance * ($0 - $1) }
    }
}
