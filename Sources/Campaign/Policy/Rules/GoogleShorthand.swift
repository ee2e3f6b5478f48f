/// No digits for words: "gifts 4u". Source: AdWords policy 176095, which is old: a warning.
///
/// A lone 4 or 2 is not looked at, because "Top 4 Shoes" and "Shoes 4 Kids" cannot be told apart by rule.
struct GoogleShorthand: GoogleRule {
    let name = "google.shorthand"

    func objection(to line: Line) -> Objection? {
        let found = line.words.first { Self.shorthand.contains($0.lowercased()) && !line.isName($0) }
        return found.map { .warning("“\($0)” is shorthand; spell it") }
    }

    private static let shorthand: Set<String> = [
        "4u", "2u", "b4", "gr8", "l8r", "m8", "2day", "2nite", "4ever", "2moro", "any1", "every1",
    ]
}
