/// An element's text in its column.
struct Part {
    /// The element's index; nil where the layout adds the text.
    let element: Int?
    /// What its lines are.
    let kind: PageLine.Kind
    /// Where they stand.
    let column: PageColumn
    /// What they say.
    let text: CellText
    /// The number beside its first line.
    var sceneNumber: String?

    /// The clusters of the whole text.
    var cells: Range<Int> { 0..<text.cells.count }

    /// The first lines of some of its clusters.
    func lines(of range: Range<Int>, atMost limit: Int) -> [WrappedLine] {
        text.lines(of: range, width: column.width, atMost: limit)
    }
}
