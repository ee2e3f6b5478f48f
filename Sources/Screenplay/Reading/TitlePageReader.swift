/// The keys and values at the top of a file.
extension FountainReader {
    /// Reads the title page, if there is one; else nothing is taken but the byte order mark.
    mutating func readTitlePage() -> TitlePage {
        place = .paragraphStart
        var titlePage = TitlePage()
        let start = scanner
        while let line = scanner.current, line.kind != .text { scanner.advance() }
        let bodyStart = scanner.current?.range.lowerBound ?? 0
        guard opensTitlePage() else {
            scanner = start
            titlePage.source = SourceSlice(file, 0..<taken, bodyStart: taken)
            return titlePage
        }
        noteBlankLines(from: start)
        var entries = TitleEntries()
        while let line = scanner.current, line.kind == .text {
            if isIndented(line) {
                note(.titleValue, line)
                entries.add(values(in: line.range.lowerBound..<line.textEnd))
            } else if let key = TitleKey(line, in: bytes, scanner.marked) {
                note(.titleKey, line)
                entries.open(key.name)
                entries.add(values(in: key.end..<max(key.end, line.textEnd)))
            } else {
                break
            }
            taken = line.range.upperBound
            scanner.advance()
        }
        titlePage.entries = entries.entries
        titlePage.source = SourceSlice(file, 0..<taken, bodyStart: bodyStart)
        return titlePage
    }

    /// Whether the scanner stands before a key line that has a value after its colon or an indented line below.
    private func opensTitlePage() -> Bool {
        guard let line = scanner.current, let key = TitleKey(line, in: bytes, scanner.marked) else { return false }
        if key.end < line.textEnd, !bytes[key.end..<line.textEnd].trimmed.isEmpty { return true }
        var below = scanner
        below.advance()
        return below.current.map { $0.kind == .text && isIndented($0) } ?? false
    }

    /// Notes the blank lines above the title page, which were passed before it was known to be one.
    private mutating func noteBlankLines(from start: LineScanner) {
        guard log != nil else { return }
        var lead = start
        while let line = lead.current, line.kind != .text {
            note(.blank, line)
            lead.advance()
        }
    }

    private func isIndented(_ line: Line) -> Bool {
        bytes.whiteSpaceLength(at: line.range.lowerBound) > 0
    }

    /// One value a line: more than one only where a note or boneyard runs over line ends.
    private func values(in range: Range<Int>) -> [String] {
        bytes[range].lines.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}

/// The entries of a title page as they are read: a key that comes again adds to the first.
private struct TitleEntries {
    private(set) var entries: [TitlePage.Entry] = []
    private var places: [String: Int] = [:]
    private var current = 0

    mutating func open(_ key: String) {
        current = places[key.lowercased()] ?? entries.count
        if current < entries.count { return }
        places[key.lowercased()] = current
        entries.append(TitlePage.Entry(key: key, values: []))
    }

    mutating func add(_ values: [String]) {
        entries[current].values += values
    }
}
