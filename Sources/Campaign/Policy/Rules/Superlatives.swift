internal import Measures

/// A superlative needs a claim in the brief that covers it, with its proof and not yet past its last day.
///
/// Only the advertiser can substantiate "best" or "#1", and must before the ad runs: the FTC's substantiation doctrine;
/// the advertising law of China (article 9) forbids 最佳 and its like altogether.
struct Superlatives: PolicyRule {
    let name = "claims.superlative"
    /// As `2026-11-30`; nil to let no claim expire.
    let today: String?

    func objection(to line: Line) -> Objection? {
        guard !Self.superlatives.phrases(in: line.text).isEmpty else { return nil }
        let found = Self.superlatives.phrases(in: Self.withoutHarmless(line.text, and: line.brief.brand))
        return found.lazy.compactMap { objection(to: $0, in: line.brief) }.first
    }

    private func objection(to superlative: Phrase, in brief: Brief) -> Objection? {
        let claims = brief.claims.filter { superlative.occurs(in: $0.text) }
        if claims.contains(where: { $0.isProven && $0.holds(on: today) }) { return nil }
        let word = "“\(superlative.text)”"
        guard let claim = claims.first(where: \.isProven) ?? claims.first else {
            return .error("\(word) needs a claim in the brief that says it, with its proof")
        }
        guard claim.isProven, let last = claim.until else {
            return .error("\(word) needs proof of the claim “\(claim.text)”; write it into the brief")
        }
        return .error(
            "\(word) rests on the claim “\(claim.text)”, which held until \(last); renew it, or take the word out")
    }

    private static let superlatives = PhraseMatcher([
        "best", "#1", "no. 1", "no.1", "nr. 1", "nr.1", "number one", "cheapest", "fastest", "greatest", "finest",
        "lowest price",
        "lowest prices",
        "most trusted", "top-rated", "world's leading", "unbeatable", "第一", "最好", "最佳", "最便宜", "最低价", "国家级", "最高级",
        "顶级",
    ])

    /// Phrases in which "best" claims nothing, and 第一 counts: the first time, page, week.
    private static let harmless = [
        "best before", "best practice", "your best", "best friend", "best regards", "第一次", "第一个", "第一周", "第一页",
        "第一课", "第一句",
    ]

    /// A text, small, with an ellipsis in place of each harmless phrase and of the brand, whose name claims nothing.
    private static func withoutHarmless(_ text: String, and brand: String) -> String {
        let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (harmless + (brand.isEmpty ? [] : [brand.lowercased()])).reduce(text) { $0.replacing($1, with: "…") }
    }
}

extension PhraseMatcher {
    fileprivate init(_ phrases: [String]) {
        self.init(phrases.compactMap { Phrase($0) })
    }
}
