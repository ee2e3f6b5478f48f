/// Where e-mail addresses stand in a text.
///
/// What counts: letters of alphabets with two cases and digits, with `. _ % + - '` inside, an `@`, and a domain of two
/// labels or more, the last of them letters alone (`com`, `рф`) or its form in ASCII (`xn--p1ai`). A domain whose
/// first letter is of another script, as 例子.中国, ends with one of the top-level domains in ``ideographicEndings``
/// or with letters of an alphabet. That leaves out what RFC 5321 allows and nobody writes, and `@handles`.
func emailAddresses(in text: String.UnicodeScalarView) -> [Range<String.Index>] {
    var addresses: [Range<String.Index>] = []
    var searched = text.startIndex
    while let at = text[searched...].firstIndex(where: { $0 == "@" || $0 == "＠" }) {
        let afterSign = text.index(after: at)
        var start = at
        while start > searched, isLocal(text[text.index(before: start)]) { start = text.index(before: start) }
        while start < at, !isLetterOrDigit(text[start]) { start = text.index(after: start) }
        if start < at, let end = domainEnd(in: text[afterSign...]) {
            addresses.append(start..<end)
            searched = end
        } else {
            searched = afterSign
        }
    }
    return addresses
}

/// Top-level domains in Chinese characters (IANA, root zone database), behind which text goes on without a space.
private let ideographicEndings = ["中国", "中國", "公司", "网络", "網絡", "香港", "台湾", "台灣", "新加坡", "澳门", "澳門"].map {
    Array($0.unicodeScalars)
}

/// Where the domain ends that a text begins with; nil where it begins with none.
private func domainEnd(in text: Substring.UnicodeScalarView) -> String.Index? {
    guard let first = text.first else { return nil }
    let isIdeographic = first.properties.isAlphabetic && !isLetter(first)
    var domain = text.prefix {
        isLetterOrDigit($0) || $0 == "-" || isDot($0) || isIdeographic && $0.properties.isAlphabetic
    }
    while let last = domain.last, isDot(last) || last == "-" { domain.removeLast() }
    let labels = domain.split(omittingEmptySubsequences: false, whereSeparator: isDot)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return nil }
    if last.starts(with: "xn--".unicodeScalars), last.count > 4 { return last.endIndex }
    if let ending = ideographicEndings.first(where: { last.starts(with: $0) }) {
        return last.index(last.startIndex, offsetBy: ending.count)
    }
    let letters = last.prefix(while: isLetter)
    let isWhole = isIdeographic || letters.count == last.count
    return isWhole && letters.count >= 2 ? letters.endIndex : nil
}

/// Whether a scalar is a letter of an alphabet with two cases, or a mark on one: such words are parted from text that is
/// written without spaces.
private func isLetter(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isCased || scalar.properties.generalCategory == .nonspacingMark
}

private func isLetterOrDigit(_ scalar: UnicodeScalar) -> Bool { isLetter(scalar) || ("0"..."9").contains(scalar) }

private func isDot(_ scalar: UnicodeScalar) -> Bool { scalar == "." || scalar == "．" }

private func isLocal(_ scalar: UnicodeScalar) -> Bool {
    isLetterOrDigit(scalar) || "._%+-'".unicodeScalars.contains(scalar)
}
