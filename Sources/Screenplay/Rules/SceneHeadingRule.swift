/// What makes a line a scene heading.
enum SceneHeadingRule {
    /// The openings, in lower case. `int./ext` needs no line of its own: `int` and a full stop are enough.
    private static let openings: [[UInt8]] = ["int", "ext", "est", "int/ext", "ext/int", "i/e", "i./e"].map {
        Array($0.utf8)
    }

    /// Whether the line begins as a heading does, in any case.
    static func matches(_ bare: Bytes) -> Bool {
        guard let first = bare.first.map({ $0 | 0x20 }), first == UInt8(ascii: "i") || first == UInt8(ascii: "e") else {
            return false
        }
        return openings.contains { opens(bare, with: $0) }
    }

    private static func opens(_ bare: Bytes, with opening: [UInt8]) -> Bool {
        guard bare.count > opening.count else { return false }
        // No sign of an opening but letters becomes another byte of it with bit 5 set, save for control characters.
        for (byte, expected) in zip(bare, opening) where !(byte >= 0x20 && byte | 0x20 == expected) { return false }
        let next = bare.startIndex + opening.count
        switch bare[next] {
        case UInt8(ascii: "."): return true
        // `EST` takes no hyphen: "Est-ce que" is French.
        case UInt8(ascii: "-"): return !opening.elementsEqual("est".utf8)
        default: return bare.whiteSpaceLength(at: next) > 0
        }
    }

    /// The text after the dot that forces a heading: a letter or digit of any script must follow it.
    static func forced(_ bare: Bytes) -> Bytes? {
        guard bare.first == UInt8(ascii: "."), bare.count > 1 else { return nil }
        let heading = bare.dropFirst()
        return heading.scalar(at: heading.startIndex).scalar.isLetterOrDigit ? heading : nil
    }
}
