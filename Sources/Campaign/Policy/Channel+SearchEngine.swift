extension Channel {
    /// Whether a search engine shows the ads: it takes no line breaks, and braces for instructions of its own.
    var isOfSearchEngine: Bool { ["google.", "microsoft."].contains { name.hasPrefix($0) } }
}
