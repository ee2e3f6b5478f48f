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
    /// How many changes were made of those that go together; nil where each stands for itself.
    private var together: Int?

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
        try entering { try buffer.insert(lines, at: offset, origin: origin, isJoined: (together ?? 0) > 0) }
        together? += 1
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
        record(Move(from: place, to: Place(cursor: end, blanks: isClosed ? 0 : nil)))
        return touched
    }

    /// Makes changes all over the script as one that can be undone; the cursor stays with the text it stood behind.
    func apply(_ edits: SourceEdits) throws(Failure) {
        guard !edits.isEmpty else { return }
        let from = place
        guard try entering({ try buffer.replaceAll(with: edits.applied(to: buffer.bytes), origin: .human) }) != nil
        else { return }
        record(Move(from: from, to: resting(Place(cursor: edits.moved(from.cursor), blanks: from.blanks))))
    }

    /// Takes the last entry out as a change of its own, so that it can come back by `/undo`; the cursor goes where it
    /// was before it.
    func takeOutLast() throws(Failure) {
        guard let splice = buffer.lastChange else { return }
        let from = place
        let range = splice.offset..<splice.offset + splice.inserted.count
        try entering { try buffer.replace(range, with: splice.removed, origin: .human) }
        if let move = done.last.flatMap({ $0 }) { place = move.from } else { goBack(before: splice) }
        record(Move(from: from, to: place))
    }

    /// Puts text in the place of a stretch of the script, as one change that can be undone; the cursor stays with the
    /// text it stood behind.
    func replace(_ range: Range<Int>, with text: [UInt8]) throws(Failure) {
        let (head, tail) = TypedLines.commonLines(Array(buffer.bytes[range]), text)
        let (changed, lines) = (range.lowerBound + head..<range.upperBound - tail, text[head..<text.count - tail])
        guard !(changed.isEmpty && lines.isEmpty) else { return }
        try entering { try buffer.replace(changed, with: Array(lines), origin: .human) }
        var to = place
        if cursor >= changed.upperBound {
            to.cursor += lines.count - changed.count
        } else if cursor > changed.lowerBound {
            to = Place(cursor: changed.lowerBound + lines.count, blanks: 0)
        }
        record(Move(from: place, to: resting(to)))
    }

    /// Has the text that is added in it be taken back, and come again, as one entry, whoever wrote its parts.
    func asOneEntry(_ body: () throws(Failure) -> Void) throws(Failure) {
        together = 0
        defer { together = nil }
        try body()
    }

    /// Enters a change.
    private func entering<Result>(_ body: () throws -> Result) throws(Failure) -> Result {
        do {
            return try body()
        } catch {
            guard buffer.isFreeAgain else { throw Failure(error) }
            throw Failure(
                "the project was open elsewhere when it was opened here, and is not any more; /open it again to write")
        }
    }

    /// Goes where a change leaves the cursor. What was undone before it cannot come back.
    private func record(_ move: Move) {
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

    /// Takes the last entry back, or makes it again; the cursor goes where it was before it, or after.
    ///
    /// - Returns: the text that was taken back or came again; nil where there was nothing to do.
    func undo() throws(Failure) -> String? {
        var texts: [String] = []
        while let splice = try entering({ try buffer.undo() }) {
            let move = done.popLast().flatMap { $0 }
            undone.append(move)
            if let move { place = move.from } else { goBack(before: splice) }
            texts.insert(summary(splice, in: buffer.bytes), at: 0)
            guard splice.isJoined else { break }
        }
        return texts.isEmpty ? nil : texts.joined(separator: " / ")
    }

    func redo() throws(Failure) -> String? {
        var texts: [String] = []
        repeat {
            let before = buffer.bytes
            guard let splice = try entering({ try buffer.redo() }) else { break }
            let move = undone.popLast().flatMap { $0 }
            done.append(move)
            if let move { place = move.to } else { goOn(at: splice.offset + splice.inserted.count) }
            texts.append(summary(splice, in: before))
        } while buffer.nextChange?.isJoined == true
        return texts.isEmpty ? nil : texts.joined(separator: " / ")
    }

    /// Goes to where a change of an earlier session was made: text that came without a blank line before it went on
    /// with a paragraph.
    private func goBack(before splice: Splice) {
        move(to: splice.offset)
        guard cursor == splice.offset else { return }
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
        let encoding = buffer.encoding
        defer {
            if buffer.encoding != encoding {
                Console.shared.diagnose(
                    "\(buffer.path): \(encoding.rawValue) lacks characters that are in it now; it is UTF-8 from now on")
            }
        }
        guard case .merged = try following({ try buffer.save() }) else { return }
        Console.shared.diagnose(
            "\(buffer.path): what another program changed in it was taken into the script; /undo takes it out")
    }

    /// Takes the file's text in place of what is open.
    ///
    /// - Returns: whether they differed.
    func reload() throws(Failure) -> Bool {
        try following { try buffer.reload() } != nil
    }

    /// Does what may take a change in from elsewhere, also where it fails after that, and keeps the cursor where it stood
    /// in the text.
    private func following<Result>(_ body: () throws -> Result) throws(Failure) -> Result {
        let before = buffer.bytes
        defer {
            if let splice = Splice(from: before, to: buffer.bytes, origin: .file) {
                record(Move(from: place, to: resting(moved(by: splice, in: before))))
            }
        }
        return try failing(body)
    }

    /// Where the cursor stands after a change from elsewhere; what came in behind it begins a paragraph.
    private func moved(by splice: Splice, in text: [UInt8]) -> Place {
        let (start, end) = (splice.offset, splice.offset + splice.removed.count)
        let isOther = cursor == end || (start + 1..<max(start + 1, end)).contains(cursor)
        return Place(cursor: splice.moved(cursor, in: text), blanks: isOther ? 0 : place.blanks)
    }

    /// The lines that a change brought, or took where it brought none, as one.
    ///
    /// - Parameter text: what stood before the change.
    private func summary(_ splice: Splice, in text: [UInt8]) -> String {
        var bytes = splice.inserted.isEmpty ? splice.removed : splice.inserted
        let end = splice.offset + splice.removed.count
        func isInside(_ edges: UInt8?...) -> Bool { edges.allSatisfy { $0.map { !TypedLines.isLineEnd($0) } ?? false } }
        if isInside(text[..<splice.offset].last, bytes.first) || isInside(bytes.last, text[end...].first) {
            let whole = splice.inWholeLines(of: text)
            let diff = LineDiff(from: whole.removed, to: whole.inserted)
            let came = diff.changes.flatMap { diff.new[$0.new].joined() }
            bytes = came.isEmpty ? diff.changes.flatMap { diff.old[$0.old].joined() } : came
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " / ")
        return splice.origin == .file ? "another program's \(lines)" : lines
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

    /// Goes behind an element, and behind the speech that it is part of; the next line is a paragraph of its own.
    ///
    /// - Returns: the element that the cursor stands behind, with its number.
    func move(behind element: Element) -> (number: Int, element: Element) {
        move(to: element.sourceRange?.upperBound ?? buffer.bytes.count)
        let elements = screenplay.elements
        let index = elements.lastIndex { ($0.sourceRange?.upperBound ?? .max) <= cursor } ?? 0
        return (index + 1, elements[index])
    }

    private func move(to offset: Int) {
        place = resting(Place(cursor: min(max(offset, 0), buffer.bytes.count), blanks: 0))
    }

    /// The place itself, or the next one behind it where it stands in a line, a paragraph, a speech or the title page: a
    /// line that is put in there would tear them.
    private func resting(_ place: Place) -> Place {
        let offset = gap(from: place.cursor)
        return offset == place.cursor ? place : Place(cursor: offset, blanks: 0)
    }

    private func gap(from offset: Int) -> Int {
        let end = buffer.bytes.count
        guard offset < end else { return end }
        let elements = screenplay.elements
        let titleEnd = elements.first?.sourceRange?.lowerBound ?? end
        guard offset > titleEnd else { return titleEnd }
        guard var index = elements.lastIndex(where: { ($0.sourceRange?.lowerBound ?? .max) < offset }),
            let own = elements[index].ownRange, offset > own.lowerBound, offset <= own.upperBound
        else { return lineStart(from: offset) }
        while index + 1 < elements.count, goesOn(elements[index + 1]) { index += 1 }
        return elements[index].ownRange?.upperBound ?? end
    }

    /// Whether an element goes on with the lines right above it.
    private func goesOn(_ element: Element) -> Bool {
        [.action, .parenthetical, .dialogue, .lyrics].contains(element.type)
            && element.sourceRange?.lowerBound == element.ownRange?.lowerBound
    }

    /// The place, or the end of the line that it stands in.
    private func lineStart(from offset: Int) -> Int {
        let bytes = buffer.bytes
        var place = offset
        while place < bytes.count, place > 0, !TypedLines.isLineEnd(bytes[place - 1]) { place += 1 }
        let isPair = place > 0 && place < bytes.count && bytes[place - 1] == 0x0D && bytes[place] == 0x0A
        return isPair ? place + 1 : place
    }

    /// The scene that the cursor stands in, counted from 1, and how many there are.
    var scene: (number: Int, count: Int) {
        let elements = screenplay.elements
        let current = scenes.lastIndex { (elements[$0.elements.lowerBound].ownRange?.lowerBound ?? .max) < cursor }
        return ((current ?? -1) + 1, scenes.count)
    }
}
