/// Where e-mail addresses stand in a text.
///
/// What counts: letters and digits of ASCII, with `. _ % + -` inside, an `@`, and a domain of two labels or more, the
/// last of them letters alone. That leaves out what RFC 5321 allows and nobody writes, and `@handles`.
func emailAddresses(in text: String) -> [Range<String.Index>] {
    let bytes = text.utf8
    var addresses: [Range<String.Index>] = []
    var searched = bytes.startIndex
    while let at = bytes[searched...].firstIndex(of: UInt8(ascii: "@")) {
        let afterSign = bytes.index(after: at)
        var start = at
        while start > searched, isLocal(bytes[bytes.index(before: start)]) { start = bytes.index(before: start) }
        while start < at, !isLetterOrDigit(bytes[start]) { start = bytes.index(after: start) }
        var end = afterSign
        while end < bytes.endIndex, isDomain(bytes[end]) { end = bytes.index(after: end) }
        while end > afterSign, !isLetterOrDigit(bytes[bytes.index(before: end)]) { end = bytes.index(before: end) }
        let labels = bytes[afterSign..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isAddress =
            start < at && labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
            && (labels.last.map { $0.count >= 2 && $0.allSatisfy(isLetter) } ?? false)
        if isAddress { addresses.append(start..<end) }
        searched = isAddress ? end : afterSign
    }
    return addresses
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

private func isLocal(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || "._%+-".utf8.contains(byte) }

private func isDomain(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E }
