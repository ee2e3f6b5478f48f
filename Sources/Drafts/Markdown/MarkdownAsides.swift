/// The notes and boneyards in an element's text, taken out so that the rest can be read for emphasis.
struct MarkdownAsides {
    /// Stands in `text` for an aside: the object replacement character, which is there for this.
    static let placeholder: Unicode.Scalar = "\u{FFFC}"

    /// The text with a placeholder for every aside.
    private(set) var text = ""
    /// What is to be put for each placeholder, in their order: a comment, or the character itself where it was typed.
    private(set) var replacements: [String] = []
    /// Whether a comment holds hyphens that stood together in the source.
    private(set) var partsHyphens = false

    init(_ source: String) {
        let bytes = Array(source.utf8)
        var (start, index) = (0, 0)
        /// The marks that were looked for in vain, so that many open ones cost one search.
        var missing: Set<[UInt8]> = []
        while index < bytes.count {
            guard Self.firstBytes.contains(bytes[index]),
                let (opening, closing) = Self.marks.first(where: { bytes[index...].starts(with: $0.0) })
            else {
                index += 1
                continue
            }
            let inside = index + opening.count
            guard !missing.contains(closing), let end = Self.index(of: closing, in: bytes, from: inside) else {
                missing.insert(closing)
                index += 1
                continue
            }
            text += String(decoding: bytes[start..<index], as: UTF8.self)
            text.unicodeScalars.append(Self.placeholder)
            replacements.append(closing.isEmpty ? String(Self.placeholder) : Self.comment(bytes[inside..<end]))
            partsHyphens = partsHyphens || bytes[inside..<end].contains(Array("--".utf8))
            (start, index) = (end + closing.count, end + closing.count)
        }
        text += String(decoding: bytes[start...], as: UTF8.self)
    }

    /// What opens an aside and what closes it. A placeholder in the source is an aside that ends where it begins.
    private static let marks: [([UInt8], [UInt8])] = [
        (Array("[[".utf8), Array("]]".utf8)),
        (Array("/*".utf8), Array("*/".utf8)),
        (Array(String(placeholder).utf8), []),
    ]

    private static let firstBytes = marks.map { $0.0[0] }

    private static func index(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        (start...bytes.count).first { bytes[$0...].starts(with: mark) }
    }

    /// A comment on one line: an empty line in it would end the paragraph.
    private static func comment(_ bytes: ArraySlice<UInt8>) -> String {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return MarkdownText.comment(words.joined(separator: " "))
    }
}
