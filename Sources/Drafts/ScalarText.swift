/// A text that is put together scalar by scalar, as UTF-8.
///
/// `String.UnicodeScalarView` makes room and checks its form for each of them, and takes ten times as long.
struct ScalarText {
    private var utf8: [UInt8] = []

    init(capacity: Int = 0) {
        utf8.reserveCapacity(capacity)
    }

    var isEmpty: Bool { utf8.isEmpty }

    var string: String { String(decoding: utf8, as: UTF8.self) }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            utf8.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            utf8.append(contentsOf: scalar.utf8)
        }
    }

    mutating func append(_ text: String) {
        utf8 += text.utf8
    }
}
