import LineEditor
import Measures

extension Session {
    /// Writes a report; where a person's screen is shorter, one screenful at a time.
    ///
    /// After each an empty line goes on, `all` shows the rest at once, and anything else, ^C and ^D leave it.
    func page(_ text: String) {
        let console = Console.shared
        guard settings.pager, console.canRedraw, let reader, reader.isInteractive else { return console.write(text) }
        var screenful = ""
        var used = 0
        // A row is kept for the question, and one for the line that led here.
        var rows = max(console.rows - 2, 1)
        let columns = console.columns
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let height = max(1, (MeasureUnit.width.length(of: visible(String(line))) + columns - 1) / columns)
            if used > 0, used + height > rows {
                console.write(screenful)
                (screenful, used) = ("", 0)
                guard case .line(let answer) = reader.readLine(prompt: "more ▸ ", remember: false) else { return }
                switch answer.trimmed {
                case "": break
                case "all": rows = .max
                default: return
                }
            }
            screenful += line + "\n"
            used += height
        }
        console.write(screenful)
    }
}
