/// How the pages of a script are laid out: paper, rows, columns, and where a page may end.
///
/// Text is set in a typewriter face of 12 points: 10 columns an inch, 6 rows an inch. A place on the page is a column
/// and a row; ``cellWidth`` and ``rowHeight`` make points of them.
public struct PageProfile: Equatable, Sendable {
    /// The points that a column takes: 10 an inch.
    public static let cellWidth = 7.2
    /// The points that a row takes: 6 an inch.
    public static let rowHeight = 12.0

    /// The name that people type, as in `--layout a4`.
    public let name: String
    /// The sheet.
    public let paper: PaperSize
    /// From the paper's upper edge to the upper edge of row 0, in points.
    public internal(set) var topMargin = 72.0
    /// How many rows a page has between its margins.
    public let linesPerPage: Int

    /// Scene headings.
    public let sceneHeading: PageColumn
    /// Action.
    public let action: PageColumn
    /// Speeches.
    public let speech: SpeechColumns
    /// Lyrics, in a speech or not.
    public let lyrics: PageColumn
    /// Transitions.
    public let transition: PageColumn
    /// Centred text.
    public let centered: PageColumn
    /// The first of two speeches at once.
    public let dualLeft: SpeechColumns
    /// The second of them.
    public let dualRight: SpeechColumns

    /// The column in which a scene's number begins in the left margin.
    public internal(set) var sceneNumberLeft = 7.5
    /// The column before which it ends in the right margin.
    public internal(set) var sceneNumberRight = 73.75
    /// The row of the page number, above row 0: half an inch from the paper's edge.
    public internal(set) var pageNumberRow = -3
    /// The column before which the page number ends.
    public internal(set) var pageNumberRight = 75.0
    /// The column of the star beside a line that is new: right of scene numbers and of the page number.
    public internal(set) var revisionMarkColumn = 77.5
    /// The row of the footer: half an inch from the paper's lower edge, below `(CONTINUED)`.
    public var footerRow: Int {
        let last = ((paper.height - topMargin - 36) / Self.rowHeight).rounded(.down) - 1
        return max(Int(last), linesPerPage + 2)
    }

    /// Whether action is cut after a sentence where one ends, as Final Draft's setting
    /// `BreakDialogueAndActionAtSentences` has it; otherwise the page is filled.
    public let cutsActionAtSentences: Bool
    /// Whether each blank line after the first is an empty paragraph of action with a blank line before it, as Final
    /// Draft reads Fountain; otherwise blank lines print as many as they are.
    public let blankLinesAreParagraphs: Bool
}
