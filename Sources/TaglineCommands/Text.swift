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
/// A text that is too long for the screen goes on below where it begins, unless the screen is narrower than two heads.
/// Remarks stand below their texts, all of them, where one whose text keeps to the column has no room beside it.
/// - Parameter screen: the screen's columns; nil where there is none.
func rows(
    _ entries: [(head: String, text: String, remark: String)], filledTo column: Int = 0,
    on screen: Int? = Console.shared.screenColumns
) -> String {
    func width(_ text: String) -> Int { MeasureUnit.width.length(of: text) }
    func line(_ entry: (head: String, text: String, remark: String)) -> String {
        entry.remark.isEmpty ? entry.text : padded(entry.text, to: column) + "  " + entry.remark
    }
    let remarksFit = entries.allSatisfy { entry in
        width(entry.text) > column || screen.map { width(entry.head) + width(line(entry)) <= $0 } ?? true
    }
    return entries.map { entry in
        let indent = width(entry.head)
        guard let screen, screen >= 2 * indent,
            !remarksFit && !entry.remark.isEmpty || indent + width(line(entry)) > screen
        else { return entry.head + line(entry) + "\n" }
        let lines = [entry.text, entry.remark].flatMap { $0.isEmpty ? [] : wrapped($0, columns: screen - indent) }
        return entry.head + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
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
