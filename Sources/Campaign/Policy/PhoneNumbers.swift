/// Where telephone numbers stand in a text.
///
/// A number counts as one where it has 7 to 15 digits (ITU-T E.164) and is written like one: with a `+`, an area code
/// in parentheses, a 0 before other digits, the groups of North America, or ten digits and more in one piece; and
/// 1-800-FLOWERS. Dates, decimals, spans of years, large amounts, and what stands right beside a letter are none.
package func phoneNumbers(in text: String) -> [Range<String.Index>] {
    var numbers: [Range<String.Index>] = []
    var start: String.Index?
    var beforeRun: Character = " "
    var previous: Character = " "
    var index = text.startIndex
    while true {
        let character = index < text.endIndex ? text[index] : "\n"
        if start == nil ? "+(0123456789".contains(character) : "+0123456789()-. ".contains(character) {
            if start == nil { (start, beforeRun) = (index, previous) }
        } else if let from = start {
            let run = text[from..<index]
            // What follows a letter is a code, what follows a currency sign an amount.
            if !beforeRun.isLetter, !"$€£¥".contains(beforeRun) {
                if character.isLetter, vanityPrefixes.contains(String(run)) {
                    numbers.append(from..<text[index...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }.endIndex)
                } else if isPhoneNumber(run), !(character.isLetter && previous.isNumber) {
                    numbers.append(from..<(run.lastIndex { $0.isNumber }.map(text.index(after:)) ?? index))
                }
            }
            start = nil
        }
        guard index < text.endIndex else { return numbers }
        previous = character
        index = text.index(after: index)
    }
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
    return groups == [3, 3, 4] || groups == [1, 3, 3, 4] || (groups.count == 1 && count >= 10)
}

/// The beginning of 1-800-FLOWERS: toll-free in North America.
private let vanityPrefixes: Set<String> = [
    "1-800-", "1-833-", "1-844-", "1-855-", "1-866-", "1-877-", "1-888-",
]
