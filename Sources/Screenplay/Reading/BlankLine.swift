/// The white space at the start of a line, and whether it is all there is.
struct BlankLine {
    /// Nil where the line holds something.
    var kind: Line.Kind?
    /// Where the white space ends: at the first other byte, at the line end, or at the end of the bytes.
    var contentEnd: Int

    /// Looks at the line that begins at `start`. At the very end of the bytes there is no line, so none that is blank;
    /// callers ask only whether text can go on, and it cannot: `kind` is `.blank` there.
    @inline(__always)
    init(at start: Int, in bytes: Bytes) {
        var index = start
        var spaces = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x20 {
                spaces += 1
                index += 1
                continue
            }
            let length = bytes.whiteSpaceLength(at: index)
            if length == 0 {
                kind = nil
                contentEnd = index
                return
            }
            if LineEnding(at: index, in: bytes) != nil { break }
            index += length
        }
        contentEnd = index
        kind = spaces >= 2 && spaces == index - start ? .spacer : .blank
    }
}
