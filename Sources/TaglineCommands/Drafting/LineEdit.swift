import Projects
import Screenplay

/// A line of the open script that is being changed.
struct LineEdit {
    let number: Int
    let element: Element

    /// - Throws: ``Failure`` where there is no such line, or none that could be changed.
    init(of number: Int, in session: Session) throws(Failure) {
        let script = try session.changeableScript()
        let line = try LineOrigin(number, in: script)
        guard line.element.type != .pageBreak else {
            throw Failure(
                "element \(number) is a page break, which reads nothing; /edit opens the scene in your editor")
        }
        (self.number, element) = (number, line.element)
    }

    /// What the line reads, to be changed at the prompt.
    ///
    /// - Throws: ``Failure`` where it would not come back as it was.
    func line() throws(Failure) -> String {
        let text = element.text
        guard !text.contains(where: \.isNewline) else {
            throw Failure(
                "element \(number) has several lines; /edit opens the scene in your editor, "
                    + "and /edit \(number) TEXT puts one line in their place")
        }
        guard visible(text) == text else {
            throw Failure("element \(number) has characters that no terminal shows; /edit opens it in your editor")
        }
        return text
    }

    /// A text as it takes the line's place: action keeps the indentation that it has.
    func tidied(_ text: String) -> String {
        let isIndented = element.text.unicodeScalars.first?.properties.isWhitespace == true
        guard element.type == .action, isIndented, !text.trimmed.isEmpty else { return text.trimmed }
        return String(text.prefix(while: \.isWhitespace)) + text.trimmed
    }

    /// The script with another text in the line's place.
    ///
    /// The line stays what it is: the writer of Fountain gives it the mark that it needs for that. A text that comes with
    /// marks of its own, as `INT. KITCHEN #5#` and `.THE VOID` for a heading, `ANNA ^` for a cue or `## Two` for a
    /// section, may stand as it is.
    ///
    /// - Throws: ``Failure`` where the line would be read otherwise, and where the lines around it would.
    func changed(to text: String, in script: Screenplay) throws(Failure) -> [UInt8] {
        var changed = script
        var text = text
        if element.type == .parenthetical, !text.hasPrefix("(") { text = "(\(text))" }
        changed.elements[number - 1].text = text
        let marked = marked(text).flatMap { element in
            var changed = script
            changed.elements[number - 1] = element
            return (changed.fountain, element.text)
        }
        let all: [([UInt8]?, String?)] = [
            (marked == nil ? nil : typed(text, in: script), nil), (marked?.0, marked?.1), (changed.fountain, text),
            (typed(text, in: script), nil),
        ]
        for (bytes, text) in all {
            if let bytes, reads(Screenplay(fountain: bytes), as: changed, text) { return bytes }
        }
        let read = Screenplay(fountain: changed.fountain)
        let here = read.elements.indices.contains(number - 1) ? read.elements[number - 1] : nil
        guard here?.type == element.type else {
            let now = here.map { Listing.name($0) } ?? "nothing"
            throw Failure(
                "\(Listing.name(element)) \"\(shortened(text, to: 40))\" would be read as \(now) here; "
                    + "/edit opens the scene in your editor")
        }
        guard let here, here.text == text else {
            throw Failure(
                "the \(Listing.name(element)) would read \"\(shortened(here?.text ?? "", to: 40))\", as marks in the text "
                    + "are read; /edit opens the scene in your editor")
        }
        throw Failure(
            "other lines would be read otherwise than now, as after a note or boneyard that is left open; "
                + "/edit opens the scene in your editor")
    }

    /// The line with the marks at the text's ends taken for what they are in such a line; nil where there are none.
    private func marked(_ text: String) -> Element? {
        var marked = element
        var rest = text[...]
        switch element.type {
        case .sceneHeading:
            guard text.hasSuffix("#"), let open = text.dropLast().lastIndex(of: "#") else { return nil }
            let number = text[text.index(after: open)...].dropLast()
            guard !number.isEmpty, !number.contains(where: \.isWhitespace) else { return nil }
            rest = text[..<open]
            marked.sceneNumber = String(number)
        case .character:
            if rest.hasPrefix("@") {
                rest.removeFirst()
                marked.forced = true
            }
            if rest.hasSuffix("^") {
                rest.removeLast()
                marked.dual = true
            }
        case .section:
            rest = text.drop { $0 == "#" }
            marked.depth = text.count - rest.count
        case .synopsis where text.hasPrefix("=") && !text.hasPrefix("=="), .lyrics where text.hasPrefix("~"):
            rest.removeFirst()
        case .centered where text.hasPrefix(">") && text.hasSuffix("<"): rest = rest.dropFirst().dropLast()
        case .transition where text.hasPrefix(">"), .action where text.hasPrefix("!"):
            rest.removeFirst()
            marked.forced = true
        default: return nil
        }
        marked.text = String(rest).trimmed
        return rest.count == text.count || marked.text.isEmpty ? nil : marked
    }

    /// The script's bytes with a text as it is typed in the line's place; nil where the line is none of the file's.
    private func typed(_ text: String, in script: Screenplay) -> [UInt8]? {
        guard let range = script.elements[number - 1].ownRange else { return nil }
        let bytes = script.fountain
        let ends = bytes[range].reversed().prefix(while: TypedLines.isLineEnd).count
        return bytes[..<range.lowerBound] + Array(text.utf8) + bytes[(range.upperBound - ends)...]
    }

    /// Whether a script has the lines of another one, and this one as what it is.
    ///
    /// - Parameter text: what this one reads; nil where it may read anything.
    private func reads(_ script: Screenplay, as other: Screenplay, _ text: String?) -> Bool {
        guard script.elements.count == other.elements.count else { return false }
        return zip(script.elements, other.elements).enumerated().allSatisfy { place, pair in
            guard pair.0.type == pair.1.type else { return false }
            if place == number - 1 { return text.map { $0 == pair.0.text } ?? !pair.0.text.isEmpty }
            return pair.0.text == pair.1.text && pair.0.dual == pair.1.dual
        }
    }
}

extension Session {
    /// Makes a line read otherwise, as one change, and shows it.
    mutating func finish(_ edit: LineEdit, reading text: String) throws(Failure) {
        let text = edit.tidied(text)
        guard !text.isEmpty else {
            throw Failure("an empty line changes nothing; /drop \(edit.number) takes the line out")
        }
        guard text != edit.element.text, text != edit.element.text.trimmed else {
            return Console.shared.write("  nothing changed\n")
        }
        let script = try openedScript()
        let bytes = try edit.changed(to: text, in: script.screenplay)
        // Somebody may have thought about it for long.
        try script.requireOwnFile()
        try script.replace(script.buffer.bytes.indices, with: bytes)
        offered = []
        let line = try LineOrigin(edit.number, in: script)
        Console.shared.write(Listing.row(edit.number, line.element, remark: line.report(in: script)))
    }
}
