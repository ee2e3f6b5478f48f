import LanguageModel

extension CorpusReader {
    /// Reads plain text: lines end at every mark that Unicode has for it, not at line feeds alone.
    mutating func readText(
        _ piece: Span<UInt8>, _ body: (_ line: borrowing LineBuffer, _ number: Int) throws -> Void
    ) throws {
        var start = 0
        var index = 0
        while index <= piece.count {
            let mark = index == piece.count ? 1 : piece.lineEndLength(at: index)
            if mark > 0 {
                if start < index {
                    buffer.read(text: piece.extracting(start..<index), work: name)
                    try body(buffer, lineNumber)
                }
                start = index + mark
            }
            index += max(mark, 1)
        }
    }
}

extension Span<UInt8> {
    /// How many bytes of a line end begin here: CR, VT, FF, LF, NEL, LS or PS; 0 for anything else.
    fileprivate func lineEndLength(at index: Int) -> Int {
        switch self[index] {
        case 0x0A...0x0D: 1
        case 0xC2: index + 1 < count && self[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < count && self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }
}
