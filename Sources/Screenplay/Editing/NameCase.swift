/// A name in the cases in which scripts write it.
struct NameCase {
    let typed: String

    init(_ name: String) {
        typed = name
    }

    /// `CLAIRE`.
    var capitals: String { typed.uppercased() }

    /// `Claire`: as typed where that has a lowercase letter, so that McAdam stays, and else each word with its first
    /// letter in capitals.
    var mixed: String {
        if typed.withBytes({ LetterCase(of: $0).hasLower }), typed != typed.lowercased() { return typed }
        return words
    }

    /// `Claire`, whatever was typed.
    var words: String {
        var text = ""
        var startsWord = true
        for character in typed.lowercased() {
            text += startsWord ? character.uppercased() : String(character)
            startsWord = !(character.isLetter || character.isNumber)
        }
        return text
    }

    /// The name in the case of another: that which it takes the place of.
    func like(_ other: String) -> String {
        let letters = other.withBytes { LetterCase(of: $0) }
        let hasUpper = other != other.lowercased()
        switch (hasUpper, letters.hasLower) {
        case (true, false): return capitals
        case (true, true): return mixed
        case (false, true): return typed.lowercased()
        case (false, false): return typed
        }
    }
}
