/// A place in a JSON text (RFC 8259) that moves on as values are read.
struct JSONPlace {
    private var index = 0

    /// Lists within lists are read to this depth.
    private static let depthLimit = 128

    /// Moves behind a mark, white space before it included, if it is next.
    mutating func skip(_ mark: UInt8, in line: Span<UInt8>) -> Bool {
        skipSpace(in: line)
        guard index < line.count, line[index] == mark else { return false }
        index += 1
        return true
    }

    mutating func expect(_ mark: UInt8, in line: Span<UInt8>) throws(CorpusError) {
        guard skip(mark, in: line) else { throw .notAnObject }
    }

    /// Whether a string is next.
    mutating func isAtString(in line: Span<UInt8>) -> Bool {
        skipSpace(in: line)
        return index < line.count && line[index] == UInt8(ascii: "\"")
    }

    /// Whether a number, `true` or `false` is next.
    mutating func isAtPlainWord(in line: Span<UInt8>) -> Bool {
        skipSpace(in: line)
        guard index < line.count else { return false }
        return switch line[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"): true
        default: false
        }
    }

    /// Whether only white space is left.
    mutating func isAtEnd(of line: Span<UInt8>) -> Bool {
        skipSpace(in: line)
        return index == line.count
    }

    private mutating func skipSpace(in line: Span<UInt8>) {
        while index < line.count {
            switch line[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    // MARK: strings

    /// Reads a string, its quotation marks left out and its escapes resolved.
    mutating func readString(in line: Span<UInt8>, appendingTo bytes: inout [UInt8]) throws(CorpusError) {
        try expect(UInt8(ascii: "\""), in: line)
        while true {
            let start = index
            while index < line.count, Self.isPlain(line[index]) { index += 1 }
            line.extracting(start..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
            guard index < line.count else { throw .notAnObject }
            let mark = line[index]
            index += 1
            switch mark {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try readEscape(in: line, appendingTo: &bytes)
            default: throw .notAnObject
            }
        }
    }

    /// Reads a string, or a number, `true` or `false` as it stands there.
    mutating func readText(in line: Span<UInt8>, appendingTo bytes: inout [UInt8]) throws(CorpusError) {
        guard !isAtString(in: line) else { return try readString(in: line, appendingTo: &bytes) }
        let start = index
        try skipValue(in: line)
        line.extracting(start..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func readEscape(in line: Span<UInt8>, appendingTo bytes: inout [UInt8]) throws(CorpusError) {
        guard index < line.count else { throw .notAnObject }
        let mark = line[index]
        index += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(mark)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = try readScalar(in: line) else { throw .notAnObject }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw .notAnObject
        }
    }

    /// The scalar of one `\u` escape, or of two that are a pair; nil for half a pair.
    private mutating func readScalar(in line: Span<UInt8>) throws(CorpusError) -> Unicode.Scalar? {
        let unit = try readUnit(in: line)
        guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
        try expectEscape(in: line)
        let second = try readUnit(in: line)
        guard UTF16.isTrailSurrogate(second) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    }

    private mutating func expectEscape(in line: Span<UInt8>) throws(CorpusError) {
        for mark in "\\u".utf8 {
            guard index < line.count, line[index] == mark else { throw .notAnObject }
            index += 1
        }
    }

    private mutating func readUnit(in line: Span<UInt8>) throws(CorpusError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard index < line.count, let digit = Character(Unicode.Scalar(line[index])).hexDigitValue,
                line[index] < 0x80
            else { throw .notAnObject }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }

    // MARK: other values

    /// Moves behind a value of any kind.
    mutating func skipValue(in line: Span<UInt8>, depth: Int = 0) throws(CorpusError) {
        skipSpace(in: line)
        guard index < line.count, depth < Self.depthLimit else { throw .notAnObject }
        switch line[index] {
        case UInt8(ascii: "\""):
            var ignored: [UInt8] = []
            try readString(in: line, appendingTo: &ignored)
        case UInt8(ascii: "{"): try skipList(until: UInt8(ascii: "}"), keyed: true, in: line, depth: depth)
        case UInt8(ascii: "["): try skipList(until: UInt8(ascii: "]"), keyed: false, in: line, depth: depth)
        case UInt8(ascii: "t"): try skipWord("true", in: line)
        case UInt8(ascii: "f"): try skipWord("false", in: line)
        case UInt8(ascii: "n"): try skipWord("null", in: line)
        default: try skipNumber(in: line)
        }
    }

    private mutating func skipList(
        until end: UInt8, keyed: Bool, in line: Span<UInt8>, depth: Int
    ) throws(CorpusError) {
        index += 1
        var isFirst = true
        while !skip(end, in: line) {
            if !isFirst { try expect(UInt8(ascii: ","), in: line) }
            isFirst = false
            if keyed {
                guard isAtString(in: line) else { throw .notAnObject }
                try skipValue(in: line, depth: depth + 1)
                try expect(UInt8(ascii: ":"), in: line)
            }
            try skipValue(in: line, depth: depth + 1)
        }
    }

    private mutating func skipWord(_ word: StaticString, in line: Span<UInt8>) throws(CorpusError) {
        let matches = word.withUTF8Buffer { letters in
            letters.count <= line.count - index && letters.indices.allSatisfy { line[index + $0] == letters[$0] }
        }
        guard matches else { throw .notAnObject }
        index += word.utf8CodeUnitCount
    }

    private mutating func skipNumber(in line: Span<UInt8>) throws(CorpusError) {
        if line[index] == UInt8(ascii: "-") { index += 1 }
        let isZero = index < line.count && line[index] == UInt8(ascii: "0")
        let digits = try skipDigits(in: line)
        guard !isZero || digits == 1 else { throw .notAnObject }
        if index < line.count, line[index] == UInt8(ascii: ".") {
            index += 1
            _ = try skipDigits(in: line)
        }
        if index < line.count, line[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < line.count, line[index] == UInt8(ascii: "+") || line[index] == UInt8(ascii: "-") { index += 1 }
            _ = try skipDigits(in: line)
        }
    }

    /// - Returns: how many digits there were, at least one.
    private mutating func skipDigits(in line: Span<UInt8>) throws(CorpusError) -> Int {
        let start = index
        while index < line.count, (0x30...0x39).contains(line[index]) { index += 1 }
        guard index > start else { throw .notAnObject }
        return index - start
    }
}
