import Measures

/// The page that is being filled, and those that are done.
struct Sheet {
    private let profile: PageProfile
    private let continuesScenes: Bool
    private let printsSceneNumbers: Bool
    private let terms: PageTerms

    private(set) var pages: [Page] = []
    private var lines: [PageLine] = []
    private var row = 0
    private var labels = PageLabels()
    private var locksLeft: Int
    /// The scene that is open, and how many pages it has gone on to.
    private var scene: (number: String?, pages: Int)?
    /// Whether nothing stands on the page yet but what the layout put there.
    private(set) var isAtTop = true

    init(options: PageOptions, terms: PageTerms) {
        profile = options.profile
        continuesScenes = options.continuesScenes
        printsSceneNumbers = options.printsSceneNumbers
        self.terms = terms
        locksLeft = options.locks.count
    }

    /// How many rows are left on the page.
    var rowsLeft: Int { profile.linesPerPage - row }

    /// Puts a block below the others.
    mutating func place(_ laid: LaidLines, of block: Block) {
        if block.startsScene { scene = (block.sceneNumber, 0) }
        if !isAtTop { row += block.space }
        for line in laid.lines {
            var line = line
            line.row += row
            lines.append(line)
        }
        row += laid.rows
        isAtTop = false
    }

    /// Ends the page and begins the next.
    ///
    /// - Parameter sceneGoesOn: whether the open scene goes on on the next page.
    mutating func endPage(sceneGoesOn: Bool) {
        let saysSo = sceneGoesOn && continuesScenes && scene != nil
        if saysSo { appendSceneContinues() }
        let number = pages.count + 1
        pages.append(
            Page(number: number, label: labels.label, header: number > 1 ? header : nil, lines: lines))
        labels.turn(to: number + 1, locksFollow: locksLeft > 0)
        (lines, row, isAtTop) = ([], 0, true)
        if saysSo { appendSceneContinued() }
    }

    /// Calls the page by its locked label.
    mutating func lock(label: String) {
        locksLeft -= 1
        labels.lock(label)
    }

    private var header: PageLine {
        let text = labels.label + "."
        let column = max(0, profile.pageNumberRight - Double(DisplayWidth(of: text).columns))
        return PageLine(row: profile.pageNumberRow, column: column, text: text, kind: .pageNumber)
    }

    /// Below the last row, where it takes no room.
    private mutating func appendSceneContinues() {
        let column = profile.transition.start(
            ofLine: DisplayWidth(of: terms.sceneContinues).columns, isFirst: true)
        lines.append(
            PageLine(
                row: profile.linesPerPage + 1, column: column, text: terms.sceneContinues, kind: .continued))
    }

    /// In the first row, with a blank one below; the number of pages from the second on.
    private mutating func appendSceneContinued() {
        guard let open = scene else { return }
        scene = (open.number, open.pages + 1)
        let text = terms.sceneContinued + (open.pages > 0 ? " (\(open.pages + 1))" : "")
        lines.append(
            PageLine(
                column: profile.sceneHeading.left, text: text, kind: .continued,
                sceneNumber: printsSceneNumbers ? open.number : nil))
        row = 2
    }
}
