import Measures
import Screenplay

/// The page that is being filled, and those that are done.
struct Sheet {
    private let options: PageOptions
    private let terms: PageTerms

    private(set) var pages: [Page] = []
    private var lines: [PageLine] = []
    private var row = 0
    private var labels: PageLabels
    private var locksLeft: Int
    /// The scene that is open, and how many pages it has gone on to.
    private var scene: (number: String?, pages: Int)?
    /// Whether nothing stands on the page yet but what the layout put there.
    private(set) var isAtTop = true

    init(options: PageOptions, terms: PageTerms) {
        self.options = options
        self.terms = terms
        labels = PageLabels(firstNumber: options.firstPageNumber)
        locksLeft = options.locks.count
    }

    private var profile: PageProfile { options.profile }

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
        let saysSo = sceneGoesOn && options.continuesScenes && scene != nil
        if saysSo { appendSceneContinues() }
        let number = pages.count + 1
        let isRevised = markRevisedLines()
        let margins = PageMargins(options, label: labels.label, isFirst: number == 1, isRevised: isRevised)
        pages.append(
            Page(
                number: number, label: labels.label, pageNumber: margins.pageNumber, marginLines: margins.lines,
                lines: lines))
        labels.turn(to: number + 1, locksFollow: locksLeft > 0)
        (lines, row, isAtTop) = ([], 0, true)
        if saysSo { appendSceneContinued() }
    }

    /// Calls the page by its locked label.
    mutating func lock(label: String) {
        locksLeft -= 1
        labels.lock(label)
    }

    /// Puts stars beside the lines that are new.
    ///
    /// - Returns: whether there are any.
    private mutating func markRevisedLines() -> Bool {
        guard !options.revisions.isEmpty else { return false }
        for index in lines.indices {
            guard let element = lines[index].element else { continue }
            let stretch = lines[index].offset..<lines[index].offset + lines[index].text.utf8.count
            lines[index].isRevised = options.revisions.touch(stretch, of: element)
        }
        return lines.contains(where: \.isRevised)
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
                sceneNumber: options.sceneNumberMargins.isEmpty ? nil : open.number))
        row = 2
    }
}
