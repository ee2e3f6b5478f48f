import Measures

/// What a search engine fills as it shows an ad: `{KeyWord:Shoes}`, `{CUSTOMIZER.Price:From $9}`,
/// `{LOCATION(City):Your Town}`, `{COUNTDOWN(2026/11/30 23:59:59,5)}`, `{=IF(device=mobile,Call Us):Visit Us}`.
///
/// Limits and rules hold for what is shown, not for the tag. Sources: Google Ads help 2454041 and 6193743, Google Ads
/// Editor help 71804, Microsoft Advertising help 56853, whose tags are the same.
struct AdTag {
    /// The default text; where there is none, a stand-in of about the length of what is shown.
    let shown: String

    /// The longest that a countdown shows.
    private static let countdown = "59 minutes"

    /// - Parameter inside: what stands between the braces.
    init?(inside: Substring) {
        let text = inside.first == "=" ? inside.dropFirst() : inside
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let rest = text[name.endIndex...]
        let standIn = rest.firstIndex(of: ":").map { rest[rest.index(after: $0)...] }
        let argument = rest.prefix { $0 != ":" }
        switch (name.lowercased(), rest.first) {
        case ("keyword", ":"), ("param1", ":"), ("param2", ":"), ("param3", ":"):
            shown = String(rest.dropFirst())
        case ("customizer", ".") where argument.contains(where: \.isLetter):
            shown = standIn.map { String($0) } ?? argument.dropFirst().lowercased()
        case ("location", "(") where argument.last == ")":
            shown = standIn.map { String($0) } ?? argument.dropFirst().dropLast().lowercased()
        case ("countdown", "(") where rest.last == ")", ("global_countdown", "(") where rest.last == ")":
            shown = Self.countdown
        case ("if", "("):
            guard let texts = Self.alternatives(rest.dropFirst()) else { return nil }
            shown = texts.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
        default: return nil
        }
    }

    /// The two texts of `device=mobile,Call Us):Visit Us` or `audience IN(a,b),Welcome Back):Visit Us`.
    private static func alternatives(_ text: Substring) -> [String]? {
        let end = text.ranges(of: "):").last
        guard end != nil || text.last == ")" else { return nil }
        let condition = end.map { text[..<$0.lowerBound] } ?? text.dropLast()
        let comma = condition.firstRange(of: "),") ?? condition.firstRange(of: ",")
        guard let comma else { return nil }
        return [String(condition[comma.upperBound...]), end.map { String(text[$0.upperBound...]) } ?? ""]
    }

    /// A text with what is shown in the place of each tag.
    static func shown(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let braces = rest.firstBraces {
            result += rest[..<braces.lowerBound]
            result += AdTag(inside: rest[braces].dropFirst().dropLast())?.shown ?? String(rest[braces])
            rest = rest[braces.upperBound...]
        }
        return result + rest
    }
}

extension Channel {
    /// A text as rules and limits take it: on search engines as they show its tags.
    public func shown(_ text: String) -> String { isOfSearchEngine ? AdTag.shown(text) : text }

    /// A text's length in a slot, as the limit takes it.
    public func length(of text: String, in slot: Slot) -> Int { slot.unit.length(of: shown(text)) }
}
