/// The keys and values at the top of a screenplay, in their order.
public struct TitlePage: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var key: String
        public var values: [String]

        public init(key: String, values: [String]) {
            self.key = key
            self.values = values
        }
    }

    public var entries: [Entry]

    public init(entries: [Entry] = []) {
        self.entries = entries
    }
}
