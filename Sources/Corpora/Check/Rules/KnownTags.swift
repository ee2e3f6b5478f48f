import LanguageModel

/// Keys, kinds and styles are those that the product uses: one that is misspelt would teach the model a tag of its own.
struct KnownTags: CorpusRule {
    /// Values that are taken besides, by key; a key that is named here is known too.
    let allowed: [String: Set<String>]

    func remarks(on line: TaggedLine) -> [Remark] {
        line.tags.sorted { $0.key < $1.key }.compactMap { key, value in
            if let values = Self.values[key] {
                if values.contains(value) || allowed[key, default: []].contains(value) { return nil }
                let known = values.sorted().joined(separator: ", ")
                return .error("tag.\(key)", "the \(key) “\(value)” is not known; it is one of \(known)")
            }
            if Self.freeKeys.contains(key) || allowed[key] != nil { return nil }
            let known = (Self.freeKeys + Self.values.keys).sorted().joined(separator: ", ")
            return .error("tag.key", "the key “\(key)” is not known; it is one of \(known)")
        }
    }

    /// Keys with values of any kind. Those that are no tags at all never come here.
    private static let freeKeys = ["archetype", "category", "genre", "language", "trigger"]

    private static let values: [String: Set<String>] = [
        "kind": [
            "heading", "action", "dialogue", "direction", "parenthetical", "headline", "description", "primary",
            "subject", "preheader", "post", "cta", "tagline", "logline", "product",
        ],
        // Ads and barks have the first ten, scripts the others.
        "style": [
            "plain", "playful", "luxurious", "urgent", "warm", "technical", "minimalist", "bold", "trustworthy",
            "witty",
            "noir", "romantic comedy", "workplace sitcom", "thriller", "science fiction", "family drama", "horror",
            "heist", "courtroom", "coming-of-age", "western", "absurd",
        ],
    ]
}
