/// The rules that copy is held to.
enum Policy {
    /// In the order in which they speak about a line.
    ///
    /// - Parameters:
    ///   - today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    ///   - columns: merge fields that something else than the brief fills.
    static func rules(today: String?, except columns: [String]) -> [any PolicyRule] {
        [
            LengthRule(),
            BannedWords(),
            MergeFields(columns: columns),
            LineBreaks(),
            FinalAddress(),
            DisplayPath(),
            GoogleRepeatedPunctuation(),
            GoogleSymbols(),
            GoogleCharacters(),
            GoogleCapitals(),
            GoogleExclamation(),
            GoogleBullets(),
            GoogleSpacing(),
            GoogleRepeatedWord(),
            GooglePhoneNumber(),
            GoogleShorthand(),
            LinkedInBrand(),
            TikTokCharacters(),
            SMSAlphabet(),
            Superlatives(today: today),
        ]
    }
}
