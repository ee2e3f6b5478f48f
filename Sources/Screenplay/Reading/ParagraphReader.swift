/// What a line is outside a speech.
extension FountainReader {
    /// Reads the element that begins with `line`, which the scanner has passed already.
    mutating func readParagraph(_ line: Line) {
        if line.isPageBreak {
            readPageBreak(line)
        } else if line.isOnlyMarks && place == .paragraphStart {
            readMarks(line)
        } else if line.isLyrics {
            readLines(.lyrics, by: .lyrics, from: line, while: \.isLyrics)
        } else if line.isCentered {
            readLines(.centered, by: .centered, from: line, while: \.isCentered)
        } else if place == .inAction || !(readMarked(line) || place == .paragraphStart && readOpening(line)) {
            readAction(line, by: actionRule)
        }
    }

    /// Which rule makes a line action that no other rule takes.
    private var actionRule: ReadingRule {
        switch place {
        case .belowHeading: .actionBelowHeading
        case .inAction: .actionGoesOn
        case .fileStart, .paragraphStart, .speech: .action
        }
    }

    /// Reads a line whose first sign says what it is, save for those that are tried inside action too.
    private mutating func readMarked(_ line: Line) -> Bool {
        switch line.bare.first {
        case UInt8(ascii: ">") where line.isForcedTransition:
            readTransition(line, by: .forcedTransition, without: line.mark(1))
        case UInt8(ascii: "#") where line.sectionDepth > 0:
            note(.section, line)
            text.append(line, without: line.mark(line.sectionDepth))
            var section = Element(.section, text.take())
            section.depth = line.sectionDepth
            add(section, line: line)
            place = .paragraphStart
        case UInt8(ascii: "=") where line.isSynopsis:
            note(.synopsis, line)
            text.append(line, without: line.mark(1))
            add(Element(.synopsis, text.take()), line: line)
            place = .paragraphStart
        case UInt8(ascii: "!"):
            readAction(line, by: .forcedAction, without: line.mark(1))
        default: return false
        }
        return true
    }

    /// Reads what only the first line of a paragraph can be.
    private mutating func readOpening(_ line: Line) -> Bool {
        if let heading = SceneHeadingRule.forced(line.bare) {
            readHeading(line, heading, by: .forcedHeading)
        } else if SceneHeadingRule.matches(line.bare) {
            readHeading(line, line.bare, by: .heading)
        } else if TransitionRule.matches(line) {
            readTransition(line, by: .transition)
        } else if let below = scanner.current, below.kind == .text, !below.isPageBreak, let cue = CueRule(line.bare) {
            readSpeech(line, cue)
        } else {
            return false
        }
        return true
    }

    private mutating func readHeading(_ line: Line, _ bare: Bytes, by rule: ReadingRule) {
        note(rule, line)
        let split = SceneNumber(splitting: bare)
        text.append(
            line, without: line.bare.startIndex..<bare.startIndex, and: split.heading.endIndex..<line.bare.endIndex)
        var heading = Element(.sceneHeading, text.take())
        heading.forced = rule == .forcedHeading
        heading.sceneNumber = split.number.map { String($0) }
        add(consume heading, line: line)
        place = .belowHeading
    }

    private mutating func readTransition(_ line: Line, by rule: ReadingRule, without mark: Range<Int> = 0..<0) {
        note(rule, line)
        text.append(line, without: mark)
        var transition = Element(.transition, text.take())
        transition.forced = rule == .forcedTransition
        add(consume transition, line: line)
        place = .belowHeading
    }

    private mutating func readAction(_ line: Line, by rule: ReadingRule, without mark: Range<Int> = 0..<0) {
        note(rule, line)
        text.append(line, without: mark, keepsIndent: true)
        var end = line.range.upperBound
        while let next = scanner.current, next.kind == .text, !next.endsAction {
            note(.actionGoesOn, next, at: .inAction)
            text.append(next, keepsIndent: true)
            end = next.range.upperBound
            scanner.advance()
        }
        var action = Element(.action, text.take())
        action.forced = rule == .forcedAction
        add(consume action, line: line, until: end)
        place = .inAction
    }

    /// Reads lyrics or centred lines in a row, with the notes and boneyards between them.
    private mutating func readLines(
        _ type: ElementType, by rule: ReadingRule, from line: Line, while belongs: (Line) -> Bool
    ) {
        note(rule, line)
        text.appendMarked(line)
        var end = line.range.upperBound
        while let next = scanner.current, next.kind == .text, belongs(next) || next.isOnlyMarks {
            note(next.isOnlyMarks ? .markInside : rule, next, at: .inAction)
            text.appendMarked(next)
            end = next.range.upperBound
            scanner.advance()
        }
        add(Element(type, text.take()), line: line, until: end)
        if place == .paragraphStart { place = .inAction }
    }
}

extension TextBuilder {
    /// Appends a line of lyrics or a centred one without its marks.
    mutating func appendMarked(_ line: Line) {
        if line.isLyrics {
            append(line, without: line.mark(1))
        } else if line.isCentered {
            append(line, without: line.mark(1), and: line.bare.endIndex - 1..<line.bare.endIndex)
        } else {
            append(line)
        }
    }
}
