import CLibEdit

/// Columns on the screen, counted as libedit counts them, scalar by scalar (`ct_visual_width`).
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        // Control characters are drawn as ^X.
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) { return 2 }
        let width = Int(wcwidth(wchar_t(scalar.value)))
        // What libc does not know is drawn as \U+1234 or \U+12345.
        return width >= 0 ? width : scalar.value > 0xFFFF ? 8 : 7
    }

    /// The longest beginning of `text` that fits `columns`.
    static func prefix(_ text: String, columns: Int) -> String {
        var width = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            width += of(scalar)
            if width > columns { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Whether a scalar takes two columns.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x1100 && wcwidth(wchar_t(scalar.value)) > 1
    }

    /// Where the cursor stands, from 0, after `text` was written from the left edge of a screen.
    ///
    /// - Parameter next: what it stands on: a wide character that its row has no room for is in the next.
    static func place(
        after text: some StringProtocol, before next: Unicode.Scalar? = nil, columns: Int
    ) -> (row: Int, column: Int) {
        var row = 0
        var column = 0
        for scalar in text.unicodeScalars {
            let width = of(scalar)
            if column + width > columns { (row, column) = (row + 1, 0) }
            column += width
            if column >= columns { (row, column) = (row + 1, 0) }
        }
        if let next, isWide(next), column + 2 > columns { return (row + 1, 0) }
        return (row, column)
    }

    /// The row of that place.
    static func row(after text: some StringProtocol, columns: Int) -> Int {
        place(after: text, columns: columns).row
    }
}
