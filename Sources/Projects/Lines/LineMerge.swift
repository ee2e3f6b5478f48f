import Screenplay

/// Puts two texts together that were made from one, line by line.
enum LineMerge {
    /// What both changed, or nil where they changed the same lines, or neighbouring ones, in different ways.
    ///
    /// Lines that are the same in all three texts part it into pieces; of each piece at most one text may differ from
    /// `base`. Source: Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", FSTTCS 2007.
    static func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> [UInt8]? {
        let our = LineDiff(from: base, to: ours)
        let their = LineDiff(from: base, to: theirs)
        let inTheirs = Dictionary(uniqueKeysWithValues: their.matches.map { ($0.old, $0.new) })
        var merged: [UInt8] = []
        var start = (base: 0, ours: 0, theirs: 0)
        func add(upTo end: (base: Int, ours: Int, theirs: Int)) -> Bool {
            let original = our.old[start.base..<end.base]
            let (mine, other) = (our.new[start.ours..<end.ours], their.new[start.theirs..<end.theirs])
            guard mine == original || other == original || mine == other else { return false }
            for line in mine == original ? other : mine { merged += line }
            return true
        }
        for match in our.matches {
            guard let other = inTheirs[match.old] else { continue }
            guard add(upTo: (match.old, match.new, other)) else { return nil }
            merged += our.new[match.new]
            start = (match.old + 1, match.new + 1, other + 1)
        }
        return add(upTo: (our.old.count, our.new.count, their.new.count)) ? merged : nil
    }
}
