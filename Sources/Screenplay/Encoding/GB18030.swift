/// GB 18030-2022: one byte for ASCII, two for the characters of a table, four for all others.
///
/// Every character has one code and every code at most one character, so that what is read is written with the same
/// bytes.
struct GB18030: Sendable {
    static let standard = GB18030()

    /// The characters of the two-byte codes, all of the basic plane, in the order of the codes.
    private let twoByte: [UInt16]
    /// The other characters of the basic plane from U+0080 on, in the order of their four-byte codes.
    private let fourByte: [UInt16]
    /// For each character of the basic plane its place in `twoByte`, or below 0 the complement of that in `fourByte`.
    private let places: [Int32]

    /// The place of U+10000 among the four-byte codes: those from 90 30 81 30 on.
    private static let firstBeyond = 189_000

    private init() {
        twoByte = Self.twoByteCharacters.utf16.filter { $0 != 0x0A }
        var places = [Int32](repeating: 0, count: 0x10000)
        // Four-byte codes follow the order of the characters as it was before some of them got a code of two bytes.
        var isTwoByte = [Bool](repeating: false, count: 0x10000)
        for unit in twoByte { isTwoByte[Int(unit)] = true }
        for (now, before) in Self.renewed {
            isTwoByte[Int(now)] = false
            isTwoByte[Int(before)] = true
        }
        let renewed = Dictionary(uniqueKeysWithValues: Self.renewed.map { ($0.now, $0.before) })
        fourByte = (0x80...0xFFFF as ClosedRange<UInt16>)
            .filter { !isTwoByte[Int($0)] && !UTF16.isSurrogate($0) }
            .map { renewed[$0] ?? $0 }
        for (place, unit) in twoByte.enumerated() { places[Int(unit)] = Int32(place) }
        for (place, unit) in fourByte.enumerated() { places[Int(unit)] = ~Int32(place) }
        self.places = places
    }

    /// The scalar at `index` and its length in bytes; nil where the bytes stand for none.
    func scalar(at index: Int, in bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
        let lead = bytes[index]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else { return nil }
        let row = Int(lead) - 0x81
        let second = bytes[index + 1]
        switch second {
        case 0x40...0x7E, 0x80...0xFE:
            let place = row * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
            return Unicode.Scalar(twoByte[place]).map { ($0, 2) }
        case 0x30...0x39:
            guard index + 3 < bytes.count else { return nil }
            let (third, fourth) = (bytes[index + 2], bytes[index + 3])
            guard (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth) else { return nil }
            let place = ((row * 10 + Int(second) - 0x30) * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
            if place < fourByte.count { return Unicode.Scalar(fourByte[place]).map { ($0, 4) } }
            guard place >= Self.firstBeyond else { return nil }
            return Unicode.Scalar(UInt32(0x10000 + place - Self.firstBeyond)).map { ($0, 4) }
        default: return nil
        }
    }

    func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        guard !scalar.isASCII else { return bytes.append(UInt8(ascii: scalar)) }
        guard scalar.value < 0x10000 else {
            return appendFourByte(Self.firstBeyond + Int(scalar.value) - 0x10000, to: &bytes)
        }
        let place = Int(places[Int(scalar.value)])
        guard place >= 0 else { return appendFourByte(~place, to: &bytes) }
        let column = place % 190
        bytes.append(UInt8(0x81 + place / 190))
        bytes.append(UInt8(column + (column < 0x3F ? 0x40 : 0x41)))
    }

    private func appendFourByte(_ place: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(0x81 + place / 12_600))
        bytes.append(UInt8(0x30 + place / 1_260 % 10))
        bytes.append(UInt8(0x81 + place / 10 % 126))
        bytes.append(UInt8(0x30 + place % 10))
    }
}
