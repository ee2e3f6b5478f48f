/// A note or boneyard, marks included, by its place in the bytes it was found in.
struct MarkSpan: Equatable {
    enum Kind {
        case note, boneyard

        /// The kind whose opening mark begins at `index`.
        @inline(__always)
        init?(openingAt index: Int, in bytes: Bytes) {
            guard index + 1 < bytes.endIndex else { return nil }
            switch (bytes[index], bytes[index + 1]) {
            case (UInt8(ascii: "["), UInt8(ascii: "[")): self = .note
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): self = .boneyard
            default: return nil
            }
        }
    }

    var kind: Kind
    var range: Range<Int>

    /// What stands between the marks.
    var inside: Range<Int> { range.lowerBound + 2..<range.upperBound - 2 }
}
