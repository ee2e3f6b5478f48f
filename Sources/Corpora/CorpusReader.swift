public import LanguageModel
import Screenplay

/// Reads the lines of one corpus file, which it is given piece by piece.
public struct CorpusReader {
    private let format: CorpusFormat
    private let name: String
    private var lineNumber = 0
    private var buffer = LineBuffer()

    /// - Parameter name: the file's name; what it holds is one work, where lines do not say their own.
    public init(_ format: CorpusFormat, name: String) {
        (self.format, self.name) = (format, name)
    }

    /// Calls `body` with each line to train on in the file's next line, or in the whole file where the format is not
    /// read by lines.
    ///
    /// - Throws: ``CorpusFileError`` with the line that could not be read, or what `body` throws.
    public mutating func read(_ piece: Span<UInt8>, _ body: (borrowing LineBuffer) throws -> Void) throws {
        lineNumber += 1
        let start = lineNumber == 1 ? piece.byteOrderMarkLength : 0
        switch format {
        case .jsonl: try readJSON(piece.extracting(start...), body)
        case .txt: try readText(piece.extracting(start...), body)
        case .fountain:
            let script = Screenplay(fountain: piece.withUnsafeBufferPointer { Array($0) })
            for line in TaggedLine.lines(of: script, work: name) {
                buffer.read(line)
                try body(buffer)
            }
        }
    }

    private mutating func readJSON(_ line: Span<UInt8>, _ body: (borrowing LineBuffer) throws -> Void) throws {
        guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
        do {
            try buffer.read(json: line)
        } catch {
            throw CorpusFileError(line: lineNumber, reason: error)
        }
        try body(buffer)
    }

    /// Lines end at every mark that Unicode has for it, not at line feeds alone.
    private mutating func readText(_ piece: Span<UInt8>, _ body: (borrowing LineBuffer) throws -> Void) throws {
        var start = 0
        var index = 0
        while index <= piece.count {
            let mark = index == piece.count ? 1 : piece.lineEndLength(at: index)
            if mark > 0 {
                if start < index {
                    buffer.read(text: piece.extracting(start..<index), work: name)
                    try body(buffer)
                }
                start = index + mark
            }
            index += max(mark, 1)
        }
    }
}

extension Span<UInt8> {
    /// How many bytes a byte order mark takes here at the beginning.
    fileprivate var byteOrderMarkLength: Int {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    }

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
