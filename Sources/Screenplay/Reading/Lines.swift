extension Bytes {
    /// The lines between the line ends, without them: one at least, an empty one after a line end that stands last.
    var lines: [Bytes] {
        var lines: [Bytes] = []
        var start = startIndex
        var index = start
        while index < endIndex {
            if let ending = LineEnding(at: index, in: self) {
                lines.append(self[start..<index])
                index += ending.length
                start = index
            } else {
                index += 1
            }
        }
        lines.append(self[start..<endIndex])
        return lines
    }
}
