/// Lists that a writer keeps beside the scripts, each a file of Markdown in `notes/` that any editor can change.
extension Project {
    private static let noteEnding = ".md"

    /// A list's entries; none where it was not begun.
    public func notes(named name: String) throws -> [Note] {
        do {
            let bytes = try InputFile.read(inside("notes", name, ending: Self.noteEnding))
            return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
                .compactMap { Note(line: $0) }
        } catch InputError.missing {
            return []
        }
    }

    /// Keeps a list's entries in place of those it had.
    public func writeNotes(_ notes: [Note], named name: String) throws {
        try requireWritable()
        try writeLines(notes.map(\.line).joined(), in: "notes", name, ending: Self.noteEnding)
    }

    /// Writes a file of the project's, in a folder that is made where there is none.
    func writeLines(_ text: String, in folder: String, _ name: String, ending: String) throws {
        let path = try inside(folder, name, ending: ending)
        try Folder.make(Path.folder(of: path))
        try AtomicFile.write(Array(text.utf8), to: path)
    }
}
