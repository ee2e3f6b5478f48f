public import Screenplay

/// How long a scene is on the page, as schedules count it.
public struct SceneLength: Equatable, Sendable {
    /// The scene.
    public let scene: Scene
    /// The labels of the first and the last page that it stands on.
    public let firstPage: String
    public let lastPage: String
    /// Its length in eighths of a page: one at least, otherwise the nearest number.
    public let eighths: Int

    /// The length as schedules write it: `3/8`, `2`, `1 4/8`.
    public var length: String {
        let (pages, rest) = eighths.quotientAndRemainder(dividingBy: 8)
        if rest == 0 { return "\(pages)" }
        return (pages > 0 ? "\(pages) " : "") + "\(rest)/8"
    }
}

extension Pagination {
    /// The lengths of the scenes that were laid out, in their order.
    ///
    /// A scene reaches from its heading to the next heading on the page, or to its last line there. Rows that a page
    /// break left empty count for none.
    ///
    /// - Parameter scenes: the scenes of the screenplay that was laid out.
    public func lengths(of scenes: [Scene]) -> [SceneLength] {
        var extents = [SceneExtent?](repeating: nil, count: scenes.count)
        var current = -1
        for page in pages {
            var rows: [(scene: Int, rows: Range<Int>)] = []
            for line in page.lines {
                guard let element = line.element else { continue }
                while current + 1 < scenes.count, scenes[current + 1].elements.lowerBound <= element { current += 1 }
                guard current >= 0 else { continue }
                if let last = rows.last, last.scene == current {
                    rows[rows.count - 1].rows =
                        min(last.rows.lowerBound, line.row)..<max(last.rows.upperBound, line.row + 1)
                } else {
                    rows.append((current, line.row..<line.row + 1))
                }
            }
            for (index, part) in rows.enumerated() {
                let end = index + 1 < rows.count ? rows[index + 1].rows.lowerBound : part.rows.upperBound
                var extent = extents[part.scene] ?? SceneExtent(firstPage: page.label, lastPage: page.label)
                extent.lastPage = page.label
                extent.rows += end - part.rows.lowerBound
                extents[part.scene] = extent
            }
        }
        return zip(scenes, extents).compactMap { scene, extent in
            extent.map { extent in
                let eighths = (8 * extent.rows + profile.linesPerPage / 2) / profile.linesPerPage
                return SceneLength(
                    scene: scene, firstPage: extent.firstPage, lastPage: extent.lastPage, eighths: max(1, eighths))
            }
        }
    }
}

/// What a scene takes of the pages.
private struct SceneExtent {
    var firstPage: String
    var lastPage: String
    var rows = 0
}
