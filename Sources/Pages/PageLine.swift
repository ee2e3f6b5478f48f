public import Screenplay

/// A printed line and its place on the page.
///
/// Row 0 is the first below the upper margin; the page number stands above it, `(MORE)` may stand one row and
/// `(CONTINUED)` two rows below the last. Columns count from the paper's left edge.
/// ``PageProfile/cellWidth`` and ``PageProfile/rowHeight`` make points of them.
public struct PageLine: Equatable, Sendable {
    /// What a line is; the raw value is its name in JSON.
    public enum Kind: String, Sendable {
        case sceneHeading, action, character, dialogue, parenthetical, lyrics, transition, centered
        /// `(MORE)`.
        case more
        /// `(CONTINUED)` and `CONTINUED:`.
        case continued
        case title, pageNumber, header, footer
    }

    /// The row, from 0.
    public internal(set) var row: Int
    /// The column in which the line begins.
    public let column: Double
    /// What prints, without white space at its end.
    public let text: String
    /// The line in pieces of one style each; empty where nothing is emphasised.
    let emphasis: [EmphasisRun]
    /// What the line is.
    public let kind: Kind
    /// The index of its element; nil where the layout added the line.
    public let element: Int?
    /// How many UTF-8 units of the element's printing text, without emphasis marks, come before the line.
    public let offset: Int
    /// The number that stands in both margins beside the line.
    public internal(set) var sceneNumber: String?
    /// Whether something in the line is new since another draft, so that a star stands beside it.
    public internal(set) var isRevised = false

    init(
        row: Int = 0, column: Double, text: String, emphasis: [EmphasisRun] = [], kind: Kind, element: Int? = nil,
        offset: Int = 0, sceneNumber: String? = nil
    ) {
        self.row = row
        self.column = column
        self.text = text
        self.emphasis = emphasis
        self.kind = kind
        self.element = element
        self.offset = offset
        self.sceneNumber = sceneNumber
    }

    /// The line in pieces, neighbours of different style, none empty.
    public var runs: [EmphasisRun] { emphasis.isEmpty ? [EmphasisRun(text)] : emphasis }
}
