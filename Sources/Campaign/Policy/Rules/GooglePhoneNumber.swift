/// No telephone number in the text; there is an asset for it. Source: third parties, so a warning.
///
/// A number counts as one where it has 7 to 15 digits (ITU-T E.164) and is written like one: with a `+`, an area code
/// in parentheses, a leading 0, the groups of North America, or ten digits and more in one piece. Dates, spans of years
/// and large amounts are none.
struct GooglePhoneNumber: GoogleRule {
    let name = "google.phone"

    func objection(to line: Line) -> Objection? {
        var run = ""
        var beforeRun: Character = " "
        var previous: Character = " "
        for character in line.text + "\n" {
            if run.isEmpty ? "+(0123456789".contains(character) : "+0123456789()-. ".contains(character) {
                if run.isEmpty { beforeRun = previous }
                run.append(character)
            } else if !run.isEmpty {
                // What follows a letter is a code, what follows a currency sign an amount.
                let isFree = !beforeRun.isLetter && !"$€£¥".contains(beforeRun)
                let isVanity = character.isLetter && Self.vanityPrefixes.contains(run)
                if isFree, isVanity || isPhoneNumber(run) {
                    return .warning("“\(trimmed(run))” looks like a telephone number; use a call asset")
                }
                run = ""
            }
            previous = character
        }
        return nil
    }

    private func isPhoneNumber(_ text: String) -> Bool {
        let groups = text.split { !$0.isNumber }.map(\.count)
        let count = groups.reduce(0, +)
        guard (7...15).contains(count) else { return false }
        let isDate = groups.sorted() == [2, 2, 4]
        if isDate { return false }
        if text.hasPrefix("+") || text.hasPrefix("(") || text.hasPrefix("0") { return true }
        if groups == [3, 4] { return text.contains("-") && (text.first ?? "0") > "1" }
        return groups == [3, 3, 4] || groups == [1, 3, 3, 4] || (groups.count == 1 && count >= 10)
    }

    private func trimmed(_ text: String) -> String {
        String(text.reversed().drop { !$0.isNumber }.reversed())
    }

    /// The beginning of 1-800-FLOWERS: toll-free in North America.
    private static let vanityPrefixes: Set<String> = [
        "1-800-", "1-833-", "1-844-", "1-855-", "1-866-", "1-877-", "1-888-",
    ]
}
