/// Where the lines of one kind stand on the page, and how they follow one another.
///
/// Widths are counted in columns of a typewriter, ten an inch; a full-width character takes two.
public struct PageColumn: Equatable, Sendable {
    /// To which side the lines of a column keep.
    public enum Alignment: Sendable { case left, center, right }

    /// The first column, from the paper's left edge; a fraction where an indent is no whole number of columns.
    public let left: Double
    /// How many columns a line may take.
    public let width: Int
    /// To which side the lines keep.
    public internal(set) var alignment = Alignment.left
    /// How many columns further left the first line begins: the parenthesis of a parenthetical hangs.
    public internal(set) var hang = 0
    /// How many blank rows stand before the first line; none at the top of a page.
    public internal(set) var spaceBefore = 0
    /// How many rows a line takes, the line standing in the last of them; 2 where lines are double-spaced.
    public internal(set) var rowsPerLine = 1

    /// The column in which a line begins.
    ///
    /// - Parameters:
    ///   - columns: the line's width.
    ///   - isFirst: whether it is the element's first line.
    func start(ofLine columns: Int, isFirst: Bool) -> Double {
        let space = Double(max(0, width - columns))
        switch alignment {
        case .left: return left - Double(isFirst ? hang : 0)
        case .center: return left + (space / 2).rounded(.down)
        case .right: return left + space
        }
    }
}
