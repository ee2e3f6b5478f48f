/// The rules that copy is held to.
enum Policy {
    /// In the order in which they speak about a line.
    ///
    /// - Parameter today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    static func rules(today: String?) -> [any PolicyRule] {
        [
            LengthRule(),
            BannedWords(),
            FinalAddress(),
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
