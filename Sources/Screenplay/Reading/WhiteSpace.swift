/// Unicode white space (the property White_Space, Unicode 16 PropList.txt) in UTF-8 bytes.
extension Span where Element == UInt8 {
    /// How many bytes the white space at `index` takes; 0 where there is none.
    @inline(__always)
    func whiteSpaceLength(at index: Int) -> Int {
        let byte = self[index]
        if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        return byte < 0xC2 ? 0 : wideWhiteSpaceLength(at: index)
    }

    private func wideWhiteSpaceLength(at index: Int) -> Int {
        switch self[index] {
        case 0xC2 where index + 1 < count:
            return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
        case 0xE1 where index + 2 < count:
            return self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : 0
        case 0xE2 where index + 2 < count:
            switch (self[index + 1], self[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            default: return 0
            }
        case 0xE3 where index + 2 < count:
            return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// `range` without the white space at its front.
    @inline(__always)
    func trimmedFront(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound {
            let length = whiteSpaceLength(at: lower)
            if length == 0 { break }
            lower += length
        }
        return Swift.min(lower, range.upperBound)..<range.upperBound
    }

    /// `range` without the white space at its back.
    @inline(__always)
    func trimmedBack(_ range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound {
            let byte = self[upper - 1]
            if byte < 0x80 {
                if whiteSpaceLength(at: upper - 1) == 0 { break }
                upper -= 1
            } else if upper - 2 >= range.lowerBound, whiteSpaceLength(at: upper - 2) == 2 {
                upper -= 2
            } else if upper - 3 >= range.lowerBound, whiteSpaceLength(at: upper - 3) == 3 {
                upper -= 3
            } else {
                break
            }
        }
        return range.lowerBound..<upper
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        let offset = startIndex
        let range = span.trimmedBack(span.trimmedFront(0..<count))
        return self[(offset + range.lowerBound)..<(offset + range.upperBound)]
    }
}
