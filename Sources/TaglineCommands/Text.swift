import LineEditor
import Measures
import Pages

/// A text filled up with spaces to so many columns.
func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - MeasureUnit.width.length(of: text)))
}

/// A text cut to so many columns, with an ellipsis where something is left out.
func shortened(_ text: String, to columns: Int) -> String {
    guard MeasureUnit.width.length(of: text) > columns else { return text }
    var result = ""
    var width = 1
    for character in text {
        width += MeasureUnit.width.length(of: String(character))
        guard width <= columns else { break }
        result.append(character)
    }
    return result + "…"
}

/// Rows of a list: each a head, a text filled up to so many columns, and a remark.
///
/// On a screen that a text is too long for, it goes on below where it begins. Remarks stand below the texts where one of
/// those with room in the column has none beside it.
/// - Parameter screen: the screen's columns; nil where there is none.
func rows(
    _ rows: [(head: String, text: String, remark: String)], filledTo column: Int = 0,
    on screen: Int? = Console.shared.screenColumns
) -> String {
    func width(_ text: String) -> Int { MeasureUnit.width.length(of: text) }
    func line(_ row: (head: String, text: String, remark: String)) -> String {
        row.remark.isEmpty ? row.text : padded(row.text, to: column) + "  " + row.remark
    }
    let isAside = rows.allSatisfy { row in
        width(row.text) > column || screen.map { width(row.head) + width(line(row)) <= $0 } ?? true
    }
    return rows.map { row in
        let indent = width(row.head)
        guard let screen, screen >= 2 * indent,
            !isAside && !row.remark.isEmpty || indent + width(line(row)) > screen
        else { return row.head + line(row) + "\n" }
        let lines = [row.text, row.remark].flatMap { $0.isEmpty ? [] : wrapped($0, columns: screen - indent) }
        return row.head + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
    }.joined()
}

/// A text from a file, safe to show on one line of a terminal.
func visible(_ text: String) -> String { TerminalText.visible(text) }

/// `1 line`, `2 lines`; `2 speeches` where the plural is given.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// `none of 6 lines`, `1 of 6 lines`: whatever is said of them is said of the first number.
func part(_ number: Int, of total: Int, _ noun: String) -> String {
    "\(number == 0 ? "none" : "\(number)") of \(counted(total, noun))"
}

/// A number rounded to so many decimal places.
func rounded(_ value: Double, _ places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
}

/// Rows of a name and what it is, in two columns; what has several lines goes on below itself.
func table(_ rows: [(String, String)]) -> String {
    let columns = 2 + (rows.map { MeasureUnit.width.length(of: $0.0) }.max() ?? 0)
    return rows.map { name, text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
        return padded(visible(name), to: columns)
            + lines.joined(separator: "\n" + String(repeating: " ", count: columns)) + "\n"
    }.joined()
}
