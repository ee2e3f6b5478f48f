import XMLTree

/// Gathers losses while a writer walks a draft.
struct Losses {
    private(set) var list: [Loss] = []

    /// What the writer is at: a loss without words, which every loss noted takes its place from.
    var place = Loss("")

    mutating func note(_ what: String) {
        var loss = place
        loss.what = what
        list.append(loss)
    }

    /// `text` with U+FFFD for every character that XML cannot hold, each noted.
    mutating func xml(_ text: String) -> String { replacingControls(in: text, for: "XML") }

    /// The same for a page that is well-formed XML.
    mutating func html(_ text: String) -> String { replacingControls(in: text, for: "HTML") }

    private mutating func replacingControls(in text: String, for language: String) -> String {
        guard !text.unicodeScalars.allSatisfy(\.isXMLCharacter) else { return text }
        var result = ScalarText()
        for scalar in text.unicodeScalars {
            if !scalar.isXMLCharacter {
                note("the character \(scalar.codePoint) is written as U+FFFD: \(language) cannot hold it")
            }
            result.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}")
        }
        return result.string
    }
}
