import Projects
import Screenplay

/// A line of the open script that is being changed.
struct LineEdit {
    let number: Int
    let element: Element

    /// - Throws: ``Failure`` where there is no such line, or none that could be changed.
    init(of number: Int, in session: Session) throws(Failure) {
        let script = try session.openedScript()
        let project = try session.openedProject()
        try failing { try project.requireWritable() }
        try script.requireOwnFile()
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

    /// The script with another text in the line's place.
    ///
    /// The line stays what it is: the writer of Fountain gives it the mark that it needs for that.
    ///
    /// - Throws: ``Failure`` where no mark does, and where the lines around it would be read otherwise.
    func changed(to text: String, in script: Screenplay) throws(Failure) -> [UInt8] {
        var (changed, text) = (script, text)
        // The mark of dual dialogue is no part of a cue's text.
        if element.type == .character, text.hasSuffix("^") {
            text = String(text.dropLast()).trimmed
            changed.elements[number - 1].dual = true
        }
        changed.elements[number - 1].text = text
        let bytes = changed.fountain
        let read = Screenplay(fountain: bytes)
        let here = read.elements.indices.contains(number - 1) ? read.elements[number - 1] : nil
        guard let here, here.type == element.type, here.text == text else {
            let now = here.map { Listing.name($0) } ?? "nothing"
            throw Failure(
                "\(Listing.name(element)) \"\(shortened(text, to: 40))\" would be read as \(now) here; "
                    + "/edit opens the scene in your editor")
        }
        guard read.elements.count == changed.elements.count,
            zip(read.elements, changed.elements).allSatisfy({ $0.type == $1.type && $0.text == $1.text })
        else {
            throw Failure(
                "other lines would be read otherwise than now, as after a note or boneyard that is left open; "
                    + "/edit opens the scene in your editor")
        }
        return bytes
    }
}

extension Session {
    /// Makes a line read otherwise, as one change, and shows it.
    mutating func finish(_ edit: LineEdit, reading text: String) throws(Failure) {
        let text = text.trimmed
        guard !text.isEmpty else {
            throw Failure("an empty line changes nothing; /edit opens the scene in your editor, to take lines out")
        }
        guard text != edit.element.text else { return Console.shared.write("  nothing changed\n") }
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
