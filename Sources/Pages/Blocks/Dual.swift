/// Two speeches at once, side by side; or what a page end left of them.
struct Dual {
    let left: Passage?
    let right: Passage?

    private var sides: [Passage] { [left, right].compactMap(\.self) }

    var space: Int { sides.map(\.space).max() ?? 0 }

    func laidOut(atMost limit: Int) -> LaidLines? {
        var laid = LaidLines()
        for side in sides {
            guard let lines = side.laidOut(atMost: limit) else { return nil }
            laid.join(lines)
        }
        return laid
    }

    /// Both speeches in two, each cut where it is best.
    func split(room: Int) -> (top: Dual, rest: Dual) {
        let (leftTop, leftRest) = Self.split(left, room: room)
        let (rightTop, rightRest) = Self.split(right, room: room)
        return (Dual(left: leftTop, right: rightTop), Dual(left: leftRest, right: rightRest))
    }

    private static func split(_ side: Passage?, room: Int) -> (top: Passage?, rest: Passage?) {
        guard let side, side.laidOut(atMost: room) == nil,
            let cut = side.cut(room: room) ?? side.forcedCut(room: room)
        else { return (side, nil) }
        let (top, rest) = side.split(at: cut)
        return (top, rest)
    }
}
