/// No exclamation mark in a headline, and one at most in any other line. Source: AdWords policy 176095, which is old:
/// a warning.
struct GoogleExclamation: GoogleRule {
    let name = "google.exclaim"

    func objection(to line: Line) -> Objection? {
        let count = line.text.filter { $0 == "!" || $0 == "！" }.count
        if count > 0, line.slot.name.lowercased().hasSuffix("headline") {
            return .warning("an exclamation mark in a headline; end it without")
        }
        return count > 1 ? .warning("\(count) exclamation marks; keep one") : nil
    }
}
