/// A scene number taken apart, so that numbers can be ordered as productions do: A12, 12, A12A, 12A, 12AA, 12B, 13.
struct SceneNumberOrder: Comparable {
    /// The letters before the digits, the number, and the letters behind.
    let prefix: String
    let number: Int
    let suffix: String

    /// Nil where the number is not letters, digits and letters, in ASCII, as `12-1` is not.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let letters = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
        let front = bytes.prefix(while: letters)
        let digits = bytes[front.endIndex...].prefix { (0x30...0x39).contains($0) }
        let back = bytes[digits.endIndex...]
        // Nine digits: no production has as many scenes, and more could overflow.
        guard !digits.isEmpty, digits.count <= 9, back.allSatisfy(letters),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        prefix = String(decoding: front, as: UTF8.self).uppercased()
        self.number = number
        suffix = String(decoding: back, as: UTF8.self).uppercased()
    }

    var text: String { "\(prefix)\(number)\(suffix)" }

    static func < (one: SceneNumberOrder, other: SceneNumberOrder) -> Bool {
        if one.number != other.number { return one.number < other.number }
        if one.suffix != other.suffix { return one.suffix < other.suffix }
        // A12A was put in before 12A.
        if one.prefix.isEmpty != other.prefix.isEmpty { return !one.prefix.isEmpty }
        return one.prefix < other.prefix
    }
}
