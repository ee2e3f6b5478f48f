public import LanguageModel

/// Reads the lines of one corpus file, which it is given piece by piece.
public struct CorpusReader {
    private let format: CorpusFormat
    let name: String
    /// The number of the line that was read last, from 1.
    private(set) var lineNumber = 0
    var buffer = LineBuffer()

    /// - Parameter name: the file's name; what it holds is one work, where lines do not say their own.
    public init(_ format: CorpusFormat, name: String) {
        (self.format, self.name) = (format, name)
    }

    /// Calls `body` with each line to train on in the file's next line, or in the whole file where the format is not
    /// read by lines.
    ///
    /// - Parameter body: is given the line, and the number of the file's line on which it begins, from 1.
    /// - Throws: ``CorpusFileError`` with the line that could not be read, or what `body` throws.
    public mutating func read(
        _ piece: Span<UInt8>, _ body: (_ line: borrowing LineBuffer, _ number: Int) throws -> Void
    ) throws {
        lineNumber += 1
        try requireUTF8(piece)
        let text = piece.extracting((lineNumber == 1 ? piece.byteOrderMarkLength : 0)...)
        if let wholeFile = format.wholeFile {
            let bytes = text.withUnsafeBufferPointer { Array($0) }
            for line in try wholeFile.lines(of: bytes, work: name) {
                buffer.read(line.line)
                try body(buffer, line.number)
            }
        } else if format == .jsonl {
            try readJSON(text, body)
        } else {
            try readText(text, body)
        }
    }

    /// Refuses text in another encoding, of which letters would be lost; XML says its own, and tables are read by a
    /// reader that asks for itself.
    private func requireUTF8(_ piece: Span<UInt8>) throws(CorpusFileError) {
        guard ![.xml, .fdx, .csv].contains(format) else { return }
        do {
            _ = try UTF8Span(validating: piece)
        } catch {
            let before = piece.extracting(first: error.byteOffsets.lowerBound)
            let lineFeeds = before.indices.count { before[$0] == UInt8(ascii: "\n") }
            throw CorpusFileError(line: lineNumber + lineFeeds, reason: .notText)
        }
    }
}

extension Span<UInt8> {
    /// How many bytes a byte order mark takes here at the beginning.
    var byteOrderMarkLength: Int {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    }
}
