/// A file without addresses and numbers, and where they stood.
public struct ScrubbedFile: Equatable, Sendable {
    public internal(set) var bytes: [UInt8] = []
    /// The lines that had any, in order.
    public internal(set) var places: [Place] = []

    /// What one line had.
    public struct Place: Equatable, Sendable {
        /// From 1.
        public var line: Int
        public var emails = 0
        public var phones = 0
    }

    public var emails: Int { places.reduce(0) { $0 + $1.emails } }
    public var phones: Int { places.reduce(0) { $0 + $1.phones } }
}
