/// Operators and their operands in a CFF font: "DICT Data" of Adobe's Technical Note 5176.
struct CFFDict: Sendable {
    struct Entry: Sendable {
        var key: Key
        /// Operands that are whole numbers; others are 0.
        var integers: [Int]
        /// Operands and operator as they stand in the font.
        var bytes: [UInt8]
    }

    /// Operators of two bytes begin with 12.
    enum Key: Int, Sendable {
        case fontBBox = 5
        case charset = 15
        case charStrings = 17
        case privateDict = 18
        case localSubroutines = 19
        case charStringType = 0x0C06
        case fontMatrix = 0x0C07
        case ros = 0x0C1E
        case cidCount = 0x0C22
        case fdArray = 0x0C24
        case fdSelect = 0x0C25
        case other = -1
    }

    let entries: [Entry]

    init(_ data: FontData) throws(FontError) {
        var entries: [Entry] = []
        var integers: [Int] = []
        var (start, offset) = (0, 0)
        while offset < data.count {
            let byte = try data.u8(offset)
            switch byte {
            case 28:
                integers.append(try data.i16(offset + 1))
                offset += 3
            case 29:
                integers.append(try data.i32(offset + 1))
                offset += 5
            case 30:
                // A real number: half bytes up to one that is 15.
                var halves = 0
                repeat {
                    offset += 1
                    halves = try data.u8(offset)
                } while halves & 0x0F != 0x0F && halves >> 4 != 0x0F
                integers.append(0)
                offset += 1
            case 32...246:
                integers.append(byte - 139)
                offset += 1
            case 247...250:
                integers.append((byte - 247) * 256 + (try data.u8(offset + 1)) + 108)
                offset += 2
            case 251...254:
                integers.append(-(byte - 251) * 256 - (try data.u8(offset + 1)) - 108)
                offset += 2
            case 0...21:
                let code = byte == 12 ? 0x0C00 | (try data.u8(offset + 1)) : byte
                offset += byte == 12 ? 2 : 1
                let bytes = Array(try data.slice(start, offset - start).bytes)
                entries.append(Entry(key: Key(rawValue: code) ?? .other, integers: integers, bytes: bytes))
                integers = []
                start = offset
            default: throw FontError(.malformed("CFF dictionary"), at: data.range.lowerBound + offset)
            }
        }
        self.entries = entries
    }

    subscript(key: Key) -> Entry? { entries.first { $0.key == key } }

    /// An entry of whole numbers, each in five bytes, so that its size does not depend on them.
    static func bytes(_ key: Key, _ integers: Int...) -> [UInt8] {
        var bytes: [UInt8] = []
        for integer in integers { bytes += [29] + Int32(truncatingIfNeeded: integer).bigEndianBytes }
        return bytes + (key.rawValue > 0xFF ? [12, UInt8(key.rawValue & 0xFF)] : [UInt8(key.rawValue)])
    }
}
