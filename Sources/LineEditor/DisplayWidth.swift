import CLibEdit

/// Columns on the screen, counted as libedit counts them: by libc's `wcwidth`, scalar by scalar.
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        // Control characters are drawn as ^X.
        if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
        return max(0, Int(wcwidth(wchar_t(scalar.value))))
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

    /// The row, from 0, on which the cursor stands after `text` was written from the left edge of a screen.
    static func row(after text: some StringProtocol, columns: Int) -> Int {
        var row = 0
        var column = 0
        for scalar in text.unicodeScalars {
            let width = of(scalar)
            if column + width > columns {
                row += 1
                column = 0
            }
            column += width
            if column >= columns {
                row += 1
                column = 0
            }
        }
        return row
    }
}
