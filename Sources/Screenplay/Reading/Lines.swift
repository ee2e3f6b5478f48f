extension ArraySlice<UInt8> {
    /// The lines between the line ends, without them: one at least, an empty one after a line end that stands last.
    var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        let offset = startIndex
        var start = 0
        var index = 0
        while index < count {
            guard let ending = LineEnding(at: index, in: span) else {
                index += 1
                continue
            }
            lines.append(self[(offset + start)..<(offset + index)])
            index += ending.length
            start = index
        }
        lines.append(self[(offset + start)...])
        return lines
    }
}
