import LanguageModel

extension CorpusReader {
    /// Reads one line of JSON Lines; one of white space alone says nothing.
    mutating func readJSON(
        _ line: Span<UInt8>, _ body: (_ line: borrowing LineBuffer, _ number: Int) throws -> Void
    ) throws {
        guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
        do {
            try buffer.read(json: line)
        } catch {
            throw CorpusFileError(line: lineNumber, reason: .line(error))
        }
        try body(buffer, lineNumber)
    }
}
