/// Where telephone numbers stand in a text.
///
/// A number counts as one where it has 7 to 15 digits (ITU-T E.164) and is written like one: with a `+`, an area code
/// in parentheses, a 0 before other digits, the groups of North America or of a Chinese mobile number, or ten digits
/// and more in one piece; and 1-800-FLOWERS. Full-width digits and signs count as those of ASCII, no-break spaces and
/// the dashes of Unicode as spaces and hyphens. Dates, years, decimals, large amounts, what stands right beside a letter,
/// and digits in a web address are none.
package func phoneNumbers(in text: String) -> [Range<String.Index>] {
    var numbers: [Range<String.Index>] = []
    var run = DigitRun()
    var beforeRun: Character = " "
    var previous: Character = " "
    var index = text.startIndex
    while true {
        let next = index < text.endIndex ? text.index(after: index) : index
        let character = index < text.endIndex ? text[index].inASCII : "\n"
        if run.isEmpty ? "+(0123456789".contains(character) : "+0123456789()-. ".contains(character) {
            if run.isEmpty { beforeRun = previous }
            run.append(character, at: index..<next)
        } else if let start = run.start {
            // What follows a letter is a code, what follows a currency sign an amount.
            if !beforeRun.isPartOfCode, !"$€£¥=/_".contains(beforeRun) {
                if character.isLetter, vanityPrefixes.contains(run.text) {
                    numbers.append(start..<text[index...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }.endIndex)
                } else {
                    let found = run.phoneNumbers()
                    let isCode = character.isPartOfCode && previous.isNumber && found.last?.upperBound == index
                    numbers += isCode ? found.dropLast() : found
                }
            }
            run = DigitRun()
        }
        guard index < text.endIndex else { return numbers }
        previous = character
        index = next
    }
}

/// The beginning of 1-800-FLOWERS: toll-free in North America.
private let vanityPrefixes: Set<String> = [
    "1-800-", "1-833-", "1-844-", "1-855-", "1-866-", "1-877-", "1-888-",
]

extension Character {
    /// The digit or sign of ASCII that a number may have in its place.
    fileprivate var inASCII: Character {
        guard unicodeScalars.count == 1, let scalar = unicodeScalars.first else { return self }
        switch scalar.value {
        // The full-width forms stand in the order of ASCII.
        case 0xFF08, 0xFF09, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF10...0xFF19:
            return UnicodeScalar(scalar.value - 0xFEE0).map(Character.init) ?? self
        case 0xA0, 0x2007, 0x202F, 0x3000: return " "
        case 0x2010...0x2015, 0x2212: return "-"
        default: return self
        }
    }

    /// Whether a digit beside it belongs to a word or a code: not in scripts that have no spaces between words.
    fileprivate var isPartOfCode: Bool { isLetter && (unicodeScalars.first?.properties.isCased ?? false) }
}
