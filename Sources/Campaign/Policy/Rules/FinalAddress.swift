/// A line in the place of the brief's address is one of the web: `http://` or `https://`, a host, and no white space.
struct FinalAddress: PolicyRule {
    let name = "url"

    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { slot.field == Brief.addressField }

    func objection(to line: Line) -> Objection? {
        // The length rule speaks about an empty line.
        if line.tokens.isEmpty { return nil }
        guard Self.isAddress(line.text) else {
            return .error("no address of the web; write it whole, as https://example.com/shoes")
        }
        return line.text.unicodeScalars.contains(where: \.properties.isWhitespace)
            ? .error("white space in the address; write a space as %20") : nil
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }),
            let first = text.dropFirst(scheme.count).first
        else { return false }
        return !first.isWhitespace && !"/?#\\".contains(first)
    }
}
