/// What X takes for a web address in running text, after the rules of twitter-text.
///
/// - With `http://` or `https://`, the host may be in any script; without, it is Latin letters, digits and hyphens.
/// - The host has at least two labels and ends in a known top-level domain, which no letter, digit, `@`, `+` or `-` of
///   ASCII may follow.
/// - It does not begin right after an ASCII letter or digit, `@`, `$` or `#`, and without a protocol not after `-`,
///   `_`, `.` or `/` either.
/// - A port, a path and a query belong to it, without a protocol only where there is a path; a full stop, a comma or
///   a bracket that ends the sentence does not.
enum WebAddress {
    /// The addresses in a text, in order.
    static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        guard scalars.contains(".") else { return [] }
        var ranges: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            if let end = end(in: scalars, from: index) {
                ranges.append(index..<end)
                index = end
            } else if isHostCharacter(scalars[index], ofAnyScript: false), !startsProtocol(scalars, at: index) {
                // No address begins inside a run of host characters: a long word is looked at once.
                while index < scalars.count, isBareRun(scalars[index]) { index += 1 }
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func end(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        let previous = start > 0 ? scalars[start - 1] : " "
        guard !isASCIIAlphanumeric(previous), !"@＠$#＃\u{FFFE}\u{FEFF}\u{FFFF}".unicodeScalars.contains(previous) else {
            return nil
        }
        let hostStart = protocolEnd(in: scalars, from: start)
        let hasProtocol = hostStart > start
        if !hasProtocol, "-_./".unicodeScalars.contains(previous) || isHostCharacter(previous, ofAnyScript: false) {
            return nil
        }
        guard let hostEnd = hostEnd(in: scalars, from: hostStart, ofAnyScript: hasProtocol) else { return nil }
        var end = portEnd(in: scalars, from: hostEnd)
        let hasPath = end < scalars.count && scalars[end] == "/"
        guard hasProtocol || hasPath else { return hostEnd }
        if hasPath { end = pathEnd(in: scalars, from: end + 1) }
        if end < scalars.count, scalars[end] == "?" { end = queryEnd(in: scalars, from: end) }
        return end
    }
}

// MARK: - The parts

extension WebAddress {
    private static func startsProtocol(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        protocolEnd(in: scalars, from: start) > start
    }

    private static func protocolEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        for name in ["https://", "http://"] {
            let end = start + name.unicodeScalars.count
            guard end <= scalars.count else { continue }
            if zip(scalars[start..<end], name.unicodeScalars).allSatisfy({ lowercased($0) == $1 }) { return end }
        }
        return start
    }

    /// The end of the last top-level domain in the labels from `start`, where at least one label comes before it.
    private static func hostEnd(in scalars: [Unicode.Scalar], from start: Int, ofAnyScript: Bool) -> Int? {
        var end: Int?
        var labelStart = start
        var previousLabel: Range<Int>?
        while true {
            if let previousLabel, !scalars[previousLabel].contains("_"),
                let domainEnd = topLevelDomainEnd(in: scalars, from: labelStart)
            {
                end = domainEnd
            }
            var labelEnd = labelStart
            while labelEnd < scalars.count,
                isHostCharacter(scalars[labelEnd], ofAnyScript: ofAnyScript)
                    || scalars[labelEnd] == "-" || scalars[labelEnd] == "_"
            {
                labelEnd += 1
            }
            let label = labelStart..<labelEnd
            guard let first = scalars[label].first, let last = scalars[label].last, first != "-", first != "_",
                last != "-", last != "_", labelEnd < scalars.count, scalars[labelEnd] == "."
            else { return end }
            previousLabel = label
            labelStart = labelEnd + 1
        }
    }

    private static func topLevelDomainEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        func mayFollow(_ end: Int) -> Bool {
            end == scalars.count || !(isASCIIAlphanumeric(scalars[end]) || "@+-".unicodeScalars.contains(scalars[end]))
        }
        let longest = min(longestTopLevelDomain, scalars.count - start)
        for length in stride(from: longest, through: 2, by: -1) {
            let end = start + length
            if mayFollow(end), topLevelDomains.contains(scalars[start..<end].map(lowercased)) { return end }
        }
        var end = start
        while end < scalars.count, isASCIIAlphanumeric(scalars[end]) || scalars[end] == "-" { end += 1 }
        let isPunycode = end - start > 4 && scalars[start..<start + 4].map(lowercased) == Array("xn--".unicodeScalars)
        return isPunycode ? end : nil
    }

    private static func portEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        guard start < scalars.count, scalars[start] == ":" else { return start }
        var end = start + 1
        while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
        return end > start + 1 ? end : start
    }

    private static func pathEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if isPathCharacter(scalar) {
                index += 1
                if isLetterOrDigit(scalar) || "+-=_#/".unicodeScalars.contains(scalar) { end = index }
            } else if let close = closingParenthesis(in: scalars, from: index) {
                index = close
                end = close
            } else {
                break
            }
        }
        return end
    }

    /// The end of a parenthesised part of a path, which may hold one more pair inside.
    private static func closingParenthesis(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard scalars[start] == "(" else { return nil }
        var depth = 0
        for index in start..<scalars.count {
            switch scalars[index] {
            case "(" where depth < 2: depth += 1
            case ")" where index == start + 1: return nil
            case ")":
                depth -= 1
                if depth == 0 { return index + 1 }
            case let scalar where isPathCharacter(scalar): continue
            default: return nil
            }
        }
        return nil
    }

    private static func queryEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        var index = start + 1
        while index < scalars.count,
            isASCIIAlphanumeric(scalars[index]) || "!?*'@();:&=+$/%#[]-_.,~|".unicodeScalars.contains(scalars[index])
        {
            let isEnding = isASCIIAlphanumeric(scalars[index]) || "-_&=#/".unicodeScalars.contains(scalars[index])
            index += 1
            if isEnding { end = index }
        }
        return end
    }
}

// MARK: - The characters

extension WebAddress {
    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }

    private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(lowercased(scalar)) || ("0"..."9").contains(scalar)
    }

    private static func isBareRun(_ scalar: Unicode.Scalar) -> Bool {
        isHostCharacter(scalar, ofAnyScript: false) || scalar == "-" || scalar == "_"
    }

    private static func isHostCharacter(_ scalar: Unicode.Scalar, ofAnyScript: Bool) -> Bool {
        if isASCIIAlphanumeric(scalar) { return true }
        if !ofAnyScript { return isAccentedLatin(scalar) }
        if scalar.isASCII { return scalar == "\"" || scalar == "`" }
        let isFormat = scalar.properties.isBidiControl || scalar == "\u{FEFF}"
        return !scalar.properties.isWhitespace && !isFormat
    }

    private static func isPathCharacter(_ scalar: Unicode.Scalar) -> Bool {
        isLetterOrDigit(scalar) || "!*';:=+,.$/%#[]-–_~@|&".unicodeScalars.contains(scalar)
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        isASCIIAlphanumeric(scalar) || isAccentedLatin(scalar) || (0x400...0x4FF).contains(scalar.value)
    }

    /// The letters that twitter-text calls Latin accented characters, here by block.
    private static func isAccentedLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xD7, 0xF7: false
        case 0xC0...0x24F, 0x250...0x2AF, 0x2BB, 0x300...0x36F, 0x1E00...0x1EFF: true
        default: false
        }
    }
}
