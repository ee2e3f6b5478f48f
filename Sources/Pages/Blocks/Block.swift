/// What stands together on a page and follows what came before it.
struct Block {
    enum Content {
        case passage(Passage)
        case dual(Dual)
        /// So many empty paragraphs, each with a blank line before it.
        case emptyParagraphs(Int)
        /// The page ends here; the label, where the next one has one of its own.
        case pageBreak(label: String?)
    }

    /// What a block keeps to.
    enum Bond {
        case none
        /// It is never last on a page: a scene heading.
        case toNext
        /// It is never first on a page: a transition.
        case toPrevious
    }

    var content: Content
    var bond = Bond.none
    /// The number of the scene that begins here; nil where none begins or it has none.
    var sceneNumber: String?

    /// Whether a scene begins here.
    var startsScene: Bool { bond == .toNext }

    /// Whether it is empty paragraphs.
    var isEmpty: Bool { if case .emptyParagraphs = content { true } else { false } }

    /// Whether it only ends the page.
    var isPageBreak: Bool { if case .pageBreak = content { true } else { false } }

    /// Blank rows before it, dropped at the top of a page.
    var space: Int {
        switch content {
        case .passage(let passage): passage.space
        case .dual(let dual): dual.space
        case .emptyParagraphs: 1
        case .pageBreak: 0
        }
    }

    /// The block laid out; nil where it takes more rows than `limit`.
    func laidOut(atMost limit: Int) -> LaidLines? {
        switch content {
        case .passage(let passage): passage.laidOut(atMost: limit)
        case .dual(let dual): dual.laidOut(atMost: limit)
        case .emptyParagraphs(let count): Self.blank(count, atMost: limit)
        case .pageBreak: LaidLines()
        }
    }

    /// The block in two, cut by the rules, the first part at most `room` rows high; nil where they allow no cut.
    func split(room: Int) -> (top: Block, rest: Block)? {
        switch content {
        case .passage(let passage): return passage.cut(room: room).map { halves(passage.split(at: $0)) }
        case .emptyParagraphs: return splitAnywhere(room: room)
        case .dual, .pageBreak: return nil
        }
    }

    /// The block in two, cut where `room` rows are full; nil where all fits.
    func splitAnywhere(room: Int) -> (top: Block, rest: Block)? {
        switch content {
        case .passage(let passage): return passage.forcedCut(room: room).map { halves(passage.split(at: $0)) }
        case .dual(let dual):
            let (top, rest) = dual.split(room: room)
            if rest.left == nil && rest.right == nil { return nil }
            return (Block(content: .dual(top)), Block(content: .dual(rest)))
        case .emptyParagraphs(let count):
            let fitting = (room + 1) / 2
            guard (1..<count).contains(fitting) else { return nil }
            return (
                Block(content: .emptyParagraphs(fitting)), Block(content: .emptyParagraphs(count - fitting))
            )
        case .pageBreak: return nil
        }
    }

    /// What a cut makes of a block that is a passage.
    func halves(_ halves: (top: Passage, rest: Passage)) -> (top: Block, rest: Block) {
        var (top, rest) = (self, self)
        top.content = .passage(halves.top)
        rest.content = .passage(halves.rest)
        // The scene began above.
        rest.bond = .none
        return (top, rest)
    }

    private static func blank(_ count: Int, atMost limit: Int) -> LaidLines? {
        guard count <= (limit + 1) / 2 else { return nil }
        var laid = LaidLines()
        laid.appendBlank(2 * count - 1)
        return laid
    }
}
