/// The lines of an element as they may stand in a file, line ends included.
struct WrittenForm {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Parameter lines: logical lines; an empty line inside one, where a boneyard does not hold it, becomes a spacer.
    private init(_ lines: [String], lineEnd: [UInt8]) {
        bytes = []
        for line in lines {
            line.withBytes { text in
                let boneyards = MarkFinder.spans(inText: text).filter { $0.kind == .boneyard }.map(\.range)[...]
                append(text, boneyards, lineEnd)
            }
        }
    }

    private mutating func append(_ text: Bytes, _ boneyards: ArraySlice<Range<Int>>, _ lineEnd: [UInt8]) {
        var boneyards = boneyards
        for (index, part) in text.lines.enumerated() {
            boneyards = boneyards.drop { $0.upperBound <= part.startIndex }
            let isInBoneyard = boneyards.first.map { $0.lowerBound < part.startIndex } ?? false
            if part.isEmpty && index > 0 && !isInBoneyard { bytes += Self.spacer.utf8 } else { bytes += part.buffer }
            bytes += lineEnd
        }
    }

    /// Whether the reader, standing at `position`, takes the form for `element`.
    ///
    /// - Parameter below: the line right below; empty where that is blank.
    func reads(as element: Element, at position: WrittenPosition, above below: String) -> Bool {
        if position.opensFile && bytes.startsWithByteOrderMark { return false }
        var file = bytes
        if !below.isEmpty {
            if !file.endsInLineEnd { file.append(0x0A) }
            file += below.utf8
        }
        let elements = FountainReader.elements(of: file, at: position.place)
        guard let first = elements.first, elements.count == (below.isEmpty ? 1 : 2) else { return false }
        return first.type == element.type && first.text.utf8.elementsEqual(element.text.utf8)
            && first.sceneNumber == element.sceneNumber && (first.type != .section || first.depth == element.depth)
    }

    /// The first form that reads back as the element, and the position where it does. Where none does, the last form,
    /// in which no text is lost.
    static func choose(
        for element: Element, at positions: [WrittenPosition], above below: String, lineEnd: [UInt8]
    ) -> (form: WrittenForm, position: WrittenPosition, reads: Bool) {
        var last = WrittenForm([])
        let texts = texts(of: element)
        for position in positions {
            for lines in texts {
                last = WrittenForm(lines, lineEnd: lineEnd)
                if last.reads(as: element, at: position, above: below) { return (last, position, true) }
            }
        }
        return (last, positions[positions.count - 1], false)
    }

    /// The lines that may say the element, those with fewer marks first.
    private static func texts(of element: Element) -> [[String]] {
        let lines = element.text.logicalLines
        func opened(by mark: String) -> [String] { [mark + lines[0]] + lines.dropFirst() }
        func closed(_ lines: [String], by mark: String) -> [String] {
            lines.dropLast() + [lines[lines.count - 1] + mark]
        }
        let plain = element.forced ? [] : [lines]
        switch element.type {
        case .action: return plain + [opened(by: "!")]
        case .sceneHeading:
            guard let number = element.sceneNumber.map({ " #\($0)#" }) else {
                return plain + [opened(by: "."), opened(by: "!")]
            }
            let forms = plain + [opened(by: ".")]
            // White space before a note at the end stays where the number stands before the note.
            return forms.map { closed($0, by: number) }
                + forms.map { $0.dropLast() + [$0[$0.count - 1].numbered(number)] }
                + [closed(opened(by: "!"), by: number)]
        case .transition: return plain + [opened(by: "> "), opened(by: "!")]
        case .character: return (plain + [opened(by: "@")]).map { closed($0, by: element.dual ? " ^" : "") }
        case .dialogue, .parenthetical:
            let spaced = lines.map { $0.isEmpty ? spacer : $0 }
            return [spaced, spaced.map(\.keptInSpeech)]
        case .lyrics: return [lines.map { "~" + $0 }]
        case .centered: return [lines.map { "> \($0) <" }]
        case .pageBreak: return [["==="]]
        case .section: return [opened(by: String(repeating: "#", count: element.depth) + " ")]
        case .synopsis: return [opened(by: "= ")]
        case .note: return [["[[\(element.text)]]"], ["[[ \(element.text) ]]"]]
        case .boneyard:
            let lines = element.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return [lines.count > 1 ? ["/*"] + lines + ["*/"] : ["/* \(element.text) */"]]
        }
    }

    /// A blank line that ends neither a note nor a speech.
    private static let spacer = "  "
}

extension String {
    /// A heading with its number before the notes and boneyards at its end.
    fileprivate func numbered(_ number: String) -> String {
        withBytes { text in
            var end = text.trimmedBack.endIndex
            for span in MarkFinder.spans(inText: text).map(\.range).reversed() where span.upperBound == end {
                end = text[..<span.lowerBound].trimmedBack.endIndex
            }
            return String(text[..<end]) + number + String(text[end...])
        }
    }

    /// A line of a speech so that none of its signs is lost, though it may be read as lyrics.
    fileprivate var keptInSpeech: String {
        if utf8.first == UInt8(ascii: "~") { return "~" + self }
        let isPageBreak = utf8.count >= 3 && utf8.allSatisfy { $0 == UInt8(ascii: "=") }
        return isPageBreak ? "= " + dropFirst() : self
    }
}
