/// Lists that a writer keeps beside the scripts, each a file of Markdown in `notes/` that any editor can change.
extension Project {
    /// A list's entries; none where it was not begun.
    public func notes(named name: String) throws -> [Note] {
        String(decoding: try read(.notes(name)) ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
            .compactMap { Note(line: $0) }
    }

    /// Keeps a list's entries in place of those it had.
    ///
    /// - Parameter command: what led to it, as it was typed.
    public func writeNotes(_ notes: [Note], named name: String, by command: String) throws {
        try write(Array(notes.map(\.line).joined().utf8), to: .notes(name), by: command)
    }
}
