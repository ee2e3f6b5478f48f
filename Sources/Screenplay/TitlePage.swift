/// The keys and values at the top of a screenplay, in their order.
public struct TitlePage: Sendable, Equatable {
    /// A key and its values.
    public struct Entry: Sendable, Equatable {
        /// The key as spelled in the file, without its colon.
        public var key: String
        /// One value a line, trimmed; emphasis is kept as typed.
        public var values: [String]

        public init(key: String, values: [String]) {
            self.key = key
            self.values = values
        }
    }

    public var entries: [Entry] {
        didSet { if entries != oldValue { source?.bodyStands = false } }
    }

    /// Where the title page was read from, byte order mark and leading blank lines included.
    var source: SourceSlice?

    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    public static func == (left: TitlePage, right: TitlePage) -> Bool {
        left.entries == right.entries
    }
}
