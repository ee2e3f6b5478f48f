/// One line of a corpus: its text, who says it, and the tags it is conditioned on.
public struct TaggedLine: Equatable, Sendable {
    /// The work that the line belongs to; lines of one work that follow one another are read on. Nil: it stands alone.
    public var work: String?
    /// Who speaks; part of the text, not a tag.
    public var role: String?
    public var tags: [String: String]
    /// What is known of the line besides and no model reads: its `source`, its `licence`, the `year`.
    public var facts: [String: String]
    public var text: String

    public init(
        work: String? = nil, role: String? = nil, tags: [String: String] = [:], facts: [String: String] = [:],
        text: String
    ) {
        self.work = work
        self.role = role
        self.tags = tags
        self.facts = facts
        self.text = text
    }

    /// The line as the model reads it, with its line end: `ROLE: text`, `[text]` for a direction, or the text alone.
    public var modelText: String { LineBuffer(self).modelText }
}
