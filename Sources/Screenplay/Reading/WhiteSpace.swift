/// Unicode white space (the property White_Space, Unicode 16 PropList.txt).
extension Bytes {
    /// How many bytes the white space at `index` takes; 0 where there is none.
    @inline(__always)
    func whiteSpaceLength(at index: Int) -> Int {
        let byte = self[index]
        if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        return byte < 0xC2 || byte > 0xE3 ? 0 : wideWhiteSpaceLength(at: index)
    }

    private func wideWhiteSpaceLength(at index: Int) -> Int {
        switch self[index] {
        case 0xC2 where index + 1 < endIndex:
            return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
        case 0xE1 where index + 2 < endIndex:
            return self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : 0
        case 0xE2 where index + 2 < endIndex:
            switch (self[index + 1], self[index + 2]) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
            default: return 0
            }
        case 0xE3 where index + 2 < endIndex:
            return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// Without the white space at both ends.
    var trimmed: Bytes { trimmedFront.trimmedBack }

    /// Without the white space in front.
    @inline(__always)
    var trimmedFront: Bytes {
        var start = startIndex
        while start < endIndex {
            let length = whiteSpaceLength(at: start)
            if length == 0 { break }
            start += length
        }
        return self[start..<endIndex]
    }

    /// Without the white space at the back.
    @inline(__always)
    var trimmedBack: Bytes {
        var end = endIndex
        while end > startIndex {
            if self[end - 1] < 0x80 {
                if whiteSpaceLength(at: end - 1) == 0 { break }
                end -= 1
            } else if end - 2 >= startIndex, whiteSpaceLength(at: end - 2) == 2 {
                end -= 2
            } else if end - 3 >= startIndex, whiteSpaceLength(at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return self[startIndex..<end]
    }
}
