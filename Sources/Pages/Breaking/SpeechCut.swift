/// How good a cut in a speech is; the greater, the better.
///
/// The order and the numbers are those that put Final Draft's page ends where they are in scripts with known ones.
private struct SpeechCutScore: Comparable {
    /// Whether a sentence ends there, inside what is said; between two parts none needs to.
    let endsSentence: Bool
    /// Whether two lines at least are still said below it.
    let hasSpeechBelow: Bool
    /// The rows above it.
    let rows: Int

    private var rank: (Int, Int, Int) { (endsSentence ? 1 : 0, hasSpeechBelow ? 1 : 0, rows) }

    static func < (left: SpeechCutScore, right: SpeechCutScore) -> Bool { left.rank < right.rank }
}

extension Passage {
    /// Two lines of a speech stay above a cut, the cue not counted, and two go below it.
    private static let leastLines = 2
    /// What is said is cut inside only where it takes three lines or more.
    private static let leastLinesToCut = 3

    /// The best cut in a speech: after a sentence, else between two parts.
    func speechCut(room: Int) -> Cut? {
        var best: (score: SpeechCutScore, cut: Cut)?
        func consider(_ cut: Cut, endsSentence: Bool, rows: Int) {
            let (lines, spoken) = linesBelow(cut.next)
            guard lines >= Self.leastLines else { return }
            let score = SpeechCutScore(
                endsSentence: endsSentence, hasSpeechBelow: spoken >= Self.leastLines, rows: rows)
            // Of two cuts in the same line the later one leaves more above.
            if best.map({ $0.score <= score }) ?? true { best = (score, cut) }
        }

        var rows = repeatedCue?.lines.count ?? 0
        // How many lines stand above, without the cue.
        var content = 0
        for index in indices {
            let part = parts[index]
            let cells = cells(of: index)
            let fitting = (room - rows) / part.column.rowsPerLine
            if content >= Self.leastLines {
                consider(Cut(betweenPartsBefore: index), endsSentence: false, rows: rows)
            }
            guard fitting > 0 else { break }
            let lines = part.lines(of: cells, atMost: max(fitting + 1, Self.leastLinesToCut))
            if part.isSpoken, lines.count >= Self.leastLinesToCut {
                let reach = lines[min(fitting, lines.count) - 1].next
                var above = 0
                for sentence in part.text.sentenceEnds(in: cells, before: reach) where sentence.end <= reach {
                    while lines[above].next < sentence.end { above += 1 }
                    guard content + above + 1 >= Self.leastLines else { continue }
                    let sentenceRows = rows + (above + 1) * part.column.rowsPerLine
                    consider(cut(after: sentence, of: index), endsSentence: true, rows: sentenceRows)
                }
            }
            guard lines.count <= fitting else { break }
            rows += lines.count * part.column.rowsPerLine
            if part.kind != .character { content += lines.count }
        }
        return best?.cut
    }

    /// How many lines follow a place, and how many of them are said; both counted as far as the rules ask.
    private func linesBelow(_ place: Position) -> (all: Int, spoken: Int) {
        var (all, spoken) = (0, 0)
        // Parts without an end are not worth looking for the second line that is said.
        for index in (place.part..<indices.upperBound).prefix(8) {
            let cells = index == place.part ? place.cell..<self.cells(of: index).upperBound : self.cells(of: index)
            let lines = parts[index].lines(of: cells, atMost: Self.leastLines).count
            all += lines
            if parts[index].isSpoken { spoken += lines }
            if all >= Self.leastLines && spoken >= Self.leastLines { break }
        }
        return (all, spoken)
    }
}

extension Part {
    /// Whether a speech says it; a cue and a parenthetical are not said.
    fileprivate var isSpoken: Bool { kind == .dialogue || kind == .lyrics }
}
