/// A reference to a character or an entity in XML: `&#64;`, `&#x40;`, `&amp;` (XML 1.0, sections 4.1 and 4.6).
struct CharacterReference {
    /// What it stands for; U+FFFC for an entity of the document's own.
    let scalar: UnicodeScalar
    let end: Int

    private static let entities: [String: UnicodeScalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    /// More than any name that people give an entity.
    private static let longest = 32

    /// Nil where there is none.
    init?(at index: Int, in line: ArraySlice<UInt8>) {
        guard line[index] == UInt8(ascii: "&"),
            let close = line[index...].prefix(Self.longest).firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let name = String(decoding: line[(index + 1)..<close], as: UTF8.self)
        end = close + 1
        if name.hasPrefix("#") {
            let isHex = name.hasPrefix("#x")
            let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
            scalar = code.flatMap(UnicodeScalar.init) ?? "\u{FFFD}"
        } else {
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "._:-".contains($0) }) else {
                return nil
            }
            scalar = Self.entities[name] ?? "\u{FFFC}"
        }
    }
}
