/// What moves a terminal's cursor about and writes, as one text.
struct ScreenPen {
    /// The row that it is in, from that of the prompt.
    private var row: Int
    private(set) var drawn = ""

    init(row: Int) { self.row = row }

    mutating func go(to place: (row: Int, column: Int)) {
        let down = place.row - row
        if down != 0 { drawn += "\u{1B}[\(abs(down))\(down > 0 ? "B" : "A")" }
        drawn += "\r" + (place.column > 0 ? "\u{1B}[\(place.column)C" : "")
        row = place.row
    }

    /// - Parameter text: of one row.
    mutating func write(_ text: String) { drawn += text }
}
