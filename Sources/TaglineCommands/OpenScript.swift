import Projects
import Screenplay

/// The script at the prompt: its buffer, its elements, and the place where typed lines go.
final class OpenScript {
    let buffer: ScriptBuffer
    /// Where the next line goes, as an offset into the bytes.
    private(set) var cursor: Int
    /// Blank lines that were typed since the last paragraph ended; nil while it goes on.
    private var blanks: Int?
    private var parsed: (bytes: [UInt8], screenplay: Screenplay)?

    init(_ buffer: ScriptBuffer) {
        self.buffer = buffer
        cursor = buffer.bytes.count
        blanks = 0
    }

    var name: String { buffer.name }

    var screenplay: Screenplay {
        if let parsed, parsed.bytes == buffer.bytes { return parsed.screenplay }
        let screenplay = Screenplay(fountain: buffer.bytes)
        parsed = (buffer.bytes, screenplay)
        return screenplay
    }

    /// What stands before the cursor.
    var before: Screenplay {
        cursor == buffer.bytes.count ? screenplay : Screenplay(fountain: Array(buffer.bytes[..<cursor]))
    }

    /// Who is speaking where the cursor stands, and whether a word was said yet; nil outside of a speech.
    var openSpeech: (name: String, hasText: Bool)? {
        guard blanks == nil, cursor > 0 else { return nil }
        // A cue is one only with a line below it.
        let elements = Screenplay(fountain: Array(buffer.bytes[..<cursor]) + Array("x\n".utf8)).elements
        guard let last = elements.last, last.type == .dialogue,
            let cue = elements.last(where: { $0.type == .character })
        else { return nil }
        return (cue.name, last.text != "x" || elements.dropLast().last?.type != .character)
    }

    /// Whether the next line begins a paragraph.
    var isAtParagraphStart: Bool { blanks != nil }

    /// Ends the paragraph, or asks for one more blank line before the next.
    func endParagraph() {
        blanks = (blanks ?? 0) + 1
    }

    /// Adds text at the cursor, as a paragraph of its own or as the next line of the one that is open.
    ///
    /// - Returns: the elements that the text became part of.
    /// - Throws: ``Failure``; then nothing has changed.
    @discardableResult
    func add(_ text: String, asParagraph: Bool, endsParagraph: Bool, origin: Origin) throws(Failure) -> [Element] {
        var inserted: [UInt8] = []
        let bytes = buffer.bytes
        let head = bytes[..<cursor]
        if let last = head.last, last != UInt8(ascii: "\n") { inserted.append(UInt8(ascii: "\n")) }
        let separates = asParagraph || blanks != nil
        if separates, !head.isEmpty {
            let present = trailingBlanks(head)
            inserted += Array(repeating: UInt8(ascii: "\n"), count: max(0, max(1, blanks ?? 1) - present))
        }
        let start = cursor + inserted.count
        inserted += Array(text.utf8)
        if inserted.last != UInt8(ascii: "\n") { inserted.append(UInt8(ascii: "\n")) }
        let end = cursor + inserted.count
        if cursor < bytes.count, bytes[cursor] != UInt8(ascii: "\n") { inserted.append(UInt8(ascii: "\n")) }
        try failing { try buffer.insert(inserted, at: cursor, origin: origin) }
        cursor = end
        blanks = nil
        let touched = elements(in: start..<end)
        let isClosed: Bool
        switch touched.last?.type {
        case .sceneHeading, .transition, .section, .synopsis, .pageBreak: isClosed = true
        default: isClosed = endsParagraph
        }
        if isClosed { blanks = 0 }
        return touched
    }

    /// Blank lines that stand at the end of the bytes before the cursor.
    private func trailingBlanks(_ head: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in head.reversed() {
            if byte == UInt8(ascii: "\n") { count += 1 } else if byte != UInt8(ascii: "\r") { break }
        }
        return max(0, count - 1)
    }

    private func elements(in range: Range<Int>) -> [Element] {
        screenplay.elements.filter { $0.sourceRange?.overlaps(range) == true }
    }

    /// Takes the last change back, or makes it again; the cursor goes there.
    ///
    /// - Returns: the text that was taken back or came again; nil where there was nothing to do.
    func undo() throws(Failure) -> String? {
        guard let splice = try failing({ try buffer.undo() }) else { return nil }
        move(to: splice.offset)
        return Self.summary(splice)
    }

    func redo() throws(Failure) -> String? {
        guard let splice = try failing({ try buffer.redo() }) else { return nil }
        move(to: splice.offset + splice.inserted.count)
        return Self.summary(splice)
    }

    private static func summary(_ splice: Splice) -> String {
        let bytes = splice.inserted.isEmpty ? splice.removed : splice.inserted
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " / ")
    }

    func moveToEnd() { move(to: buffer.bytes.count) }

    /// Goes to the end of a scene; the next line is its next paragraph.
    func move(toEndOf scene: Scene) {
        let elements = screenplay.elements
        guard scene.elements.upperBound < elements.count, let next = elements[scene.elements.upperBound].sourceRange
        else { return moveToEnd() }
        // The blank lines before the next heading are its own; the cursor stands before them.
        move(to: next.lowerBound)
    }

    private func move(to offset: Int) {
        cursor = min(max(offset, 0), buffer.bytes.count)
        blanks = 0
    }

    /// The scene that the cursor stands in, counted from 1, and how many there are.
    var place: (scene: Int, of: Int) {
        let scenes = screenplay.scenes
        let elements = screenplay.elements
        let current = scenes.lastIndex { (elements[$0.elements.lowerBound].sourceRange?.lowerBound ?? .max) < cursor }
        return ((current ?? -1) + 1, scenes.count)
    }
}
