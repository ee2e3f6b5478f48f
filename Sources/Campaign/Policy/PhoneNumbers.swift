/// Where telephone numbers stand in a text.
///
/// A number counts as one where it has 7 to 15 digits (ITU-T E.164) and is written like one: with a `+`, an area code
/// in parentheses, a 0 before other digits, the groups of North America or of a Chinese mobile number, or ten digits
/// and more in one piece; and 1-800-FLOWERS. Full-width digits and signs count as those of ASCII, no-break spaces and
/// the dashes of Unicode as spaces and hyphens. Dates, decimals, spans of years, large amounts, and what stands right
/// beside a letter are none.
package func phoneNumbers(in text: String) -> [Range<String.Index>] {
    var numbers: [Range<String.Index>] = []
    var start: String.Index?
    var run = ""
    /// Behind the last digit of the run.
    var end = text.startIndex
    var beforeRun: Character = " "
    var previous: Character = " "
    var index = text.startIndex
    while true {
        let character = index < text.endIndex ? text[index].inASCII : "\n"
        if start == nil ? "+(0123456789".contains(character) : "+0123456789()-. ".contains(character) {
            if start == nil { (start, beforeRun, run) = (index, previous, "") }
            run.append(character)
            if character.isNumber { end = text.index(after: index) }
        } else if let from = start {
            // What follows a letter is a code, what follows a currency sign an amount.
            if !beforeRun.isPartOfCode, !"$€£¥".contains(beforeRun) {
                if character.isLetter, vanityPrefixes.contains(run) {
                    numbers.append(from..<text[index...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }.endIndex)
                } else if !(character.isPartOfCode && previous.isNumber) {
                    let number = run.drop { $0 == "(" && !opensAreaCode(run) }
                    let first = text.index(from, offsetBy: run.count - number.count)
                    if isPhoneNumber(number) { numbers.append(first..<end) }
                }
            }
            start = nil
        }
        guard index < text.endIndex else { return numbers }
        previous = character
        index = text.index(after: index)
    }
}

/// Whether a text begins with an area code in parentheses, `(555)` or `(+49)`.
private func opensAreaCode(_ text: String) -> Bool {
    let code = text.dropFirst().prefix { $0.isNumber || $0 == "+" }
    return (2...5).contains(code.count) && text.dropFirst(1 + code.count).first == ")"
}

private func isPhoneNumber(_ text: Substring) -> Bool {
    let groups = text.split { !$0.isNumber }.map(\.count)
    let count = groups.reduce(0, +)
    guard (7...15).contains(count) else { return false }
    let isDate = groups.sorted() == [2, 2, 4]
    if isDate { return false }
    if text.hasPrefix("+") || text.hasPrefix("(") { return true }
    if text.hasPrefix("0"), text.dropFirst().first?.isNumber == true { return true }
    if groups == [3, 4] { return text.contains("-") && (text.first ?? "0") > "1" }
    if groups == [3, 4, 4] { return text.hasPrefix("1") }
    return groups == [3, 3, 4] || groups == [1, 3, 3, 4] || (groups.count == 1 && count >= 10)
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
        case 0x2010...0x2013, 0x2212: return "-"
        default: return self
        }
    }

    /// Whether a digit beside it belongs to a word or a code: not in scripts that have no spaces between words.
    fileprivate var isPartOfCode: Bool { isLetter && (unicodeScalars.first?.properties.isCased ?? false) }
}
