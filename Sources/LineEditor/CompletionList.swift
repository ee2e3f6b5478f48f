/// Lays choices out for a screen.
enum CompletionList {
    /// The rows that show `choices`, none wider than `columns`, no more than `rows` of them.
    ///
    /// Choices with descriptions stand one a row; bare ones fill columns, read downwards.
    static func rows(_ choices: [Completion], columns: Int, rows limit: Int) -> [String] {
        let choices = choices.map { choice in
            Completion(
                TerminalText.visible(choice.text), description: TerminalText.visible(choice.description))
        }
        let described = choices.contains { !$0.description.isEmpty }
        let all = described ? describedRows(choices, columns: columns) : grid(choices.map(\.text), columns: columns)
        guard all.count > max(1, limit) else { return all }
        let shown = max(1, limit) - 1
        let more = DisplayWidth.prefix("(\(all.count - shown) more rows; type on to narrow them)", columns: columns)
        return all[..<shown] + [more]
    }

    private static let gap = 2

    private static func describedRows(_ choices: [Completion], columns: Int) -> [String] {
        let widest = choices.map { DisplayWidth.of($0.text) }.max() ?? 0
        // A description has its own column unless the texts would leave it less than half of the screen.
        let column = min(widest, columns / 2)
        return choices.map { choice in
            let row = choice.description.isEmpty ? choice.text : padded(choice.text, to: column) + choice.description
            return DisplayWidth.prefix(row, columns: columns)
        }
    }

    private static func grid(_ texts: [String], columns: Int) -> [String] {
        let cell = (texts.map { DisplayWidth.of($0) }.max() ?? 0) + gap
        let across = max(1, (columns + gap) / cell)
        let down = (texts.count + across - 1) / across
        return (0..<down).map { row in
            let cells = stride(from: row, to: texts.count, by: down).map { texts[$0] }
            let padding = cells.dropLast().map { padded($0, to: cell - gap) }.joined()
            return DisplayWidth.prefix(padding + (cells.last ?? ""), columns: columns)
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)) + gap)
    }
}
