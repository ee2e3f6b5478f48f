#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Project {
    private static let voiceEnding = ".safetensors"

    /// The voices' names, sorted.
    public var voices: [String] { names(in: "voices", ending: Self.voiceEnding) }

    /// The file of the voice of this name, which need not be there.
    public func voicePath(named name: String) throws(ProjectError) -> String {
        try inside("voices", name, ending: Self.voiceEnding)
    }

    /// Whether there is a voice of this name; one that cannot be a file's has none.
    public func hasVoice(named name: String) -> Bool {
        (try? voicePath(named: name)).map { access($0, F_OK) == 0 } ?? false
    }

    /// Keeps a voice's file, in place of one of the same name.
    public func writeVoice(_ bytes: [UInt8], named name: String) throws {
        try requireWritable()
        let file = try voicePath(named: name)
        try Folder.make(Path.folder(of: file))
        try AtomicFile.write(bytes, to: file)
    }

    /// The bytes of a voice's file.
    ///
    /// - Parameter limit: the most bytes that are read.
    public func readVoice(named name: String, limit: Int) throws -> [UInt8] {
        let file = try voicePath(named: name)
        do {
            return try InputFile.read(file, limit: limit)
        } catch InputError.missing {
            throw ProjectError.missingVoice(name: name, known: voices)
        }
    }

    /// Removes a voice's file.
    public func removeVoice(named name: String) throws {
        try requireWritable()
        let file = try voicePath(named: name)
        guard unlink(file) == 0 else {
            throw errno == ENOENT ? ProjectError.missingVoice(name: name, known: voices) : FileError(.remove, file)
        }
    }
}
