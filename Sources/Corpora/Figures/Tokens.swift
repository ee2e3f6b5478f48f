import LanguageModel
import Measures

/// A text's words in lower case; in scripts that write no spaces each letter stands for a word.
func tokens(in text: String) -> [String] {
    WordList.words(in: text).flatMap { word in
        word.utf8.allSatisfy { $0 < 0x80 } ? [word] : parted(word)
    }.filter {
        // The selector behind an emoji is a mark, and alone.
        $0.unicodeScalars.first?.properties.isAlphabetic ?? false
    }
}

private func parted(_ word: String) -> [String] {
    var parts: [String.UnicodeScalarView] = []
    var isOpen = false
    for scalar in word.unicodeScalars {
        let isAlone = scalar.isUnspacedLetter
        if isOpen, !isAlone {
            parts[parts.count - 1].append(scalar)
        } else {
            parts.append(String.UnicodeScalarView([scalar]))
        }
        isOpen = !isAlone
    }
    return parts.map { String($0) }
}
