/// A number that tells data from other data: equal data have the same, others nearly always another.
///
/// Eight bytes at a time are mixed in by one wide multiplication, as in wyhash (Wang Yi 2019). Not for secrets.
package struct Fingerprint: Equatable, Sendable {
    package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    package init() {}

    package mutating func add(_ word: UInt64) {
        let (high, low) = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        value = (high ^ low) &+ 0xE703_7ED1_A0B4_28DB
    }

    /// Adds bytes and how many there are.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        let whole = bytes.count / 8 * 8
        for offset in stride(from: 0, to: whole, by: 8) {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        var rest: UInt64 = 0
        for byte in bytes[whole...] { rest = rest << 8 | UInt64(byte) }
        if whole < bytes.count { add(rest) }
    }

    package mutating func add(_ text: String) {
        Array(text.utf8).withUnsafeBytes { add($0) }
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
