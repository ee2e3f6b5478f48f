import Measures

/// Rows of cells as aligned lines.
struct TextTable {
    enum Alignment { case left, right }

    /// A column's header, and the side on which its cells stand.
    typealias Column = (header: String, alignment: Alignment)

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns.map { (visible($0.header), $0.alignment) }
    }

    /// - Parameter cells: as many as columns.
    mutating func append(_ cells: [String]) { rows.append(cells.map(visible)) }

    /// The header and the rows, each with a line end and without spaces before it.
    var text: String {
        let lines = [columns.map(\.header)] + rows
        let widths = columns.indices.map { column in
            lines.map { MeasureUnit.width.length(of: $0[column]) }.max() ?? 0
        }
        return lines.map { line in
            var text = ""
            for (column, cell) in line.enumerated() {
                let space = String(repeating: " ", count: widths[column] - MeasureUnit.width.length(of: cell))
                text += (column > 0 ? "  " : "") + (columns[column].alignment == .left ? cell + space : space + cell)
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }
}
