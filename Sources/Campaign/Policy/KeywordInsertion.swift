/// Google's `{KeyWord:default text}`: shows the searched keyword, or the default text where that does not fit.
///
/// Limits and rules hold for the default text. Source: Google Ads help 2454041.
enum KeywordInsertion {
    /// The text with each insertion replaced by its default.
    static func withDefaults(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}"), let colon = rest[..<close].firstIndex(of: ":"),
                rest[rest.index(after: open)..<colon].lowercased() == "keyword"
            else {
                result += "{"
                rest = rest.dropFirst()
                continue
            }
            result += rest[rest.index(after: colon)..<close]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension Channel {
    /// A text as rules and limits take it: on Google's channels with the default in the place of each insertion.
    func shown(_ text: String) -> String {
        name.hasPrefix("google.") ? KeywordInsertion.withDefaults(text) : text
    }
}
