/// One line as the rules see it: a physical line, or several where a note or boneyard runs over their ends,
/// or a whole run of blank lines.
struct Line {
    enum Kind {
        /// One blank line or more in a row, the first of them no spacer.
        case blank
        /// A single line of two or more spaces.
        case spacer
        case text
    }

    var kind: Kind
    /// All its bytes, line ends included.
    var range: Range<Int>
    /// Where its text ends and the white space and line end that close it begin.
    var textEnd: Int
    /// Whether white space stands between the text and the line end.
    var endsInWhiteSpace: Bool
    /// The number of its first physical line in the file, from 1.
    var number: Int
    /// How many physical lines it holds.
    var count = 1
    /// The notes and boneyards in it, by their places in `MarkedText.spans`.
    var spans = 0..<0
    /// Its text without notes and boneyards, trimmed at both ends. Where there are none this is a slice of the file,
    /// else of `MarkedText`.
    var bare: Bytes

    /// Whether there is nothing in the line but notes and boneyards.
    var isOnlyMarks: Bool { bare.isEmpty && !spans.isEmpty }
}
