extension [UInt8] {
    /// Whether the last bytes are a line end.
    var endsInLineEnd: Bool {
        last == 0x0A || last == 0x0D
            || count > 2 && self[count - 3] == 0xE2 && self[count - 2] == 0x80
                && (self[count - 1] == 0xA8 || self[count - 1] == 0xA9)
    }

    /// Whether the first bytes are U+FEFF, in UTF-8.
    var startsWithByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}
