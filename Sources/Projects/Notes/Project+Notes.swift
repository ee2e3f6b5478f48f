/// Lists that a writer keeps beside the scripts, each a file of Markdown in `notes/` that any editor can change.
extension Project {
    /// A list; empty where it was not begun.
    public func notes(named name: String) throws -> NoteList { NoteList(try read(.notes(name)) ?? []) }

    /// Keeps a list in place of what it was.
    ///
    /// - Parameter command: what led to it, as it was typed.
    public func writeNotes(_ notes: NoteList, named name: String, by command: String) throws {
        try write(notes.bytes, to: .notes(name), by: command)
    }
}
