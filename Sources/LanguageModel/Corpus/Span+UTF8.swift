extension Span<UInt8> {
    /// Whether all bytes are ASCII.
    var isASCII: Bool {
        var all: UInt8 = 0
        for i in indices { all |= self[i] }
        return all < 0x80
    }

    /// Whether the bytes are a text in UTF-8.
    var isUTF8: Bool {
        isASCII || withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    /// The scalar that begins at `index` of a text in UTF-8, and how many bytes it takes.
    ///
    /// The text must be UTF-8, as that of a ``LineBuffer`` is.
    @inline(__always)
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(self[index])
        return first < 0x80 ? (first, 1) : longScalar(at: index, first)
    }

    private func longScalar(at index: Int, _ first: UInt32) -> (value: UInt32, length: Int) {
        switch first {
        case 0x80..<0xE0: return ((first & 0x1F) << 6 | following(index + 1), 2)
        case 0xE0..<0xF0: return ((first & 0x0F) << 12 | following(index + 1) << 6 | following(index + 2), 3)
        default:
            return (
                (first & 0x07) << 18 | following(index + 1) << 12 | following(index + 2) << 6 | following(index + 3), 4
            )
        }
    }

    private func following(_ index: Int) -> UInt32 { UInt32(self[index]) & 0x3F }
}
