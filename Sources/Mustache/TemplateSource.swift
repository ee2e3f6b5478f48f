/// A template's bytes, and how places in them are told.
struct TemplateSource: Sendable {
    /// Without byte order mark.
    let bytes: [UInt8]
    let file: String

    init(_ text: String, file: String) {
        let bytes = Array(text.utf8)
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        self.file = file
    }

    /// The error at a byte: its line, and its column in grapheme clusters.
    func error(_ reason: TemplateError.Reason, at offset: Int) -> TemplateError {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return TemplateError(
            reason, file: file, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
            column: 1 + String(decoding: bytes[start..<offset], as: UTF8.self).count)
    }
}
