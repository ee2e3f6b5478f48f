/// One page: its size, and what is drawn on it, the lowest first.
public struct PDFPage: Equatable, Sendable {
    public enum Item: Equatable, Sendable {
        case text(PDFText)
        case rule(PDFRule)
    }

    public var size: PDFPageSize
    /// The number that readers show beside the page, such as `2`, `12A` or `title`; nil shows the page's place.
    public var label: String?
    /// What the whole page is filled with below its items; nil leaves it to the paper.
    public var paper: PDFColor?
    public var items: [Item]

    public init(size: PDFPageSize, label: String? = nil, paper: PDFColor? = nil, items: [Item] = []) {
        self.size = size
        self.label = label
        self.paper = paper
        self.items = items
    }
}
