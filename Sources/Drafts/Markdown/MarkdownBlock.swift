/// A block of Markdown, of the kinds that a screenplay is written with.
struct MarkdownBlock {
    enum Kind: Equatable {
        case heading(level: Int)
        case rule
        case quotation
        case comment
        /// A block that stands to one side of the page: `right` or `center`.
        case aligned(String)
        case list
        case paragraph
    }

    var kind: Kind
    /// Its lines without the marks of the block; line breaks inside a paragraph still have their backslash.
    var lines: [Substring]

    /// All blocks of a text.
    static func blocks(of text: String) -> [MarkdownBlock] {
        var reader = MarkdownBlockReader(text)
        var blocks: [MarkdownBlock] = []
        while let block = reader.next() { blocks.append(block) }
        return blocks
    }
}
