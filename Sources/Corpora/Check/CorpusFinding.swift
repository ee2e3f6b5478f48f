public import Campaign

/// Something that is wrong with a line of a corpus, or may be.
public struct CorpusFinding: Equatable, Sendable {
    /// The rule's name, as `encoding`; a channel's own rules keep theirs, as `google.caps`.
    public let rule: String
    public let level: Finding.Level
    public let file: String
    /// The line of the file, from 1; nil where the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do: lower case, no full stop.
    public let message: String
}
