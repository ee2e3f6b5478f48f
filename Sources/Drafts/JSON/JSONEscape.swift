/// A character that is written as an escape.
///
/// What RFC 8259 says must be escaped (section 7), and what would steer a terminal that the text is shown on: the other
/// control characters, line separators, and the marks that turn the direction of writing (UAX #9, 2).
struct JSONEscape {
    /// The bytes of its UTF-8.
    var range: Range<Int>
    /// Its scalar value, below 2^16.
    var value: UInt32

    /// The first such character from `start` on.
    ///
    /// - Parameter text: valid UTF-8.
    @inline(__always)
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> JSONEscape? {
        var index = start
        while true {
            index = nextSign(in: text, from: index)
            guard index < text.count else { return nil }
            if let escape = JSONEscape(at: index, in: text) { return escape }
            index += 1
        }
    }

    private init?(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
        let (byte, rest) = (text[index], text.count - index)
        var length = 1
        value = UInt32(byte)
        switch byte {
        case 0xC2 where rest >= 2 && text[index + 1] < 0xA0:
            length = 2
            value = UInt32(text[index + 1])
        case 0xD8 where rest >= 2 && text[index + 1] == 0x9C:
            length = 2
            value = 0x61C
        case 0xE2 where rest >= 3:
            length = 3
            value = 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
            switch value {
            case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: break
            default: return nil
            }
        case 0xC2, 0xD8, 0xE2: return nil
        default: break
        }
        range = index..<index + length
    }

    /// The first index from `start` on whose byte may begin such a character; `text.count` where none does.
    @inline(__always)
    private static func nextSign(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(text.baseAddress) else { return text.count }
        var index = start
        while index + 8 <= text.count {
            let sign = firstSign(in: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            if let sign { return index + sign }
            index += 8
        }
        let rest = text.count - index
        if rest > 0, text.count >= 8 {
            // The last eight bytes, of which those that were looked at already give way to spaces behind the others.
            let last = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
            return index + (firstSign(in: last >> (64 - 8 * rest) | ones &* 0x20 << (8 * rest)) ?? rest)
        }
        while index < text.count {
            switch text[index] {
            case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: return index
            default: index += 1
            }
        }
        return index
    }

    /// The place in a word of the first byte that may begin such a character; nil where none does.
    ///
    /// A word has a byte below n where `(word - n…) & ~word` sets that byte's high bit, and a byte equal to n where
    /// `word ^ n…` has a byte below 1 (Warren, Hacker's Delight, 6-1). The lowest bit set is exact.
    @inline(__always)
    private static func firstSign(in word: UInt64) -> Int? {
        if isPlain(word) { return nil }
        let signs =
            highBits
            & ((word &- ones &* 0x20) & ~word | equal(word, 0x22) | equal(word, 0x5C) | equal(word, 0x7F)
                | equal(word, 0xC2) | equal(word, 0xD8) | equal(word, 0xE2))
        return signs == 0 ? nil : signs.trailingZeroBitCount / 8
    }

    /// Whether all eight bytes are ASCII that is never escaped. Most are: this takes less than to tell which.
    @inline(__always)
    static func isPlain(_ word: UInt64) -> Bool {
        // With its second bit turned, a quote stands below 0x21, as control characters do; a space does not.
        let quoteOrControl = (word ^ (ones &* 0x02)) &- (ones &* 0x21)
        let backslash = (word ^ (ones &* 0x5C)) &- ones
        let delete = word &+ ones
        return (word | quoteOrControl | backslash | delete) & highBits == 0
    }

    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let difference = word ^ ones &* byte
        return (difference &- ones) & ~difference
    }

    @inline(__always)
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    @inline(__always)
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
}
