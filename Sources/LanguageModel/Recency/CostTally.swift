/// Adds up what the characters of a stretch cost, beside what the stretch itself has said so far if asked for.
struct CostTally {
    private(set) var nats = 0.0
    private var recency: RecencyCache?

    init(withRecency: Bool) {
        recency = withRecency ? RecencyCache() : nil
    }

    /// - Parameter nats: what the character costs the model.
    mutating func add(_ nats: Double, of id: Int32) {
        self.nats += recency?.cost(of: id, nats: nats) ?? nats
    }
}
