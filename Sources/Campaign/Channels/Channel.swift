public import Measures

/// Where an ad runs: the slots it fills there, and what each of them takes.
public struct Channel: Codable, Equatable, Sendable {
    /// The name a brief gives, as `google.rsa`.
    public var name: String
    /// The name people use; empty where the file gives none.
    public var title: String
    /// What the numbers leave out.
    public var note: String?
    public var slots: [Slot]

    public func slot(named name: String) -> Slot? { slots.first { $0.name == name } }

    /// One kind of line.
    public struct Slot: Codable, Equatable, Sendable {
        /// As `headline`.
        public var name: String
        /// The most that a line may have of `unit`.
        public var limit: Int
        public var unit: MeasureUnit
        /// Whether the channel rejects a longer line; where not, it cuts it off, or the limit is advice.
        public var hard: Bool
        /// The length beyond which the channel rejects a line of which it shows no more than `limit`.
        public var cap: Int?
        /// The least that a line must have; 1 where the file gives none.
        public var shortest: Int
        /// The length that one line of the slot should keep at least; nil where all may be as long as the limit.
        public var short: Int?
        /// The fewest lines that an ad needs.
        public var least: Int
        /// The most lines that an ad takes; nil where no source tells.
        public var most: Int?
        /// The positions, from 1 to this, that a line can keep; nil where there are none.
        public var pins: Int?
        /// The kind of line that a model is asked for, as it was tagged in training.
        public var kind: String
        /// The field of the brief that stands here as it is, as `brand`; nil where the line is to be written.
        public var field: String?
        /// Whether people read the line as text; paths and addresses are not held to the rules of good copy.
        public var copy: Bool
        /// Where the numbers were found, and whether that is the channel's own page.
        public var source: String
        /// The month in which they were last looked up, as `2026-11`.
        public var checked: String
    }
}
