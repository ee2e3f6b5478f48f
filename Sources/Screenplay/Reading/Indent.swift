extension [UInt8] {
    /// Appends a line of action with its indent; white space at the back goes.
    mutating func appendAction(_ line: Bytes) {
        let text = line.trimmedFront
        appendIndent(line[line.startIndex..<text.startIndex])
        append(contentsOf: text.trimmedBack.buffer)
    }

    /// Appends white space in front of a line of action: each tab is four spaces.
    mutating func appendIndent(_ whiteSpace: Bytes) {
        for byte in whiteSpace {
            if byte == 0x09 { append(contentsOf: [0x20, 0x20, 0x20, 0x20]) } else { append(byte) }
        }
    }
}
