/// No words in capitals for emphasis, FLOWERS or FlOwErS. Source: Google Ads policy 14848295.
///
/// Its exceptions are abbreviations, coupon codes and names. A word of up to four capitals passes unless it is one of
/// the words that ads shout; a longer one passes where it has no vowel or is a known abbreviation. Roman numerals, words
/// of the brand or product and what stands after "code" pass too.
struct GoogleCapitals: GoogleRule {
    let name = "google.caps"

    func objection(to line: Line) -> Objection? {
        let words = line.words
        for (index, word) in words.enumerated() where !line.isName(word) {
            if isAlternating(word) { return .error("“\(word)” alternates its case; write it as usual") }
            let isCode = index > 0 && ["code", "coupon"].contains(words[index - 1].lowercased())
            if isShouted(word), !isCode {
                return .error("“\(word)” is in capitals; only abbreviations, codes and names may be")
            }
        }
        return nil
    }

    private func isShouted(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        guard letters.count > 1, letters.allSatisfy(\.isUppercase), !word.contains(where: \.isNumber) else {
            return false
        }
        if letters.allSatisfy({ "IVXLCDM".contains($0) }) { return false }
        let isLatin = letters.allSatisfy(\.isASCII)
        if isLatin, !letters.contains(where: { "AEIOUY".contains($0) }) { return false }
        return letters.count > 4 ? !Self.abbreviations.contains(letters) : Self.shouted.contains(letters)
    }

    /// Whether the case changes at every letter of six or more: FlOwErS, but not iPhone, DuckDuckGo, LaTeX or BibTeX.
    private func isAlternating(_ word: String) -> Bool {
        let letters = word.filter { $0.isUppercase || $0.isLowercase }
        if letters.count < 6 { return false }
        let changes = zip(letters, letters.dropFirst()).filter { $0.isUppercase != $1.isUppercase }.count
        return changes == letters.count - 1
    }

    /// Abbreviations of five letters and more that ads are likely to hold.
    private static let abbreviations: Set<String> = [
        "ASEAN", "CAPTCHA", "COVID", "HIPAA", "LASIK", "NASCAR", "NASDAQ", "TOEFL", "UNESCO",
        "UNICEF", "WYSIWYG",
    ]

    /// Words of two to four letters that ads like to shout and that abbreviate nothing.
    private static let shouted = Set(
        """
        ALL AND ANY BAG BEER BEST BIG BIKE BOOK BUY BUYS CAKE CALL CARS CASH CLUB COOL DAY DAYS DEAL DOG DONT EASY EAT EVER \
        FAST FEEL FIND FLY FOOD FOR FREE FROM FULL FUN GAME GET GIFT GIVE GO GOLD GOOD HAIR HALF HAVE HELP HERE HIGH HOME \
        HOT HUGE JOIN JUST KEEP KIDS LAST LATE LESS LIFE LIKE LIVE LOOK LOVE LOW MAKE MANY MORE MOST MUCH MUST NEED NEW \
        NEXT NICE NOT NOW OFF OLD ONE ONLY OPEN OUR OUT OVER OWN PAY PICK PLAY PLUS READ REAL RENT RIDE ROOM RUN SAFE \
        SALE SAVE SEE SELL SEND SHOE SHOP SHOW SIGN SIZE SKIN SOFA SOLD SOME SOON STAY STOP SURE TAKE TEA THAT THE THIS \
        TIME TOP TRIP TRUE TRY TWO USE VERY WAIT WALK WANT WAY WEAR WEEK WELL WHAT WHEN WHY WILD WIN WINE WITH WOW YEAR \
        YES YET YOU YOUR ZERO
        """.tokens)
}
