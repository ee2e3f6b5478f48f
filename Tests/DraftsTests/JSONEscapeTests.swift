import Drafts
import Testing

/// What ``JSONValue/line`` escapes, looked at one scalar at a time.
private func escaped(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"]
    let steering: [ClosedRange<UInt32>] = [
        0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]
    let body = text.unicodeScalars.map { scalar in
        if let escape = escapes[scalar] { return escape }
        guard steering.contains(where: { $0.contains(scalar.value) }) else { return String(scalar) }
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return "\"" + body.joined() + "\""
}

@Test func everyCharacterIsEscapedOrNotWhereverItStands() {
    for value in Array(0...0x2100) + [0x4F60, 0xD7FF, 0xFEFF, 0xFFFF, 0x1F606, 0x10FFFF] as [UInt32] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for padding in [0, 5, 7, 8, 13] {
            let text = String(repeating: "x", count: padding) + String(scalar) + "你y" + String(scalar)
            let written = JSONValue.string(text).line
            if !written.utf8.elementsEqual(escaped(text).utf8) {
                Issue.record("U+\(String(value, radix: 16)): \(written)")
            }
        }
    }
}

@Test func anEscapeIsFoundWhereverTheTextAroundItEnds() {
    for scalar in ["\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{61C}", "\u{2028}", "!", "~"]
        as [Unicode.Scalar]
    {
        for (before, after) in (0...17).flatMap({ before in (0...17).map { (before, $0) } }) {
            let text = String(repeating: "x", count: before) + String(scalar) + String(repeating: "z", count: after)
            let written = JSONValue.string(text).line
            if !written.utf8.elementsEqual(escaped(text).utf8) {
                Issue.record("\(before) and \(after) around U+\(String(scalar.value, radix: 16)): \(written)")
            }
        }
    }
}
