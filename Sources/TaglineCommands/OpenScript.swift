import Projects
import Screenplay

/// The script at the prompt: its buffer, its elements, and the place where typed lines go.
final class OpenScript {
    let buffer: ScriptBuffer
    private var place = Place(cursor: 0)
    /// Where the changes led from and to, the last one last, and those that were taken back; nil where a change is of
    /// an earlier session.
    private var done: [Move?] = []
    private var undone: [Move?] = []
    private var parsed: ParsedScript?

    init(_ buffer: ScriptBuffer) {
        self.buffer = buffer
        moveToEnd()
    }

    private struct Place {
        var cursor: Int
        /// Blank lines that were typed since the last paragraph ended; nil while it goes on.
        var blanks: Int?
    }

    private struct Move {
        var from: Place
        var to: Place
    }

    /// Where the next line goes, as an offset into the bytes.
    var cursor: Int { place.cursor }

    var name: String { buffer.name }

    var screenplay: Screenplay { current.screenplay }

    /// The scenes, in their order.
    var scenes: [Scene] { current.scenes }

    /// Who speaks in the script.
    var names: [String] { current.names }

    private var current: ParsedScript {
        if let parsed, parsed.bytes == buffer.bytes { return parsed }
        let made = ParsedScript(buffer.bytes)
        parsed = made
        return made
    }

    /// Puts lines in; what they leave as it was is not read again.
    private func insert(_ lines: [UInt8], at offset: Int, origin: Origin) throws(Failure) {
        var next = current
        parsed = nil
        defer { parsed = next }
        try failing { try buffer.insert(lines, at: offset, origin: origin) }
        next.insert(lines, at: offset, giving: buffer.bytes)
    }

    /// What stands before the cursor.
    var before: Screenplay {
        cursor == buffer.bytes.count ? screenplay : Screenplay(fountain: Array(buffer.bytes[..<cursor]))
    }

    /// Who is speaking where the cursor stands, and whether a word was said yet; nil outside of a speech.
    var openSpeech: (name: String, hasText: Bool)? {
        place.blanks == nil ? speech(at: cursor) : nil
    }

    private func speech(at offset: Int) -> (name: String, hasText: Bool)? {
        guard offset > 0 else { return nil }
        // A paragraph is read by itself: what came before the last one need not be read again.
        let start = paragraphStart(before: offset)
        let head = start > 0 ? Array("x\n\n".utf8) : []
        // A cue is one only with a line below it.
        let elements = Screenplay(fountain: head + Array(buffer.bytes[start..<offset]) + Array("x\n".utf8)).elements
        guard let last = elements.last, last.type == .dialogue,
            let cue = elements.last(where: { $0.type == .character })
        else { return nil }
        return (cue.name, last.text != "x" || elements.dropLast().last?.type != .character)
    }

    /// Where the last paragraph before an offset begins, with the blank lines before it.
    private func paragraphStart(before offset: Int) -> Int {
        let first = screenplay.elements.last { element in
            element.blankBefore > 0 && element.sourceRange.map { $0.upperBound <= offset } == true
        }
        return first?.sourceRange?.lowerBound ?? 0
    }

    /// Whether the next line begins a paragraph.
    var isAtParagraphStart: Bool { place.blanks != nil }

    /// Whether the paragraph opens a note or a boneyard that nothing closes before the cursor.
    var isInsideMark: Bool {
        guard !isAtParagraphStart else { return false }
        let text = buffer.bytes[paragraphStart(before: cursor)..<cursor]
        var isInside = false
        for pair in zip(text, text.dropFirst()) {
            switch pair {
            case (UInt8(ascii: "["), UInt8(ascii: "[")), (UInt8(ascii: "/"), UInt8(ascii: "*")): isInside = true
            case (UInt8(ascii: "]"), UInt8(ascii: "]")), (UInt8(ascii: "*"), UInt8(ascii: "/")): isInside = false
            default: break
            }
        }
        return isInside
    }

    /// Ends the paragraph, or asks for one more blank line before the next.
    func endParagraph() {
        place.blanks = (place.blanks ?? 0) + 1
    }

    /// Adds text at the cursor, as a paragraph of its own or as the next line of the one that is open.
    ///
    /// - Returns: the elements that the text became part of.
    /// - Throws: ``Failure``; then nothing has changed.
    @discardableResult
    func add(_ text: String, asParagraph: Bool, endsParagraph: Bool, origin: Origin) throws(Failure) -> [Element] {
        let bytes = buffer.bytes
        let head = bytes[..<cursor]
        var lines = TypedLines(ending: current.lineEnd)
        if let last = head.last, !TypedLines.isLineEnd(last) { lines.end() }
        if asParagraph || isAtParagraphStart, !head.isEmpty {
            let wanted = max(place.blanks ?? 1, 1) - TypedLines.trailingBlanks(head)
            for _ in 0..<max(wanted, 0) { lines.end() }
        }
        let start = cursor + lines.bytes.count
        lines.add(text)
        let end = cursor + lines.bytes.count
        if cursor < bytes.count, !TypedLines.isLineEnd(bytes[cursor]) { lines.end() }
        try insert(lines.bytes, at: cursor, origin: origin)
        let touched = elements(in: start..<end)
        var isClosed = endsParagraph || TypedLines.trailingBlanks(buffer.bytes[..<end]) > 0
        switch touched.last?.type {
        case .sceneHeading, .transition, .section, .synopsis, .pageBreak: isClosed = true
        default: break
        }
        let move = Move(from: place, to: Place(cursor: end, blanks: isClosed ? 0 : nil))
        place = move.to
        done.append(move)
        undone = []
        return touched
    }

