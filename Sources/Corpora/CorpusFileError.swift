public import LanguageModel

/// Why a corpus file could not be read, and where.
public struct CorpusFileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    public let reason: CorpusError

    public var description: String { reason.description }
}
