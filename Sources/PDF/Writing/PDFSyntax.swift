/// Bytes of a PDF file, written piece by piece: "Objects" in ISO 32000-1, 7.3.
struct PDFSyntax {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    static func += (syntax: inout PDFSyntax, text: StaticString) {
        syntax.bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    mutating func append(byte: UInt8) { bytes.append(byte) }

    mutating func number(_ value: Int) {
        var magnitude = value.magnitude
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    /// `thousandths` / 1000 without zeros at the end.
    mutating func decimal(_ thousandths: Int) {
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = (Int(clamping: thousandths.magnitude)).quotientAndRemainder(dividingBy: 1000)
        number(whole)
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var (digits, scale) = (rest, 100)
        while digits > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(digits / scale))
            (digits, scale) = (digits % scale, scale / 10)
        }
    }

    /// `value` rounded to three digits after the point.
    mutating func decimal(_ value: Double) { decimal(value.thousandths) }

    /// `values` rounded to three digits after the point, with spaces between.
    mutating func decimals(_ values: Double...) { decimals(values) }

    mutating func decimals(_ values: [Double]) {
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            decimal(value)
        }
    }

    /// `/name`, for names of letters, digits and hyphens.
    mutating func name(_ name: String) {
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: name.utf8)
    }

    mutating func reference(_ object: Int) {
        number(object)
        self += " 0 R"
    }

    /// A text for people, such as a title: ASCII as it is, all else as UTF-16.
    mutating func text(_ text: String) {
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            self += "<FEFF"
            hexadecimal(utf16: text)
            self += ">"
            return
        }
        bytes.append(UInt8(ascii: "("))
        escaped(Array(text.utf8))
        bytes.append(UInt8(ascii: ")"))
    }

    /// Bytes inside of `(` and `)`.
    mutating func escaped(_ text: [UInt8]) {
        bytes += [UInt8](unsafeUninitializedCapacity: 2 * text.count) { escaped, count in
            func put(_ byte: UInt8) {
                escaped[count] = byte
                count += 1
            }
            for byte in text {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                    put(UInt8(ascii: "\\"))
                    put(byte)
                // A reader takes a bare carriage return for a line feed.
                case 0x0D:
                    put(UInt8(ascii: "\\"))
                    put(UInt8(ascii: "r"))
                default: put(byte)
                }
            }
        }
    }

    mutating func hexadecimal(utf16 text: String) {
        for unit in text.utf16 { hexadecimal(unit) }
    }

    mutating func hexadecimal(_ value: UInt16) {
        for shift in stride(from: 12, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt16(shift) & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
        }
    }
}

extension Double {
    /// In thousandths, rounded; 0 for what is no number, and no further from 0 than a reader can take.
    var thousandths: Int {
        // ISO 32000-1, annex C: readers hold coordinates as single-precision numbers or worse.
        isFinite ? Int((Swift.min(Swift.max(self, -1e6), 1e6) * 1000).rounded()) : 0
    }
}
