/// Lines that wait to be played, as if they had been typed: those of a macro, an alias or a file.
struct LineQueue {
    private var lines: [(text: String, depth: Int)] = []
    /// How many lists of lines led to the line at work.
    private var depth = 0

    /// Lists that lead to each other go no deeper.
    private static let deepest = 16

    /// Takes the line that comes next; nil where the next one is to be read.
    mutating func next() -> String? {
        guard let line = lines.popLast() else {
            depth = 0
            return nil
        }
        depth = line.depth
        return line.text
    }

    /// Puts lines before those that wait.
    ///
    /// - Throws: ``Failure`` where lists lead to each other without an end.
    mutating func add(_ added: [String], from name: String) throws(Failure) {
        guard depth < Self.deepest else {
            throw Failure("\(name): its lines lead to each other \(Self.deepest) times over; let them end")
        }
        lines += added.reversed().map { ($0, depth + 1) }
    }

    /// Forgets what waits: a line that failed ends its list.
    mutating func clear() { lines = [] }
}
