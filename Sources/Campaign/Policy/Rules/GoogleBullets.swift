/// No bullets, no ellipses. Source: AdWords policy 176095, which is old: a warning.
struct GoogleBullets: GoogleRule {
    let name = "google.bullets"

    func objection(to line: Line) -> Objection? {
        if let bullet = line.text.first(where: Self.bullets.contains) {
            return .warning("“\(bullet)” is a bullet; write a sentence")
        }
        return line.text.contains("…") || line.text.contains("...") ? .warning("an ellipsis; finish the sentence") : nil
    }

    private static let bullets = Set<Character>("•‣◦●○■□▪▫◆◇►▶★☆✓✔➤→")
}
