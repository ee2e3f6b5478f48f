/// A line of a list's file, as it stands there.
///
///     entry = blank* [mark blank+ ["[ ] " | "[x] "]] text
///     mark  = "-" | "*" | "+" | digit+ ("." | ")")
///
/// Headings and blank lines are none.
struct NoteLine: Equatable {
    /// With what ends the line.
    private(set) var bytes: [UInt8]

    private static let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    private static let ends: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// An open entry.
    ///
    /// - Parameter end: what ends the line.
    init(_ text: String, end: [UInt8]) {
        self.init("- [ ] \(Self.onOneLine(text))".utf8 + end)
    }

    /// The entry; nil where the line is none.
    var note: Note? {
        let parts = parts
        let text = bytes[parts.text]
        guard !text.isEmpty, parts.mark != nil || text.first != UInt8(ascii: "#") else { return nil }
        return Note(String(decoding: text, as: UTF8.self), isDone: parts.isDone)
    }

    /// Ticks the entry off, or takes the tick away; what is no item of a task list becomes one.
    mutating func toggle() {
        let parts = parts
        let mark = Array((parts.mark == nil ? "- " : "").utf8)
        bytes.replaceSubrange(parts.box, with: mark + Array((parts.isDone ? "[ ] " : "[x] ").utf8))
    }

    /// Puts another text in the entry's place, as an item of a task list.
    mutating func replaceText(with text: String) {
        let parts = parts
        let mark = parts.mark == nil ? "- [ ] " : parts.box.isEmpty ? "[ ] " : ""
        let place = parts.mark == nil || parts.box.isEmpty ? parts.box.lowerBound : parts.text.lowerBound
        bytes.replaceSubrange(place..<parts.text.upperBound, with: Array((mark + Self.onOneLine(text)).utf8))
    }

    /// Gives the line an end where it has none.
    mutating func finish(with end: [UInt8]) {
        if bytes.last.map({ !Self.ends.contains($0) }) ?? false { bytes += end }
    }

    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The places of what a line is made of.
    private struct Parts {
        /// What makes it an item of a list.
        var mark: Range<Int>?
        /// Where its box stands, or could.
        var box: Range<Int>
        var isDone: Bool
        var text: Range<Int>
    }

    private var parts: Parts {
        func skippingBlanks(_ place: Int) -> Int {
            bytes[place...].firstIndex { !Self.blanks.contains($0) } ?? bytes.count
        }
        let start = skippingBlanks(0)
        var place = start
        var mark: Range<Int>?
        if let end = markEnd(from: start), end < bytes.count, Self.blanks.contains(bytes[end]) {
            mark = start..<end
            place = skippingBlanks(end)
        }
        var box = place..<place
        var isDone = false
        for (text, ticks) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)]
        where mark != nil && bytes[place...].starts(with: text.utf8) {
            (box, isDone) = (place..<place + text.utf8.count, ticks)
        }
        let last = bytes.lastIndex { !Self.blanks.contains($0) && !Self.ends.contains($0) } ?? -1
        let first = skippingBlanks(box.upperBound)
        return Parts(mark: mark, box: box, isDone: isDone, text: first..<max(first, last + 1))
    }

    private func markEnd(from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        if "-*+".utf8.contains(bytes[start]) { return start + 1 }
        let end = bytes[start...].firstIndex { !("0"..."9").contains(Character(Unicode.Scalar($0))) } ?? bytes.count
        return end > start && end < bytes.count && ".)".utf8.contains(bytes[end]) ? end + 1 : nil
    }
}
