import Screenplay

/// Fills pages with blocks.
///
/// Blocks that may not be parted are gathered to a group: scene headings with what follows them, what stands there, and
/// the transitions after it. A group goes on the page where it fits, is cut where the rules allow it, and goes to the next
/// page otherwise.
struct Paginator {
    /// Blocks that keep together.
    private struct Group {
        var blocks: [Block]
        /// The one that may be cut, after the headings.
        var body: Int?
    }

    private let linesPerPage: Int
    private var reader: BlockReader
    /// A block that was read and belongs to the next group.
    private var nextBlock: Block?
    private var sheet: Sheet

    init(_ screenplay: Screenplay, options: PageOptions, terms: PageTerms) {
        linesPerPage = options.profile.linesPerPage
        reader = BlockReader(screenplay, options: options, terms: terms)
        sheet = Sheet(options: options, terms: terms)
        nextBlock = reader.next()
    }

    /// The pages of the whole script.
    mutating func run() -> [Page] {
        while let block = takeBlock() {
            if case .pageBreak(let label) = block.content {
                if !sheet.isAtTop { endPage(before: nextBlock) }
                if let label { sheet.lock(label: label) }
            } else {
                place(group(from: block))
            }
        }
        if !sheet.isAtTop { endPage(before: nil) }
        return sheet.pages
    }

    private mutating func takeBlock() -> Block? {
        guard let block = nextBlock else { return nil }
        nextBlock = reader.next()
        return block
    }

    private mutating func endPage(before block: Block?) {
        sheet.endPage(sceneGoesOn: block.map { !$0.startsScene } ?? false)
    }

    /// The group that begins with a block. More headings or transitions than a page has lines are parted.
    private mutating func group(from first: Block) -> Group {
        var group = Group(blocks: [first])
        while let last = group.blocks.last, last.bond == .toNext || first.startsScene && last.isEmpty,
            group.blocks.count < linesPerPage, let next = nextBlock, next.bond != .toPrevious, !next.isPageBreak
        {
            group.blocks.append(next)
            _ = takeBlock()
        }
        if group.blocks.last?.bond == Block.Bond.none { group.body = group.blocks.count - 1 }
        while let next = nextBlock, next.bond == .toPrevious, group.blocks.count < 2 * linesPerPage {
            group.blocks.append(next)
            _ = takeBlock()
        }
        return group
    }

    private mutating func place(_ group: Group) {
        var group = group
        while !group.blocks.isEmpty {
            let trial = Trial(group.blocks, on: sheet)
            let fitting = trial.laid.count
            if let body = group.body, body <= fitting, fitting < group.blocks.count,
                let halves = group.blocks[body].split(room: trial.rooms[body]),
                let top = halves.top.laidOut(atMost: trial.rooms[body])
            {
                place(group.blocks[..<body], trial.laid)
                sheet.place(top, of: halves.top)
                endPage(before: halves.rest)
                group = Group(blocks: [halves.rest] + group.blocks[(body + 1)...], body: 0)
            } else if fitting == group.blocks.count {
                place(group.blocks[...], trial.laid)
                return
            } else if !sheet.isAtTop {
                endPage(before: group.blocks[0])
            } else if fitting > 0 {
                // More than a page that belongs together.
                place(group.blocks[..<fitting], trial.laid)
                endPage(before: group.blocks[fitting])
                group.blocks.removeFirst(fitting)
                group.body = group.body.flatMap { $0 >= fitting ? $0 - fitting : nil }
            } else {
                // A page has more rows than a line and a repeated cue take, so that there is always a cut.
                guard let halves = group.blocks[0].splitAnywhere(room: trial.rooms[0]),
                    let top = halves.top.laidOut(atMost: trial.rooms[0])
                else { return }
                sheet.place(top, of: halves.top)
                endPage(before: halves.rest)
                group.blocks[0] = halves.rest
            }
        }
    }

    private mutating func place(_ blocks: ArraySlice<Block>, _ laid: [LaidLines]) {
        for (block, lines) in zip(blocks, laid) { sheet.place(lines, of: block) }
    }
}

/// Blocks laid out one below the other, as far as they fit on a page.
private struct Trial {
    /// The blocks that fit.
    private(set) var laid: [LaidLines] = []
    /// The rows that each of them could take, and the first one that does not fit.
    private(set) var rooms: [Int] = []

    init(_ blocks: [Block], on sheet: Sheet) {
        var used = 0
        for block in blocks {
            let space = sheet.isAtTop && laid.isEmpty ? 0 : block.space
            let room = max(0, sheet.rowsLeft - used - space)
            rooms.append(room)
            guard room > 0, let lines = block.laidOut(atMost: room) else { break }
            laid.append(lines)
            used += space + lines.rows
        }
    }
}
