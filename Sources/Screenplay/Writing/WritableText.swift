extension Element {
    /// Whether the element puts lines in the file: without text most leave none.
    var leavesLines: Bool {
        switch type {
        case .action, .pageBreak, .note, .boneyard, .lyrics: true
        default: text.withBytes { !$0.trimmedFront.isEmpty }
        }
    }

    /// The element with the nearest text that Fountain can say of its type: lines trimmed as the reader trims them,
    /// one line where the type has one.
    var writable: Element {
        var element = self
        if type == .boneyard {
            element.text = text.withBytes { String($0.trimmed) }.breaking("*", "/")
            return element
        }
        var lines = text.withBytes { bytes in
            bytes.lines.map { line in
                var text: [UInt8] = []
                if type == .action { text.appendAction(line) } else { text += line.trimmed.buffer }
                return String(decoding: text, as: UTF8.self)
            }
        }
        if type == .parenthetical {
            lines.removeAll(where: \.isEmpty)
        } else if type != .lyrics {
            lines.removeLast(lines.reversed().prefix(while: \.isEmpty).count)
            lines.removeFirst(lines.prefix(while: \.isEmpty).count)
        }
        element.text = lines.joined(separator: "\n")
        switch type {
        case .sceneHeading:
            element.text = element.text.logicalLines.joined(separator: " ")
            element.settleNumber()
        case .character, .transition, .section, .synopsis:
            element.text = element.text.logicalLines.joined(separator: " ")
        case .parenthetical: element.text = element.text.inParentheses
        case .note: element.text = element.text.breaking("]", "]")
        case .pageBreak: element.text = ""
        case .boneyard, .action, .dialogue, .lyrics, .centered: break
        }
        if type == .section { element.depth = max(1, depth) }
        return element
    }

    /// The elements that are written for this one: action and centred text break at their empty lines, and action
    /// before a line that would be something else inside it.
    var pieces: [Element] {
        guard type == .action || type == .centered else { return [self] }
        var pieces: [(lines: [String], blankBefore: Int)] = []
        var blankLines = 0
        for line in text.logicalLines {
            if line.isEmpty && !text.isEmpty {
                blankLines += 1
            } else if !pieces.isEmpty, blankLines == 0, type == .centered || !line.endsAction {
                pieces[pieces.count - 1].lines.append(line)
            } else {
                pieces.append(([line], max(1, blankLines)))
                blankLines = 0
            }
        }
        return pieces.map { lines, blankBefore in
            var piece = self
            piece.text = lines.joined(separator: "\n")
            piece.blankBefore = blankBefore
            return piece
        }
    }

    /// Moves a number at the end of the text to where numbers go, and one that is none to the text.
    private mutating func settleNumber() {
        if let number = sceneNumber {
            let isNumber = "x #\(number)#".withBytes { SceneNumber(splitting: $0).number.map { String($0) } == number }
            if !isNumber { text += " #\(number)#" }
            if isNumber { return }
            sceneNumber = nil
        }
        let (heading, number) = text.withBytes { bytes in
            let split = SceneNumber(splitting: bytes)
            return (String(split.heading), split.number.map { String($0) })
        }
        (text, sceneNumber) = (heading, number)
    }
}

extension String {
    fileprivate var inParentheses: String {
        withoutMarks.withBytes { ParentheticalScan.wraps($0.trimmed) } ? self : "(\(self))"
    }

    /// With a space wherever `second` follows `first`.
    fileprivate func breaking(_ first: UnicodeScalar, _ second: UnicodeScalar) -> String {
        var broken = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == second && broken.last == first { broken.append(" ") }
            broken.append(scalar)
        }
        return String(broken)
    }

    /// Whether a line of action would not be one inside an action paragraph.
    fileprivate var endsAction: Bool {
        withBytes { bytes in
            let scanner = LineScanner(bytes)
            // The line may lie in memory that the scanner owns.
            return withExtendedLifetime(scanner) { scanner.current?.endsAction ?? false }
        }
    }
}
