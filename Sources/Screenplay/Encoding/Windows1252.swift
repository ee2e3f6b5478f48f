/// Windows-1252: Latin-1, with these characters from 0x80 to 0x9F. The five places that Windows leaves open are control
/// characters, so that every byte is one (https://encoding.spec.whatwg.org/index-windows-1252.txt).
enum Windows1252 {
    private static let special: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]

    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        (0x80...0x9F).contains(byte) ? Unicode.Scalar(special[Int(byte) - 0x80]) : Unicode.Scalar(byte)
    }

    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
        default: return special.firstIndex { UInt32($0) == scalar.value }.map { UInt8($0 + 0x80) }
        }
    }
}
