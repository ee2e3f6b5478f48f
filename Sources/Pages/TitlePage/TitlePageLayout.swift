import Screenplay

/// The title page laid out: title, credit and authors centred, contact and dates at the foot.
struct TitlePageLayout {
    /// The lines of each page; more than one page only where entries are very many.
    private(set) var pages: [[PageLine]] = []

    /// A third of the way down a page of 54 rows.
    private static let firstRow = 18

    init(_ titlePage: TitlePage, profile: PageProfile) {
        var (center, left, right) = (LaidLines(), LaidLines(), LaidLines())
        let column = PageColumn(left: 15, width: 60, alignment: .center)
        let leftColumn = PageColumn(left: 15, width: 29)
        let rightColumn = PageColumn(left: 46, width: 29, alignment: .right)
        for entry in titlePage.entries {
            switch TitlePagePart(of: entry) {
            case .center(let space):
                if center.rows > 0 { center.appendBlank(space) }
                center.append(entry, in: column)
            case .lowerLeft: left.append(entry, in: leftColumn)
            case .lowerRight: right.append(entry, in: rightColumn)
            case nil: break
            }
        }
        left.join(right)
        let rows = profile.linesPerPage
        let lowerRow = max(rows - left.rows, Self.firstRow + center.rows + 2)
        add(center, below: Self.firstRow, rows: rows)
        add(left, below: lowerRow, rows: rows)
    }

    private mutating func add(_ laid: LaidLines, below row: Int, rows: Int) {
        for line in laid.lines {
            let (page, row) = (line.row + row).quotientAndRemainder(dividingBy: rows)
            while pages.count <= page { pages.append([]) }
            var line = line
            line.row = row
            pages[page].append(line)
        }
    }
}

extension LaidLines {
    /// Adds the values of an entry, each on lines of its own.
    fileprivate mutating func append(_ entry: TitlePage.Entry, in column: PageColumn) {
        for value in entry.printingValues {
            let part = Part(element: nil, kind: .title, column: column, text: CellText(value))
            append(part.lines(of: part.cells, atMost: .max), of: part)
        }
    }
}
