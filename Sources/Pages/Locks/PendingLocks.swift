/// The locked pages that have not begun yet.
struct PendingLocks {
    private let locks: [PageLock]
    private var next = 0

    init(_ locks: [PageLock]) {
        self.locks = locks
    }

    /// The blocks of some elements, parted where locked pages begin.
    mutating func part(_ blocks: [Block], of elements: Range<Int>) -> [Block] {
        var blocks = blocks
        while next < locks.count, locks[next].element < elements.upperBound, let last = blocks.popLast() {
            let lock = locks[next]
            next += 1
            let pageBreak = Block(content: .pageBreak(label: lock.label))
            if case .passage(let passage) = last.content, let cut = passage.cut(at: lock) {
                let (top, rest) = last.halves(passage.split(at: cut))
                blocks += [top, pageBreak, rest]
            } else if lock.element <= elements.lowerBound {
                // Empty paragraphs above a page's first line went with the page before.
                if let above = blocks.last, above.isEmpty { blocks.removeLast() }
                blocks += [pageBreak, last]
            } else {
                blocks += [last, pageBreak]
            }
        }
        return blocks
    }
}

extension Passage {
    /// Where a locked page begins inside what is left of the passage; nil where it does not.
    fileprivate func cut(at lock: PageLock) -> Cut? {
        var (low, high) = (start.part, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].element ?? 0 < lock.element { low = middle + 1 } else { high = middle }
        }
        guard low < parts.count, parts[low].element == lock.element else { return nil }
        let place = Position(part: low, cell: parts[low].text.cell(at: lock.offset))
        guard place > start, place.cell < parts[low].text.cells.count else { return nil }
        return Cut(end: place, next: place)
    }
}
