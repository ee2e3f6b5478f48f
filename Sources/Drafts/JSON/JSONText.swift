/// JSON as it is written, straight to bytes: on one line, or indented by two spaces a level.
///
/// Signs and short texts gather in a buffer first: an array that is asked to grow for each of them takes half the time.
struct JSONText: ~Copyable {
    private var bytes: [UInt8] = []
    private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.bufferSize)
    /// How much of the buffer is in use.
    private var used = 0

    /// What was kept, each with room behind it to be copied by ``wide`` bytes.
    private var kept: [UInt8] = []

    private let isIndented: Bool
    private var depth = 0
    /// Whether something stands in the innermost brackets.
    private var hasItems = false

    /// Small enough to stay in the processor's caches.
    private static let bufferSize = 1 << 14
    private static let wide = 16
    /// Those of the largest number.
    private static let mostDigits = 19

    init(isIndented: Bool, capacity: Int = 0) {
        self.isIndented = isIndented
        bytes.reserveCapacity(capacity)
    }

    deinit { buffer.deallocate() }

    /// All that was written.
    var written: [UInt8] {
        mutating get {
            flush()
            return bytes
        }
    }

    /// Opens an array or an object.
    mutating func open(_ bracket: Unicode.Scalar) {
        put(UInt8(ascii: bracket))
        depth += 1
        hasItems = false
    }

    /// Closes what was opened last.
    mutating func close(_ bracket: Unicode.Scalar) {
        depth -= 1
        if hasItems { startLine() }
        put(UInt8(ascii: bracket))
        hasItems = true
    }

    /// Signs that come often: written once, kept, and copied from there.
    struct Kept {
        fileprivate let start: Int
        fileprivate let count: Int
    }

    /// Keeps what `body` would write here once `first` has written.
    mutating func keep(after first: (inout JSONText) -> Void = { _ in }, _ body: (inout JSONText) -> Void) -> Kept {
        var other = JSONText(isIndented: isIndented)
        other.depth = depth
        first(&other)
        let start = other.written.count
        body(&other)
        let signs = other.written[start...]
        defer { kept += signs + Array(repeating: 0, count: Self.wide) }
        return Kept(start: kept.count, count: signs.count)
    }

    /// Opens an object with its first members.
    @inline(__always)
    mutating func open(with signs: Kept) {
        append(signs)
        depth += 1
        hasItems = true
    }

    /// Closes it.
    @inline(__always)
    mutating func close(with signs: Kept) {
        append(signs)
        depth -= 1
        hasItems = true
    }

    /// Appends signs in which no more is opened than closed.
    @inline(__always)
    mutating func append(_ signs: Kept) {
        makeRoom(for: signs.count + Self.wide)
        let output = UnsafeMutableRawPointer(buffer + used)
        kept.withUnsafeBytes { kept in
            for place in stride(from: 0, to: signs.count, by: Self.wide) {
                let word = kept.loadUnaligned(fromByteOffset: signs.start + place, as: SIMD16<UInt8>.self)
                output.storeBytes(of: word, toByteOffset: place, as: SIMD16<UInt8>.self)
            }
        }
        used += signs.count
    }

    /// Starts a value of an array.
    @inline(__always)
    mutating func startItem() {
        if hasItems { put(UInt8(ascii: ",")) }
        if isIndented || !hasItems { startLine() } else { put(UInt8(ascii: " ")) }
        hasItems = true
    }

    /// Starts a member of an object, whose value follows.
    ///
    /// - Parameter key: nothing in it needs an escape.
    @inline(__always)
    mutating func startMember(named key: StaticString) {
        startItem()
        makeRoom(for: key.utf8CodeUnitCount + 4)
        let start = buffer + used
        start[0] = UInt8(ascii: "\"")
        (start + 1).update(from: key.utf8Start, count: key.utf8CodeUnitCount)
        let end = start + 1 + key.utf8CodeUnitCount
        (end[0], end[1], end[2]) = (UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: " "))
        used += key.utf8CodeUnitCount + 4
    }

    /// Starts a member of an object with a key of any text.
    mutating func startMember(quoting key: String) {
        startItem()
        append(quoting: key)
        append(": ")
    }

    /// Appends signs as they are.
    @inline(__always)
    mutating func append(_ signs: StaticString) {
        signs.withUTF8Buffer { put($0) }
    }

    mutating func append(verbatim signs: String) {
        var copy = signs
        copy.withUTF8 { put($0) }
    }

    mutating func append(_ number: Int) {
        guard number >= 0 else { return append(verbatim: String(number)) }
        makeRoom(for: Self.mostDigits)
        var (rest, count) = (UInt(number), 1)
        var limit: UInt = 10
        while count < Self.mostDigits, rest >= limit { (count, limit) = (count + 1, limit &* 10) }
        used += count
        var place = used
        repeat {
            place -= 1
            let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = tens
        } while rest > 0
    }

    mutating func append(quoting text: String) {
        var copy = text
        copy.withUTF8 { append(quoting: $0) }
    }

    /// Appends a string in quotes.
    ///
    /// - Parameter text: valid UTF-8.
    mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
        put(UInt8(ascii: "\""))
        var start = putPlain(text)
        while let sign = JSONEscape.next(in: text, from: start) {
            put(UnsafeBufferPointer(rebasing: text[start..<sign.range.lowerBound]))
            append(escaped: sign.value)
            start = sign.range.upperBound
        }
        put(UnsafeBufferPointer(rebasing: text[start...]))
        put(UInt8(ascii: "\""))
    }

    mutating func endLine() {
        put(0x0A)
    }

    private mutating func append(escaped value: UInt32) {
        switch value {
        case 0x0A: append("\\n")
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            append("\\u")
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(value >> shift & 0xF)
                put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }

    @inline(__always)
    private mutating func startLine() {
        guard isIndented else { return }
        let indent = 2 * depth
        makeRoom(for: 17)
        let start = UnsafeMutableRawPointer(buffer + used)
        start.storeBytes(of: 0x0A, as: UInt8.self)
        start.storeBytes(of: SIMD16(repeating: 0x20), toByteOffset: 1, as: SIMD16<UInt8>.self)
        used += 1 + min(indent, 16)
        if indent > 16 { putSpaces(indent - 16) }
    }

    private mutating func putSpaces(_ count: Int) {
        for _ in 0..<count { put(0x20) }
    }

    /// Appends a text as far as words of eight bytes show that no escape is in them.
    ///
    /// - Returns: how many of its bytes that was.
    @inline(__always)
    private mutating func putPlain(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let count = text.count
        guard count >= 8, count <= Self.bufferSize, let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
        makeRoom(for: count)
        let output = UnsafeMutableRawPointer(buffer + used)
        var done = 0
        while done < count {
            // The last word overlaps the one before it.
            let place = min(done, count - 8)
            let word = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard JSONEscape.isPlain(word) else { break }
            output.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
            done = place + 8
        }
        used += done
        return done
    }

    /// Empties the buffer where fewer than so many bytes are free in it.
    @inline(__always)
    private mutating func makeRoom(for count: Int) {
        if count > Self.bufferSize - used { flush() }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        makeRoom(for: 1)
        buffer[used] = byte
        used += 1
    }

    @inline(__always)
    private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress, !text.isEmpty else { return }
        makeRoom(for: text.count)
        if text.count > Self.bufferSize { return bytes.append(contentsOf: text) }
        (buffer + used).update(from: base, count: text.count)
        used += text.count
    }

    private mutating func flush() {
        bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: used))
        used = 0
    }
}
