/// No emoji, no half-width katakana, nothing that cannot be seen. Source: Google Ads policy 14847994.
struct GoogleCharacters: GoogleRule {
    let name = "google.chars"

    func objection(to line: Line) -> Objection? {
        // Of line breaks the rule of their name speaks.
        for character in line.text where !character.isNewline {
            if character.isEmoji { return .error("“\(character)” is an emoji; Google takes none") }
            for scalar in character.unicodeScalars {
                if (0xFF65...0xFF9F).contains(scalar.value) {
                    return .error("“\(character)” is half-width katakana; write it full-width")
                }
                if [.control, .privateUse, .unassigned].contains(scalar.properties.generalCategory) {
                    return .error("U+\(String(scalar.value, radix: 16, uppercase: true)) is no character to print")
                }
            }
        }
        return nil
    }
}

extension Character {
    /// Whether this shows as a picture. ©, ® and ™ are text, and so are arrows, unless U+FE0F asks for the picture.
    var isEmoji: Bool {
        guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
        if first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return true }
        if unicodeScalars.contains("\u{20E3}") { return true }
        // The pictures among the symbols (☀ ❤ ✈) show in colour on most devices even when nothing asks for it.
        return (0x2600...0x27BF).contains(first.value) || first.value >= 0x1F000
    }
}
