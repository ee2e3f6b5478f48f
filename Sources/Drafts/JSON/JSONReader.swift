import Measures

extension JSONValue {
    /// The value that `bytes` hold, by RFC 8259: UTF-8, one value, nothing after it. A byte order mark is skipped.
    ///
    /// - Throws: the first thing that is wrong, with line and column. Half of a surrogate pair is refused,
    ///   as a Swift string cannot hold it.
    public init(json bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try reader.document()
    }
}

extension JSONError {
    /// The error with the line and column at which its value begins in `bytes`, which it was read from.
    public func located(in bytes: [UInt8]) -> JSONError {
        guard line == nil else { return self }
        var reader = JSONReader(bytes)
        reader.wanted = path
        _ = try? reader.document()
        guard let offset = reader.found else { return self }
        var error = self
        (error.line, error.column) = TextPlace.of(offset, in: bytes)
        return error
    }
}

private struct JSONReader {
    /// The path of a value whose place is looked for, and the offset at which it was found.
    var wanted: [JSONError.Step]?
    private(set) var found: Int?

    private let bytes: [UInt8]
    private var offset = 0
    private var path: [JSONError.Step] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        guard next == nil else { throw error("nothing may follow the value") }
        return value
    }

    /// The next byte that is no white space, which stays unread.
    private var next: UInt8? {
        mutating get {
            while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
            return peek
        }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func value() throws(JSONError) -> JSONValue {
        guard let first = next else { throw error("a value is missing at the end") }
        if wanted == path { found = offset }
        switch first {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default:
            for (word, value) in [("true", true), ("false", false), ("null", .null)] as [(String, JSONValue)]
            where bytes[offset...].starts(with: word.utf8) {
                offset += word.utf8.count
                return value
            }
            throw error("a value is expected here")
        }
    }

    private mutating func object() throws(JSONError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        try list(until: "}") { reader throws(JSONError) in
            guard reader.next == UInt8(ascii: "\"") else { throw reader.error("a key in quotes is expected here") }
            let key = try reader.string()
            guard reader.next == UInt8(ascii: ":") else { throw reader.error("':' is expected here") }
            reader.offset += 1
            members.append(JSONValue.Member(key, try reader.value(at: .key(key))))
        }
        return members
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var values: [JSONValue] = []
        try list(until: "]") { reader throws(JSONError) in
            values.append(try reader.value(at: .index(values.count)))
        }
        return values
    }

    private mutating func value(at step: JSONError.Step) throws(JSONError) -> JSONValue {
        guard path.count < JSONError.depthLimit else { throw error(.tooDeep) }
        path.append(step)
        defer { path.removeLast() }
        return try value()
    }

    /// Reads items between commas, from the opening bracket to the closing one.
    private mutating func list(
        until close: Unicode.Scalar, _ item: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        let close = UInt8(ascii: close)
        offset += 1
        if next == close {
            offset += 1
            return
        }
        while true {
            try item(&self)
            switch next {
            case close:
                offset += 1
                return
            case UInt8(ascii: ","): offset += 1
            default: throw error("',' or '\(Unicode.Scalar(close))' is expected here")
            }
        }
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        if peek == UInt8(ascii: "-") { offset += 1 }
        if peek == UInt8(ascii: "0") { offset += 1 } else { try digits() }
        var isWhole = true
        if peek == UInt8(ascii: ".") {
            isWhole = false
            offset += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            isWhole = false
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let value = Int(text) { return .integer(value) }
        if isWhole, let value = UInt64(text) { return .unsigned(value) }
        guard let value = Double(text), value.isFinite else {
            offset = start
            throw error("the number is too large")
        }
        return .double(value)
    }

    private mutating func digits() throws(JSONError) {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        if offset == start { throw error("a digit is expected here") }
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        var text = ""
        while true {
            let start = offset
            while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { offset += 1 }
            guard let plain = String(validating: bytes[start..<offset], as: UTF8.self) else {
                throw error("the bytes in the string are not UTF-8")
            }
            text += plain
            switch peek {
            case UInt8(ascii: "\""):
                offset += 1
                return text
            case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape())
            case nil: throw error("the string has no closing quote")
            default: throw error("a control character in a string must be escaped")
            }
        }
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        offset += 2
        switch offset <= bytes.count ? bytes[offset - 1] : 0 {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            if unit < 0xDC00, bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
                offset += 2
                let low = try hexadecimal()
                if (0xDC00..<0xE000).contains(low),
                    let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
                {
                    return scalar
                }
            }
            offset = start
            throw error("half of a surrogate pair stands for no character")
        default:
            offset = start
            throw error("no such escape exists in JSON")
        }
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        let digits = bytes[offset...].prefix(4)
        let isHexadecimal = digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHexadecimal, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw error("four hexadecimal digits are expected here")
        }
        offset += 4
        return unit
    }

    private func error(_ message: String) -> JSONError { error(.malformed(message)) }

    private func error(_ reason: JSONError.Reason) -> JSONError {
        let (line, column) = TextPlace.of(offset, in: bytes)
        return JSONError(reason, line: line, column: column)
    }
}
