extension Variant {
    /// Where a line stands on its way to the channel.
    public enum Status: String, CaseIterable, Sendable {
        /// Written, and nobody has said anything yet.
        case draft
        case approved
        /// Taken out: it is kept with its id, so that results keep their line, and stands in no hand-off.
        case dropped
    }

    /// Who wrote a line.
    public enum Origin: String, CaseIterable, Sendable {
        case model
        /// The model, and a person changed it.
        case edited
        case person

        /// What is known where nothing is said: whatever has a seed came from the model.
        public init(seed: UInt64?) { self = seed == nil ? .person : .model }
    }
}
