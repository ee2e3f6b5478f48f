/// The keys and values at the top of a screenplay, in their order.
public struct TitlePage: Sendable, Equatable {
    /// A key and its values.
    public struct Entry: Sendable, Equatable {
        /// The key as spelled in the file, without its colon.
        public var key: String
        /// One value a line, trimmed; emphasis is kept as typed.
        public var values: [String]

        /// An entry built by hand. A key that could not be read back becomes a value when it is written.
        public init(key: String, values: [String]) {
            self.key = key
            self.values = values
        }
    }

    /// The entries in the order of their first lines.
    public var entries: [Entry] {
        didSet { if entries != oldValue { source?.bodyStands = false } }
    }

    /// Where the title page was read from, byte order mark and leading blank lines included.
    var source: SourceSlice?

    /// A title page built by hand; without entries there is none.
    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// Whether both say the same, whatever bytes they were read from.
    public static func == (left: TitlePage, right: TitlePage) -> Bool {
        left.entries == right.entries
    }
}

extension TitlePage.Entry {
    /// Whether some program knows the key.
    public var isUsual: Bool { Self.usualKeys.contains(key.lowercased()) }

    /// The keys of the syntax page at fountain.io, those that Better Fountain and Beat print, and the tags that this
    /// program reads.
    private static let usualKeys: Set<String> = [
        "title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "contact info",
        "copyright", "revision", "episode", "format", "font", "language", "header", "footer", "watermark", "tl", "tc",
        "tr", "cc", "bl", "br", "style", "genre",
    ]
}
