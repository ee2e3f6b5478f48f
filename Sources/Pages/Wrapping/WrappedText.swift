/// A text without emphasis in lines of at most so many columns, which end where those of a page may end.
///
/// - Parameter columns: 1 at least; a character that is wider stands on a line of its own.
public func wrapped(_ text: String, columns: Int) -> [String] {
    let text = CellText(plain: text)
    return text.lines(of: text.cells.indices, width: columns, atMost: .max).map { text.text(of: $0.cells) }
}
