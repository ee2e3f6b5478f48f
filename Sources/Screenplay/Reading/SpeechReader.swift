/// A cue and the lines below it.
extension FountainReader {
    /// Reads the cue in `line`, which the scanner has passed already, and its speech.
    mutating func readSpeech(_ line: Line, _ rule: CueRule) {
        note(rule.isForced ? .forcedCue : .cue, line)
        let isSecond = rule.isDual && speechBefore == .single
        let bare = line.bare
        text.append(
            line, without: bare.startIndex..<rule.text.startIndex, and: rule.text.endIndex..<bare.endIndex)
        var cue = Element(.character, text.take())
        cue.forced = rule.isForced
        cue.dual = isSecond
        add(consume cue, line: line)
        readSpeech()
        speechBefore = isSecond ? .second : .single
    }

    /// Reads all up to a blank line or page break.
    mutating func readSpeech() {
        while let line = scanner.current, line.kind != .blank, !line.isPageBreak {
            if line.kind == .spacer {
                note(.spacer, line, at: .speech)
                scanner.advance()
            } else if line.isLyrics {
                readPiece(.lyrics, by: .lyrics, from: line) { _, next in next.isLyrics || next.isOnlyMarks }
            } else if let last = parentheticals.lastLine(of: line, ahead: scanner) {
                readPiece(.parenthetical, by: .parenthetical, from: line) { _, next in next.range.lowerBound <= last }
            } else {
                readPiece(.dialogue, by: .dialogue, from: line) { reader, next in
                    !next.isLyrics && reader.parentheticals.lastLine(of: next, ahead: reader.scanner) == nil
                }
            }
        }
        giveSpacersToLast()
        place = .paragraphStart
    }

    /// Reads the lines that belong to the piece that begins with `first`; a spacer between them is an empty line.
    private mutating func readPiece(
        _ type: ElementType, by rule: ReadingRule, from first: Line,
        while belongs: (inout FountainReader, Line) -> Bool
    ) {
        var end = first.range.lowerBound
        var spacers = 0
        while let line = scanner.current, line.kind != .blank, !line.isPageBreak {
            if line.kind == .spacer {
                note(.spacer, line, at: .speech)
                spacers += 1
            } else if belongs(&self, line) {
                note(type == .lyrics && line.isOnlyMarks ? .markInside : rule, line, at: .speech)
                for _ in 0..<spacers { text.appendEmptyLine() }
                spacers = 0
                if type == .lyrics { text.appendMarked(line) } else { text.append(line) }
                end = line.range.upperBound
            } else {
                break
            }
            scanner.advance()
        }
        add(Element(type, text.take()), line: first, until: end)
    }

    /// Spacers at the end of a speech keep it open for nothing: they stay with its last element.
    private mutating func giveSpacersToLast() {
        let end = scanner.current?.range.lowerBound ?? bytes.count
        guard taken < end, let last = elements.indices.last else { return }
        elements[last].source?.extend(to: end)
        taken = end
    }
}
