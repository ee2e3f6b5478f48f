extension String {
    /// The lines of an element's text; a note or boneyard that runs over line feeds keeps them in one.
    var logicalLines: [String] {
        withBytes { bytes in
            var lines: [String] = []
            var start = 0
            var index = 0
            for span in MarkFinder.spans(inText: bytes).map(\.range) + [bytes.endIndex..<bytes.endIndex] {
                while index < span.lowerBound {
                    if bytes[index] == 0x0A {
                        lines.append(String(bytes[start..<index]))
                        start = index + 1
                    }
                    index += 1
                }
                index = span.upperBound
            }
            return lines + [String(bytes[start..<bytes.endIndex])]
        }
    }
}
