/// Reads the JSON of a checkpoint's header strictly, from front to back.
///
/// It knows no values of any shape, so nothing in a file decides how deep it goes or how much it keeps: callers ask for
/// the object, list, string or number that must come next. Keys may not repeat, strings are valid UTF-8, and numbers
/// are whole and not negative.
struct HeaderReader {
    private let bytes: UnsafeRawBufferPointer
    /// What errors call the text that is read; nothing for the header itself.
    private let name: String?
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer, name: String? = nil) {
        (self.bytes, self.name) = (bytes, name)
    }

    /// Reads an object; `body` reads each value, given its key.
    mutating func object(
        _ body: (inout HeaderReader, _ key: String) throws(CheckpointError) -> Void
    ) throws(CheckpointError) {
        var keys: Set<String> = []
        try items(open: "{", close: "}") { reader throws(CheckpointError) in
            let key = try reader.string()
            guard keys.insert(key).inserted else { throw reader.damaged("a key stands twice") }
            try reader.expect(":")
            try body(&reader, key)
        }
    }

    /// Reads a list; `body` reads each item.
    mutating func list(
        _ body: (inout HeaderReader) throws(CheckpointError) -> Void
    ) throws(CheckpointError) {
        try items(open: "[", close: "]", body)
    }

    private mutating func items(
        open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout HeaderReader) throws(CheckpointError) -> Void
    ) throws(CheckpointError) {
        try expect(open)
        guard !take(close) else { return }
        repeat { try body(&self) } while take(",")
        try expect(close)
    }

    mutating func string() throws(CheckpointError) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw damaged("a string is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"): try appendEscaped(to: &text)
            case ..<0x20: throw damaged("a string holds a control character")
            default: text.append(byte)
            }
        }
        throw damaged("a string has no end")
    }

    private mutating func appendEscaped(to text: inout [UInt8]) throws(CheckpointError) {
        switch next().map(Unicode.Scalar.init) {
        case "\"": text.append(UInt8(ascii: "\""))
        case "\\": text.append(UInt8(ascii: "\\"))
        case "/": text.append(UInt8(ascii: "/"))
        case "b": text.append(8)
        case "f": text.append(12)
        case "n": text.append(10)
        case "r": text.append(13)
        case "t": text.append(9)
        case "u":
            var value = try hexadecimal()
            if 0xD800..<0xDC00 ~= value {
                let isPair = next() == UInt8(ascii: "\\") && next() == UInt8(ascii: "u")
                let low = isPair ? try hexadecimal() : 0
                guard 0xDC00..<0xE000 ~= low else { throw damaged("a string holds half a character") }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw damaged("a string holds half a character") }
            text.append(contentsOf: scalar.utf8)
        default: throw damaged("a string holds an unknown escape")
        }
    }

    /// Four hexadecimal digits.
    private mutating func hexadecimal() throws(CheckpointError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next() else { break }
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
            default: throw damaged("four hexadecimal digits are expected")
            }
        }
        return value
    }

    mutating func integer() throws(CheckpointError) -> Int {
        skipSpace()
        let start = position
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
            let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int(digit))
            guard !tooMany, !overflow else { throw damaged("a number is too large") }
            value = sum
            position += 1
        }
        let digits = position - start
        guard digits == 1 || digits > 1 && bytes[start] != UInt8(ascii: "0") else {
            throw damaged("a whole number is expected")
        }
        return value
    }

    /// Nothing but spaces may follow.
    mutating func end() throws(CheckpointError) {
        skipSpace()
        guard position == bytes.count else { throw damaged("nothing more is expected") }
    }

    func damaged(_ what: String) -> CheckpointError {
        .badHeader("\(name.map { "its \($0), " } ?? "")at byte \(position): \(what)")
    }

    private mutating func expect(_ mark: Unicode.Scalar) throws(CheckpointError) {
        guard take(mark) else { throw damaged("'\(mark)' is expected") }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, Unicode.Scalar(bytes[position]) == mark else { return false }
        position += 1
        return true
    }

    private mutating func next() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
