extension ScriptReading {
    /// What about the line at `index` of `entries`, and around it, mattered to its rule.
    ///
    /// - Parameter line: the number of the physical line that is asked about.
    func circumstances(at index: Int, line: Int) -> [Circumstance] {
        let entry = entries[index]
        var found = [insideMark(entry, line: line)].compactMap { $0 }
        switch entry.rule {
        case .titleKey, .titleValue, .blank: return found
        case .pageBreak, .lyrics, .centered, .markInside: return found
        case .spacer, .dialogue, .parenthetical: return found + [speech(at: index)].compactMap { $0 }
        case .actionGoesOn: return found + [.textAbove]
        case .actionBelowHeading: return found + [.headingAbove]
        case .note, .boneyard, .section, .synopsis, .forcedAction, .forcedTransition, .forcedHeading, .heading:
            found.append(above(index))
        case .forcedCue: found += [above(index), below(index)]
        case .cue, .transition: found += [above(index), letterCase(of: entry), below(index)]
        case .action:
            found += [above(index), letterCase(of: entry), below(index)]
            if entry.endsInWhiteSpace, bareLine(entry).isEndOfTransition { found.append(.whiteSpaceAtEnd) }
        }
        return found
    }

    private func above(_ index: Int) -> Circumstance {
        guard index > 0 else { return .isFirst }
        let above = entries[index - 1]
        switch above.rule {
        case .blank, .spacer: return .blankAbove
        case .titleKey, .titleValue: return .titlePageAbove
        case .section, .synopsis, .pageBreak, .note, .boneyard:
            return above.rule.type.map { .endedAbove($0) } ?? .textAbove
        default: return entries[index].place == .belowHeading ? .headingAbove : .textAbove
        }
    }

    private func below(_ index: Int) -> Circumstance {
        guard index + 1 < entries.count else { return .isLast }
        switch entries[index + 1].rule {
        case .blank, .spacer: return .blankBelow
        case .pageBreak: return .pageBreakBelow
        default: return .textBelow
        }
    }

    private func letterCase(of entry: ReadingLog.Entry) -> Circumstance {
        let letters = bareLine(entry).withBytes { LetterCase(of: entry.rule == .transition ? $0 : CueName($0).name) }
        return letters.hasLower ? .lowercase : letters.hasUpper ? .capitals : .noLetter
    }

    private func speech(at index: Int) -> Circumstance? {
        guard let cue = entries[..<index].last(where: { $0.rule == .cue || $0.rule == .forcedCue }) else { return nil }
        return .inSpeech(of: screenplay.elements[cue.element].name, line: cue.number)
    }

    /// The note or boneyard that runs over a line end before the physical line with this number.
    private func insideMark(_ entry: ReadingLog.Entry, line: Int) -> Circumstance? {
        guard line > entry.number, !entry.isBlank else { return nil }
        let table = LineTable(Array(bytes[entry.range]))
        let start = entry.range.lowerBound + table.range(ofLine: line - entry.number + 1).lowerBound
        guard let span = spans(in: entry).first(where: { $0.range.lowerBound < start && start < $0.range.upperBound })
        else { return nil }
        let opening = entry.number + table.line(of: span.range.lowerBound - entry.range.lowerBound) - 1
        return .insideMark(span.kind == .note ? .note : .boneyard, line: opening)
    }
}

extension BareLine {
    /// Whether the text ends as transitions do.
    fileprivate var isEndOfTransition: Bool { bytes.suffix(4).elementsEqual(" TO:".utf8) }
}
