import Screenplay

/// Which bytes of a text came with which change, followed through all changes that came after.
struct Authorship {
    private struct Run {
        var length: Int
        /// The place of the change among all; nil for the text before the first, and for what people wrote.
        var change: Int?
    }

    private var runs: [Run] = []
    private var length: Int

    /// - Parameters:
    ///   - changes: those that led to the text, the first first; where they cannot have, nobody's part is known.
    ///   - length: the text's length.
    init(of changes: [Splice], endingAt length: Int) {
        self.length = 0
        let base = changes.reduce(length) { $0 - $1.inserted.count + $1.removed.count }
        guard base >= 0 else { return }
        self.length = base
        if base > 0 { runs = [Run(length: base, change: nil)] }
        for (index, splice) in changes.enumerated() {
            guard (0...self.length).contains(splice.offset), splice.removed.count <= self.length - splice.offset else {
                runs = []
                return
            }
            let change = splice.isByModel ? index : nil
            for part in splice.parts.reversed() {
                replace(part.removed, with: Run(length: part.inserted, change: change))
            }
        }
    }

    /// Where the bytes of each change stand that a model made.
    var ranges: [Int: [Range<Int>]] {
        var ranges: [Int: [Range<Int>]] = [:]
        var start = 0
        for run in runs {
            if let change = run.change {
                let last = ranges[change]?.last
                if let last, last.upperBound == start {
                    ranges[change]?.removeLast()
                    ranges[change]?.append(last.lowerBound..<start + run.length)
                } else {
                    ranges[change, default: []].append(start..<start + run.length)
                }
            }
            start += run.length
        }
        return ranges
    }

    private mutating func replace(_ range: Range<Int>, with run: Run) {
        let start = split(at: range.lowerBound)
        let end = split(at: range.upperBound)
        runs.replaceSubrange(start..<end, with: run.length > 0 ? [run] : [])
        length += run.length - range.count
    }

    /// Makes a run begin at an offset, and gives its place. Most changes are at the end, where the search begins.
    private mutating func split(at offset: Int) -> Int {
        var end = length
        for index in runs.indices.reversed() {
            let start = end - runs[index].length
            if offset >= end { return index + 1 }
            if offset > start {
                runs[index].length = offset - start
                runs.insert(Run(length: end - offset, change: runs[index].change), at: index + 1)
                return index + 1
            }
            end = start
        }
        return 0
    }
}

extension Splice {
    /// A part of a change: a range of the text before it, and the length of what took its place.
    struct Part: Equatable {
        var removed: Range<Int>
        var inserted: Int
    }

    /// The change line by line, without what lines have in common at both ends: what another program wrote comes as one
    /// change from the first byte that differs to the last.
    var parts: [Part] {
        guard !removed.isEmpty, !inserted.isEmpty else {
            return [Part(removed: offset..<offset + removed.count, inserted: inserted.count)]
        }
        let diff = LineDiff(from: removed, to: inserted)
        return diff.changes.map { change in
            let (old, new) = (diff.old[change.old].joined(), diff.new[change.new].joined())
            let start = offset + diff.old[..<change.old.lowerBound].reduce(0) { $0 + $1.count }
            return Self.part(Array(old), Array(new), at: start)
        }
    }

    private static func part(_ old: [UInt8], _ new: [UInt8], at offset: Int) -> Part {
        let most = min(old.count, new.count)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.reversed(), new.reversed()).prefix(most - head).prefix { $0 == $1 }.count
        return Part(removed: offset + head..<offset + old.count - tail, inserted: new.count - head - tail)
    }
}
