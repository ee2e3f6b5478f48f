/// A stretch of bytes that somebody else owns.
///
/// What an `ArraySlice` is, without the counting of references that took four fifths of the reader's time.
/// Every access is checked; what is not is the lifetime, so a value must not outlive the closure it was made in.
struct Bytes: RandomAccessCollection {
    private let base: UnsafePointer<UInt8>
    let startIndex: Int
    let endIndex: Int

    private init(base: UnsafePointer<UInt8>, _ range: Range<Int>) {
        self.base = base
        startIndex = range.lowerBound
        endIndex = range.upperBound
    }

    /// - Parameter buffer: must stay where it is as long as the value and its slices are used.
    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        if let base = buffer.baseAddress { self.init(base: base, 0..<buffer.count) } else { self = .none }
    }

    /// No bytes.
    static var none: Bytes {
        Bytes(base: ("" as StaticString).utf8Start, 0..<0)
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 {
        precondition(index >= startIndex && index < endIndex, "no byte at this index")
        return base[index]
    }

    @inline(__always)
    subscript(range: Range<Int>) -> Bytes {
        precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "no such stretch of bytes")
        return Bytes(base: base, range)
    }

    /// What `prefix`, `dropFirst` and their like walk by; the one made for any collection takes a call for each.
    @inline(__always)
    func index(_ index: Int, offsetBy distance: Int, limitedBy limit: Int) -> Int? {
        let left = limit - index
        if distance < 0 ? left <= 0 && left > distance : left >= 0 && left < distance { return nil }
        return index + distance
    }

    /// The bytes as the standard library copies them fastest.
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + startIndex, count: count) }

    @inline(__always)
    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try body(buffer)
    }

    /// The first index from `start` on whose byte may end a line or open a note or boneyard: a control character up to
    /// CR, `/`, `[` or the first byte of U+2028.
    ///
    /// Eight bytes at a time: a word has a byte below n where `(word - n…) & ~word` sets that byte's high bit, and a
    /// byte equal to n where `word ^ n…` has a byte below 1 (Warren, Hacker's Delight, 6-1). The lowest bit set is exact.
    func nextSign(from start: Int) -> Int {
        precondition(start >= startIndex, "no byte at this index")
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index + 8 <= endIndex {
            let word = word(at: index)
            let control = word &- ones &* 0x0E
            let slash = word ^ ones &* UInt64(UInt8(ascii: "/"))
            let bracket = word ^ ones &* UInt64(UInt8(ascii: "["))
            // A byte of more than ASCII sets its high bit in `slash` or `bracket`: only words without such a byte end here.
            if (control | (slash &- ones) | (bracket &- ones)) & Self.highBits != 0 {
                let separator = word ^ ones &* 0xE2
                let signs =
                    Self.highBits
                    & (control & ~word | (slash &- ones) & ~slash | (bracket &- ones) & ~bracket
                        | (separator &- ones) & ~separator)
                if signs != 0 { return index + signs.trailingZeroBitCount / 8 }
            }
            index += 8
        }
        while index < endIndex {
            let byte = base[index]
            if byte <= 0x0D || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "[") || byte == 0xE2 { break }
            index += 1
        }
        return index
    }

    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Eight bytes, the first of them lowest; they must be there.
    @inline(__always)
    private func word(at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }

    /// The first index from `start` on whose byte is no ASCII.
    func nextWide(from start: Int) -> Int {
        precondition(start >= startIndex, "no byte at this index")
        // In Chinese text most are.
        if start < endIndex, base[start] >= 0x80 { return start }
        var index = start
        while index + 32 <= endIndex {
            let words = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD4<UInt64>.self)
            if (words[0] | words[1] | words[2] | words[3]) & Self.highBits != 0 { break }
            index += 32
        }
        while index + 8 <= endIndex {
            let wide = word(at: index) & Self.highBits
            if wide != 0 { return index + wide.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < endIndex, base[index] < 0x80 { index += 1 }
        return index
    }

    /// Whether the bytes end in these signs.
    func ends(in signs: StaticString) -> Bool {
        let start = endIndex - signs.utf8CodeUnitCount
        guard start >= startIndex else { return false }
        for offset in 0..<signs.utf8CodeUnitCount where self[start + offset] != signs.utf8Start[offset] { return false }
        return true
    }
}

extension String {
    init(_ bytes: Bytes) {
        self.init(decoding: bytes.buffer, as: UTF8.self)
    }

    /// Lends the string's UTF-8 to `body`.
    func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        var copy = self
        return copy.withUTF8 { body(Bytes($0)) }
    }
}
