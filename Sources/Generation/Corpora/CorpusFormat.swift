public import LanguageModel
import Screenplay

/// A kind of file that lines to train on can be read from.
public enum CorpusFormat: String, CaseIterable, Sendable {
    /// Tagged JSON Lines.
    case jsonl
    case fountain
    /// One line a line, without tags.
    case txt

    /// The format of a file, by its name's ending.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    /// The lines of a file.
    ///
    /// - Parameter name: the file's name; what it holds is one work, where lines do not say their own.
    /// - Throws: ``CorpusFileError`` with the line that could not be read.
    public func lines(in bytes: [UInt8], name: String) throws(CorpusFileError) -> [TaggedLine] {
        switch self {
        case .fountain: return TaggedLine.lines(of: Screenplay(fountain: bytes), work: name)
        case .txt:
            return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
                TaggedLine(work: name, text: String($0))
            }
        case .jsonl:
            var lines: [TaggedLine] = []
            let source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            for (index, line) in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            {
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                do {
                    lines.append(try TaggedLine(json: line))
                } catch {
                    throw CorpusFileError(line: index + 1, reason: error)
                }
            }
            return lines
        }
    }
}

/// Why a corpus file could not be read, and where.
public struct CorpusFileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    public let reason: CorpusError

    public var description: String { reason.description }
}
