/// A stretch of a line that is text, with what its escapes stand for in their place.
struct TextPart {
    private(set) var text = String.UnicodeScalarView()
    /// Where each of the text's scalars begins in the file, and at last where the stretch ends.
    private(set) var offsets: [Int]

    init(at start: Int) { offsets = [start] }

    /// Bytes that stand for themselves.
    init(_ bytes: ArraySlice<UInt8>) {
        self.init(at: bytes.startIndex)
        append(bytes)
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        var offset = bytes.startIndex
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            offset += UTF8.width(scalar)
            append(scalar, endingAt: offset)
        }
    }

    mutating func append(_ scalar: UnicodeScalar, endingAt end: Int) {
        text.append(scalar)
        offsets.append(end)
    }

    /// Where stretches of the text stand in the file.
    ///
    /// - Parameter ranges: in order.
    func places(of ranges: [Range<String.Index>]) -> [Range<Int>] {
        var (index, number) = (text.startIndex, 0)
        func offset(of wanted: String.Index) -> Int {
            number += text.distance(from: index, to: wanted)
            index = wanted
            return offsets[number]
        }
        return ranges.map { range in
            let start = offset(of: range.lowerBound)
            return start..<offset(of: range.upperBound)
        }
    }
}
