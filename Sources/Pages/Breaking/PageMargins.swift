import Measures

/// What stands in the upper and the lower margin of a page.
struct PageMargins {
    /// The page's number; nil on a first page that is number 1.
    let pageNumber: PageLine?
    /// The header and the footer.
    let lines: [PageLine]

    /// The upper margin has room for two rows between the paper's edge and a blank row above the text.
    private static let rows = 2
    /// The columns between a header and the page's number.
    private static let gap = 2

    /// - Parameters:
    ///   - label: what the page is called.
    ///   - isFirst: whether it is the script's first page.
    ///   - isRevised: whether something on it is new.
    init(_ options: PageOptions, label: String, isFirst: Bool, isRevised: Bool) {
        let profile = options.profile
        let number = label + "."
        let columns = DisplayWidth(of: number).columns
        let isNumbered = !isFirst || options.firstPageNumber != 1
        let numberColumn = max(0, profile.pageNumberRight - Double(columns))
        pageNumber =
            isNumbered
            ? PageLine(row: profile.pageNumberRow, column: numberColumn, text: number, kind: .pageNumber) : nil
        let header = [isNumbered ? options.header : nil, isRevised ? options.revisionLabel : nil]
        let left = profile.centered.left
        let room = max(1, Int(profile.pageNumberRight - left) - columns - Self.gap)
        let upper = Self.lines(
            header.compactMap(\.self).joined(separator: "   "), in: PageColumn(left: left, width: room),
            from: profile.pageNumberRow, kind: .header)
        let lower = Self.lines(
            options.footer ?? "", in: profile.centered, from: profile.footerRow, kind: .footer)
        lines = upper + lower
    }

    private static func lines(_ text: String, in column: PageColumn, from row: Int, kind: PageLine.Kind) -> [PageLine] {
        guard !text.isEmpty else { return [] }
        let part = Part(element: nil, kind: kind, column: column, text: CellText(text))
        var laid = LaidLines()
        laid.append(part.lines(of: part.cells, atMost: rows), of: part)
        return laid.lines.map { line in
            var line = line
            line.row += row
            return line
        }
    }
}
