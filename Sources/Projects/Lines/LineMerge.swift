import Screenplay

/// Puts two texts together that were made from one, line by line.
enum LineMerge {
    /// What both changed, or nil where they changed the same lines, or neighbouring ones, in different ways.
    ///
    /// Lines that are the same in all three texts part it into pieces; of each piece at most one text may differ from
    /// `base`. Where only `theirs` has other line ends than `base`, lines get those first. Source: Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", FSTTCS 2007.
    static func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> [UInt8]? {
        if let isPaired = hasPairs(theirs), let wasPaired = hasPairs(base), isPaired != wasPaired,
            hasPairs(ours) == wasPaired
        {
            return merged(base: ended(base, inPairs: isPaired), ours: ended(ours, inPairs: isPaired), theirs: theirs)
        }
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

    private static let feed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Whether most lines end in a carriage return and a line feed; nil where none has a line feed.
    private static func hasPairs(_ text: [UInt8]) -> Bool? {
        let ends = text.indices.filter { text[$0] == feed }
        guard !ends.isEmpty else { return nil }
        return 2 * ends.count { $0 > 0 && text[$0 - 1] == carriageReturn } > ends.count
    }

    /// A text whose lines end in a carriage return and a line feed, or in a line feed alone.
    private static func ended(_ text: [UInt8], inPairs: Bool) -> [UInt8] {
        var ended: [UInt8] = []
        ended.reserveCapacity(text.count)
        for byte in text {
            if byte == feed {
                if ended.last == carriageReturn { ended.removeLast() }
                if inPairs { ended.append(carriageReturn) }
            }
            ended.append(byte)
        }
        return ended
    }
}
