import Screenplay

/// The tag of a language, as HTML's `lang` takes it: `en`, `zh-Hant`, `pt-BR`.
struct LanguageTag: Equatable {
    let text: String

    /// Nil for what is not shaped like the tags of BCP 47: two or three letters, then parts of up to eight letters and
    /// digits, with hyphens between.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        func isAll(_ part: Substring.UTF8View, _ range: ClosedRange<Int>, digits: Bool) -> Bool {
            range.contains(part.count)
                && part.allSatisfy { byte in
                    switch Unicode.Scalar(byte) {
                    case "a"..."z", "A"..."Z": true
                    case "0"..."9": digits
                    default: false
                    }
                }
        }
        guard let first = parts.first, isAll(first, 2...3, digits: false),
            parts.dropFirst().allSatisfy({ isAll($0, 1...8, digits: true) })
        else { return nil }
        self.text = text
    }
}

extension Screenplay {
    /// The first value of the title page's key `Language`.
    var declaredLanguage: String? {
        titlePage.entries.first { $0.key.lowercased() == "language" }?.values.first { !$0.isEmpty }
    }
}
