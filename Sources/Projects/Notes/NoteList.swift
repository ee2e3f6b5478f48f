/// A list that a writer keeps beside the scripts: a file of Markdown that any editor can change, and of which every line
/// stays as it is that nobody changes here.
public struct NoteList: Equatable, Sendable {
    /// What stands before the first line: a byte order mark, if there is one.
    private let mark: [UInt8]
    private var lines: [NoteLine] = []
    /// What ends its lines.
    private let end: [UInt8]

    /// - Parameter bytes: the file's; lines end at LF, CRLF or CR.
    public init(_ bytes: [UInt8]) {
        let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[..<3]) : []
        var start = mark.count
        for place in bytes.indices.dropFirst(start) where bytes[place] == lf || bytes[place] == cr {
            // The first of two bytes that end a line.
            if bytes[place] == cr, place + 1 < bytes.count, bytes[place + 1] == lf { continue }
            lines.append(NoteLine(bytes[start...place]))
            start = place + 1
        }
        if start < bytes.count { lines.append(NoteLine(bytes[start...])) }
        let first = lines.first?.bytes ?? []
        end = first.suffix(2) == [cr, lf] ? [cr, lf] : first.last == cr ? [cr] : [lf]
    }

    /// The file's bytes.
    public var bytes: [UInt8] { mark + lines.flatMap(\.bytes) }

    /// The entries in their order.
    public var notes: [Note] { lines.compactMap(\.note) }

    /// The place of each entry's line.
    private var entries: [Int] { lines.indices.filter { lines[$0].note != nil } }

    /// Adds an entry behind the others.
    ///
    /// - Parameter text: on one line; line ends become spaces.
    public mutating func append(_ text: String) {
        insert(NoteLine(text, end: end), at: (entries.last ?? lines.count - 1) + 1)
    }

    /// Ticks an entry off, or takes the tick away.
    ///
    /// - Parameter place: among the entries, from 0; there is one.
    public mutating func toggle(_ place: Int) { lines[entries[place]].toggle() }

    /// Puts another text in an entry's place, with the tick that it has.
    ///
    /// - Parameter text: as in ``append(_:)``.
    public mutating func replace(_ place: Int, with text: String) { lines[entries[place]].replaceText(with: text) }

    /// Takes an entry out.
    public mutating func remove(_ place: Int) { lines.remove(at: entries[place]) }

    /// Takes an entry to another's place among the entries.
    public mutating func move(_ place: Int, to target: Int) {
        guard place != target else { return }
        let line = lines.remove(at: entries[place])
        insert(line, at: target < entries.count ? entries[target] : (entries.last ?? lines.count - 1) + 1)
    }

    private mutating func insert(_ line: NoteLine, at place: Int) {
        if place > 0 { lines[place - 1].finish(with: end) }
        var line = line
        line.finish(with: end)
        lines.insert(line, at: place)
    }
}