    /// Makes changes all over the script as one that can be undone; the cursor stays with the text it stood behind.
    func apply(_ edits: SourceEdits) throws(Failure) {
        guard !edits.isEmpty else { return }
        _ = try failing { try buffer.replaceAll(with: edits.applied(to: buffer.bytes), origin: .human) }
        let move = Move(from: place, to: Place(cursor: edits.moved(place.cursor), blanks: place.blanks))
        place = move.to
        done.append(move)
        undone = []
    }

    /// Puts text in the place of a stretch of the script, as one change that can be undone; the cursor stays with the
    /// text it stood behind.
    func replace(_ range: Range<Int>, with text: [UInt8]) throws(Failure) {
        let (head, tail) = TypedLines.commonLines(Array(buffer.bytes[range]), text)
        let (changed, lines) = (range.lowerBound + head..<range.upperBound - tail, text[head..<text.count - tail])
        guard !(changed.isEmpty && lines.isEmpty) else { return }
        try failing { try buffer.replace(changed, with: Array(lines), origin: .human) }
        var to = place
        if cursor >= changed.upperBound {
            to.cursor += lines.count - changed.count
        } else if cursor > changed.lowerBound {
            to = Place(cursor: changed.lowerBound + lines.count, blanks: 0)
        }
        let move = Move(from: place, to: to)
        place = move.to
        done.append(move)
        undone = []
    }

    /// - Throws: ``Failure`` where another program has changed the script's file since it was read: its lines may not be
    ///   those that the writer sees.
    func requireOwnFile() throws(Failure) {
        guard try failing({ try buffer.isFileChanged() }) else { return }
        throw Failure(
            "another program has changed it; /save takes its changes in, /reload has the script read as it does",
            file: buffer.path)
    }

    private func elements(in range: Range<Int>) -> [Element] {
        let elements = screenplay.elements
        let before = elements.lastIndex { $0.sourceRange.map { $0.upperBound <= range.lowerBound } == true }
        return Array(elements[(before.map { $0 + 1 } ?? 0)...].prefix { $0.sourceRange?.overlaps(range) == true })
    }

    /// Takes the last change back, or makes it again; the cursor goes where it was before it, or after.
    ///
    /// - Returns: the text that was taken back or came again; nil where there was nothing to do.
    func undo() throws(Failure) -> String? {
        guard let splice = try failing({ try buffer.undo() }) else { return nil }
        let move = done.popLast().flatMap { $0 }
        undone.append(move)
        if let move { place = move.from } else { goBack(before: splice) }
        return Self.summary(splice)
    }

    func redo() throws(Failure) -> String? {
        guard let splice = try failing({ try buffer.redo() }) else { return nil }
        let move = undone.popLast().flatMap { $0 }
        done.append(move)
        if let move { place = move.to } else { goOn(at: splice.offset + splice.inserted.count) }
        return Self.summary(splice)
    }

    /// Goes to where a change of an earlier session was made: text that came without a blank line before it went on
    /// with a paragraph.
    private func goBack(before splice: Splice) {
        move(to: splice.offset)
        let before = buffer.bytes[..<cursor]
        let wentOn = splice.inserted.first.map { !TypedLines.isLineEnd($0) } ?? false
        if wentOn, !before.isEmpty, TypedLines.trailingBlanks(before) == 0 { place.blanks = nil }
    }

    /// Goes behind a change of an earlier session: a cue that has no speech yet still waits for it.
    private func goOn(at offset: Int) {
        move(to: offset)
        if speech(at: cursor)?.hasText == false { place.blanks = nil }
    }

    /// Writes the script to its file where that lacks something, and says what came in from there.
    func save() throws(Failure) {
        guard case .merged(let splice) = try failing({ try buffer.save() }) else { return }
        follow(splice)
        Console.shared.diagnose(
            "\(buffer.path): what another program changed in it was taken into the script; /undo takes it out")
    }

    /// Takes the file's text in place of what is open.
    ///
    /// - Returns: whether they differed.
    func reload() throws(Failure) -> Bool {
        guard let splice = try failing({ try buffer.reload() }) else { return false }
        follow(splice)
        return true
    }

    /// Keeps the cursor where it stood in the text when a change came from elsewhere.
    private func follow(_ splice: Splice) {
        let end = splice.offset + splice.removed.count
        if cursor >= end {
            place.cursor += splice.inserted.count - splice.removed.count
        } else if cursor > splice.offset {
            move(to: splice.offset + splice.inserted.count)
        }
        done.append(nil)
        undone = []
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

    private func move(to offset: Int) { place = Place(cursor: min(max(offset, 0), buffer.bytes.count), blanks: 0) }

    /// The scene that the cursor stands in, counted from 1, and how many there are.
    var scene: (number: Int, count: Int) {
        let elements = screenplay.elements
        let current = scenes.lastIndex { (elements[$0.elements.lowerBound].ownRange?.lowerBound ?? .max) < cursor }
        return ((current ?? -1) + 1, scenes.count)
    }
}
