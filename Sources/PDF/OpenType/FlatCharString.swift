/// A glyph's outline with its subroutines written out in their places.
///
/// Operators: Adobe's Technical Note 5177, "The Type 2 Charstring Format". Arithmetic, which fonts of our day do not
/// use, and accents put together by `endchar` are refused.
struct FlatCharString {
    private let local: CFFIndex?
    private let global: CFFIndex

    private var output: [UInt8] = []
    /// The numbers not yet used by an operator: where each begins in `output`, and its value.
    private var operands: [(start: Int, value: Int)] = []
    private var stems = 0
    private var calls = 0

    init(local: CFFIndex?, global: CFFIndex) {
        self.local = local
        self.global = global
    }

    /// The note allows 10 levels of subroutines and 65,535 bytes a glyph. Calls are counted because subroutines that
    /// do nothing but call others take time without growing the output.
    private enum Limits {
        static let depth = 10
        static let bytes = 65535
        static let calls = 10000
        /// As in CFF2; the note says 48, which some fonts exceed.
        static let operands = 513
    }

    mutating func bytes(of charString: FontData) throws(FontError) -> [UInt8] {
        if try !run(charString, depth: 0) { output.append(14) }
        return output
    }

    /// Whether `endchar` was reached.
    private mutating func run(_ code: FontData, depth: Int) throws(FontError) -> Bool {
        let bytes = code.bytes
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte >= 32 || byte == 28 {
                place = try push(bytes, place, code)
                continue
            }
            place += 1
            switch byte {
            case 10, 29:
                if try call(byte == 10 ? local : global, depth, code) { return true }
            case 11: return false
            case 14:
                guard operands.count < 4 else { throw FontError(.unsupported("accents made by endchar")) }
                output.append(14)
                return true
            case 1, 3, 18, 23, 19, 20:
                stems += operands.count / 2
                let mask = byte == 19 || byte == 20 ? (stems + 7) / 8 : 0
                guard mask <= bytes.endIndex - place else { throw malformed(code) }
                try finish([byte] + bytes[place..<place + mask], code)
                place += mask
            case 4...8, 21, 22, 24...27, 30, 31: try finish([byte], code)
            case 12:
                guard place < bytes.endIndex, (34...37).contains(bytes[place]) else {
                    throw FontError(.unsupported("arithmetic in glyphs"))
                }
                try finish([12, bytes[place]], code)
                place += 1
            default: throw malformed(code)
            }
        }
        return false
    }

    /// Takes the number that begins at `place`, and answers where it ends.
    private mutating func push(
        _ bytes: ArraySlice<UInt8>, _ place: Int, _ code: FontData
    ) throws(FontError) -> Int {
        let byte = Int(bytes[place])
        let size = byte == 28 ? 3 : byte < 247 ? 1 : byte < 255 ? 2 : 5
        guard size <= bytes.endIndex - place, operands.count < Limits.operands else { throw malformed(code) }
        let value =
            switch size {
            case 1: byte - 139
            case 2 where byte < 251: (byte - 247) * 256 + Int(bytes[place + 1]) + 108
            case 2: -(byte - 251) * 256 - Int(bytes[place + 1]) - 108
            // Five bytes are a number with a fraction; a subroutine's can only be its whole part.
            default: Int(Int8(bitPattern: bytes[place + 1])) * 256 + Int(bytes[place + 2])
            }
        operands.append((output.count, value))
        for index in place..<place + size { output.append(bytes[index]) }
        return place + size
    }

    /// Writes an operator that uses all numbers before it.
    private mutating func finish(_ bytes: [UInt8], _ code: FontData) throws(FontError) {
        output += bytes
        operands.removeAll(keepingCapacity: true)
        guard output.count < Limits.bytes else { throw malformed(code) }
    }

    private mutating func call(_ index: CFFIndex?, _ depth: Int, _ code: FontData) throws(FontError) -> Bool {
        calls += 1
        guard let index, let number = operands.popLast(), depth < Limits.depth, calls < Limits.calls else {
            throw malformed(code)
        }
        // Numbers are stored less this, so that most take one byte.
        let bias = index.count < 1240 ? 107 : index.count < 33900 ? 1131 : 32768
        output.removeSubrange(number.start...)
        return try run(try index.item(number.value + bias), depth: depth + 1)
    }

    private func malformed(_ code: FontData) -> FontError {
        FontError(.malformed("glyph"), at: code.range.lowerBound)
    }
}
