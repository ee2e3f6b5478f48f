/// Finds texts again in a script that another program has changed meanwhile.
struct StandingText {
    private let lines: [ArraySlice<UInt8>]
    /// Whether a line was found to be a text's.
    private var isTaken: [Bool]

    init(_ script: [UInt8]) {
        lines = LineDiff.lines(of: script).filter { !$0.allSatisfy(TakenText.isBlank) }
        isTaken = Array(repeating: false, count: lines.count)
    }

    /// Where what is left of a text stands: on the lines in a row that have the most bytes in common with its own, at
    /// their beginnings and ends, and at least half of them; the first of such places, and none that was given before.
    mutating func ranges(of text: [UInt8]) -> [Range<Int>] {
        let own = LineDiff.lines(of: text).filter { !$0.allSatisfy(TakenText.isBlank) }
        guard !own.isEmpty, own.count <= lines.count else { return [] }
        var best: (place: Int, ranges: [Range<Int>], bytes: Int)?
        for place in 0...lines.count - own.count where !isTaken[place..<place + own.count].contains(true) {
            let ranges = zip(own, lines[place...]).flatMap { Self.common($0, $1) }
            let bytes = ranges.reduce(0) { $0 + $1.count }
            if bytes > best?.bytes ?? 0 { best = (place, ranges, bytes) }
        }
        guard let best, 2 * best.bytes >= own.joined().count else { return [] }
        for place in best.place..<best.place + own.count { isTaken[place] = true }
        return best.ranges
    }

    /// What a line of a script has in common with another at its beginning and at its end.
    private static func common(_ line: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> [Range<Int>] {
        let head = zip(line, other).prefix { $0 == $1 }.count
        let most = min(line.count, other.count) - head
        let tail = zip(line.reversed(), other.reversed()).prefix(most).prefix { $0 == $1 }.count
        let ends = [other.startIndex..<other.startIndex + head, other.endIndex - tail..<other.endIndex]
        return ends.filter { !$0.isEmpty }
    }
}
