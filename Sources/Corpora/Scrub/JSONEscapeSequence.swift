/// An escape in a string of JSON: `\n`, `\u00fc`, or two that are a surrogate pair (RFC 8259, section 7).
struct JSONEscapeSequence {
    /// What it stands for; U+FFFD for half a pair.
    let scalar: UnicodeScalar
    let end: Int

    private static let controls: [UInt8: UnicodeScalar] = [
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r",
        UInt8(ascii: "t"): "\t",
    ]

    /// Nil where there is none; one that is cut off is none.
    init?(at index: Int, in line: ArraySlice<UInt8>) {
        guard line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex else { return nil }
        let sign = line[index + 1]
        if sign != UInt8(ascii: "u") {
            guard sign < 0x80 else { return nil }
            (scalar, end) = (Self.controls[sign] ?? UnicodeScalar(sign), index + 2)
            return
        }
        guard let unit = Self.unit(at: index, in: line) else { return nil }
        if UTF16.isLeadSurrogate(unit), let second = Self.unit(at: index + 6, in: line), UTF16.isTrailSurrogate(second)
        {
            let offset = (UInt32(unit) - 0xD800) << 10 + UInt32(second) - 0xDC00
            (scalar, end) = (UnicodeScalar(0x10000 + offset) ?? "\u{FFFD}", index + 12)
        } else {
            (scalar, end) = (UnicodeScalar(unit) ?? "\u{FFFD}", index + 6)
        }
    }

    /// The unit of UTF-16 that four digits say after `\u`.
    private static func unit(at index: Int, in line: ArraySlice<UInt8>) -> UInt16? {
        guard index + 6 <= line.endIndex, line[index] == UInt8(ascii: "\\"), line[index + 1] == UInt8(ascii: "u"),
            line[(index + 2)..<(index + 6)].allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
        else { return nil }
        return UInt16(String(decoding: line[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
