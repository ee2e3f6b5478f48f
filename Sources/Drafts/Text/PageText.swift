import Measures
import Pages
import Screenplay

/// Pages as plain text: every line on its row and in its column, pages parted by form feeds.
///
/// The paper's left margin is left out, or most of it where scene numbers stand there. A page's number is on the first
/// line, as far above the text as on paper.
struct PageText {
    private(set) var text = ""
    /// The paper's column that is the text's first.
    private let left: Double
    private let profile: PageProfile
    private let numberMargins: SceneNumberMargins

    init(_ screenplay: Screenplay, _ options: PageOptions) {
        let pagination = Pagination(of: screenplay, options: options)
        (profile, numberMargins) = (options.profile, options.sceneNumberMargins)
        let hasNumbers = pagination.pages.contains { page in page.lines.contains { $0.sceneNumber != nil } }
        left =
            hasNumbers && numberMargins.contains(.left) ? profile.sceneNumberLeft.rounded(.down) : Self.textLeft
        for lines in pagination.titlePages { append(lines) }
        for page in pagination.pages { append(page.allLines) }
    }

    /// No line of a layout begins further left.
    private static let textLeft = 15.0

    private mutating func append(_ lines: [PageLine]) {
        if !text.isEmpty { text += "\u{C}" }
        // Speeches side by side have their lines one after the other, so the rows are put in order first.
        var rows: [[PageLine]] = []
        let top = lines.contains { $0.row < 0 } ? profile.pageNumberRow : 0
        for line in lines {
            while rows.count <= line.row - top { rows.append([]) }
            rows[line.row - top].append(line)
        }
        for row in rows { text += self.row(row) + "\n" }
    }

    private func row(_ lines: [PageLine]) -> String {
        var row = ""
        var columns = 0
        func append(_ text: String, at column: Double) {
            let space = max(columns > 0 ? 1 : 0, Int((column - left).rounded()) - columns)
            row += String(repeating: " ", count: space) + text
            columns += space + MeasureUnit.width.length(of: text)
        }
        let number = lines.lazy.compactMap(\.sceneNumber).first
        if let number, numberMargins.contains(.left) { append(number, at: profile.sceneNumberLeft) }
        for line in lines { append(line.text, at: line.column) }
        if let number, numberMargins.contains(.right) {
            append(number, at: profile.sceneNumberRight - Double(MeasureUnit.width.length(of: number)))
        }
        if lines.contains(where: \.isRevised) { append("*", at: profile.revisionMarkColumn) }
        return row
    }
}
