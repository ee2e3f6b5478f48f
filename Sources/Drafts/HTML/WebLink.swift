/// An address that a page may link to: one of the web, and no script.
struct WebLink {
    let address: String
    /// The address's host.
    let host: String

    /// Nil for what is not `http://` or `https://`, a host and no white space.
    init?(_ text: String) {
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }),
            !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.properties.isBidiControl })
        else { return nil }
        let host = text.dropFirst(scheme.count).prefix { !["/", "?", "#", "\\"].contains($0) }
        guard !host.isEmpty else { return nil }
        address = text
        self.host = String(host)
    }
}
