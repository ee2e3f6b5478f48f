/// A line of the outline that readers show beside the pages.
///
/// Bookmarks stand in one list, in the outline's order; one of a higher level lies under the nearest before it that has
/// a lower level.
public struct PDFBookmark: Equatable, Sendable {
    public var title: String
    /// 0 is the highest; levels may be left out.
    public var level: Int
    /// The index of the page it leads to; a bookmark to a page that is not there is left out.
    public var page: Int
    /// Points from the page's top edge to what should be seen first.
    public var y: Double
    /// Whether what lies under it is shown at first.
    public var isOpen: Bool

    public init(_ title: String, level: Int = 0, page: Int, y: Double = 0, isOpen: Bool = true) {
        self.title = title
        self.level = level
        self.page = page
        self.y = y
        self.isOpen = isOpen
    }
}
