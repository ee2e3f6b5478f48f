/// What scripts read at moments that the writer gave names to: each a file that people can read, and never changed.
extension Project {
    /// The names of a script's snapshots, sorted.
    public func snapshots(of script: String) -> [String] {
        names(in: Self.snapshotFolder(of: script), ending: ScriptBuffer.ending)
    }

    /// Keeps what a script reads now.
    public func writeSnapshot(of script: ScriptBuffer, named name: String) throws {
        try requireWritable()
        let file = try inside(Self.snapshotFolder(of: script.name), name, ending: ScriptBuffer.ending)
        guard !snapshots(of: script.name).contains(name) else { throw ProjectError.snapshotExists(name: name) }
        let folder = Path.folder(of: file)
        try Folder.make(Path.folder(of: folder))
        try Folder.make(folder)
        try AtomicFile.write(script.bytes, to: file)
    }

    /// What a script read when it was kept.
    public func readSnapshot(of script: String, named name: String) throws -> [UInt8] {
        let file = try inside(Self.snapshotFolder(of: script), name, ending: ScriptBuffer.ending)
        do {
            return try InputFile.read(file)
        } catch InputError.missing {
            throw ProjectError.missingSnapshot(name: name, known: snapshots(of: script))
        }
    }

    private static func snapshotFolder(of script: String) -> String { ".tagline/snapshots/" + script }
}
