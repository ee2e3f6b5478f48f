extension String {
    /// Appends `text` so that HTML and XML read it as text, between tags and within quotes of either kind.
    mutating func appendEscaped(_ text: String) {
        let bytes = text.utf8
        var start = bytes.startIndex
        for index in bytes.indices {
            guard let reference = Self.reference(for: bytes[index]) else { continue }
            self += text[start..<index]
            self += reference
            start = bytes.index(after: index)
        }
        self += text[start...]
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
