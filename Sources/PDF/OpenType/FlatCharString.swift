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
        var offset = 0
        while offset < code.count {
            let byte = try code.u8(offset)
            if byte >= 32 || byte == 28 {
                offset += try push(byte, code, offset)
                continue
            }
            offset += 1
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
                try finish([UInt8(byte)] + code.slice(offset, mask).bytes, code)
                offset += mask
            case 4...8, 21, 22, 24...27, 30, 31: try finish([UInt8(byte)], code)
            case 12:
                let second = try code.u8(offset)
                guard (34...37).contains(second) else { throw FontError(.unsupported("arithmetic in glyphs")) }
                try finish([12, UInt8(second)], code)
                offset += 1
            default: throw malformed(code)
            }
        }
        return false
    }

    /// Takes the number that begins with `byte`, and answers its size.
    private mutating func push(_ byte: Int, _ code: FontData, _ offset: Int) throws(FontError) -> Int {
        let (size, value) =
            switch byte {
            case 28: (3, try code.i16(offset + 1))
            case 32...246: (1, byte - 139)
            case 247...250: (2, (byte - 247) * 256 + (try code.u8(offset + 1)) + 108)
            case 251...254: (2, -(byte - 251) * 256 - (try code.u8(offset + 1)) - 108)
            // A number with a fraction; as a subroutine's, only its whole part can be meant.
            default: (5, try code.i16(offset + 1))
            }
        guard operands.count < Limits.operands else { throw malformed(code) }
        operands.append((output.count, value))
        output += try code.slice(offset, size).bytes
        return size
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
