public import Screenplay

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A project on disk: a folder of readable files.
///
///     tagline.json          name and format
///     scripts/NAME.fountain
///     campaigns/NAME.json
///     voices/NAME.safetensors
///     notes/NAME.md         beats, ideas and names
///     macros/NAME.tagline   lines that the prompt plays under a name
///     results.json          how the campaigns did, once results were read
///     encodings.json        the encodings of scripts that their files do not tell, if any
///     Templates/            what takes the place of the house's templates, if anything
///     .tagline/             journal, history, lock, base/: the texts that unsaved changes start from, snapshots/
///
/// One program at a time writes to a project; others open it for reading. Not thread-safe.
public final class Project {
    static let folders = ["scripts", "campaigns", "voices", ".tagline"]
    static let templateFolder = "Templates"
    /// Where a project's files are written.
    private static let places = folders + [".", "notes", "macros", ".tagline/base"]

    /// The folder, without links.
    public let path: String
    public let manifest: Manifest
    /// Why nothing can be written, or nil.
    public let readOnlyReason: ReadOnlyReason?
    /// What was found wrong with the journal when the project was opened.
    public var recovery: [Recovery] { journal.recovery }

    public var isReadOnly: Bool { readOnlyReason != nil }

    let journal: Journal
    private let lock: ProjectLock?
    private var open: [String: OpenScript] = [:]

    /// Makes a project in a folder that is empty or not there, and opens it.
    ///
    /// - Throws: `ProjectError` or `FileError`; then nothing was made.
    public static func create(at path: String, template: String = ProjectTemplate.defaultName) throws -> Project {
        try ProjectMaker.make(at: path, template: template)
        return try Project(at: path)
    }

    /// Whether there is a project in this folder.
    public static func isProject(_ path: String) -> Bool {
        access(Path.join(path, Manifest.fileName), F_OK) == 0
    }

    /// Opens the project in a folder.
    ///
    /// A project that cannot be written, or that another program has open, opens for reading.
    public init(at path: String) throws {
        guard let folder = realPath(path) else {
            throw errno == ENOENT ? ProjectError.notAProject(path: path) : FileError(.read, path)
        }
        self.path = folder
        _ = try Self.inside(folder, Manifest.fileName)
        manifest = try Manifest.read(in: folder)
        let state = try Self.inside(folder, ".tagline")
        let lockPath = try Self.inside(folder, ".tagline/lock")
        let journalPath = try Self.inside(folder, ".tagline/journal")
        do {
            try Folder.make(state)
            let taken = try ProjectLock.acquire(lockPath)
            try Self.synchronize(folder, journal: journalPath)
            for place in Self.places.compactMap({ try? Self.inside(folder, $0) }) {
                TemporaryName.removeLeftovers(in: place)
            }
            lock = consume taken
            readOnlyReason = nil
        } catch let held as HeldLock {
            lock = nil
            readOnlyReason = .heldBy(process: held.process)
        } catch let error as FileError {
            lock = nil
            readOnlyReason = .notWritable(error)
        }
        journal = try Journal(path: journalPath)
    }

    /// The file that keeps the prompt's lines; nil where nothing can be written.
    public var historyPath: String? { isReadOnly ? nil : try? Self.inside(path, ".tagline/history") }

    /// The scripts' names, sorted.
    public var scripts: [String] { scriptFolder.files.map(\.script) }

    private var scriptFolder: ScriptFolder { ScriptFolder(Path.join(path, "scripts")) }

    /// The campaigns' names, sorted.
    public var campaigns: [String] { names(in: "campaigns", ending: ProjectFile.campaignEnding) }

    /// Whether a file stands among the campaigns of the project in a folder, whatever state that is in.
    public static func holds(campaign path: String, in folder: String) -> Bool {
        guard let campaigns = realPath(Path.join(folder, "campaigns")), let file = realPath(path) else { return false }
        return file.isIn(campaigns)
    }

    /// The campaign of the project whose file this is, if it is one's.
    public func campaign(at path: String) -> String? {
        guard let file = realPath(path) else { return nil }
        return campaigns.first { (try? self.path(of: .campaign($0))).flatMap(realPath) == file }
    }

    /// The path of a template of the project in the folder `root`, a path without links. It need not be there.
    static func inside(_ root: String, template: String) throws(ProjectError) -> String {
        try inside(root, Path.join(templateFolder, template))
    }

    /// Opens a script, with the changes that were accepted but not saved.
    ///
    /// The same script opens once: asking again gives the same buffer.
    public func openScript(named name: String) throws -> ScriptBuffer {
        if let buffer = open[name]?.buffer { return buffer }
        let (name, file) = try scriptFile(named: name)
        do {
            let buffer = try ScriptBuffer(
                name: name, path: file, encoding: scriptEncodings().encoding(of: name), project: self)
            open[name] = OpenScript(buffer: buffer)
            return buffer
        } catch InputError.missing {
            throw ProjectError.missingScript(name: name, known: scripts)
        }
    }

    /// Makes a script and opens it.
    ///
    /// - Parameters:
    ///   - text: UTF-8, and any bytes that are not.
    ///   - encoding: what its file is written in, which the project keeps in mind where the file does not tell it.
    public func createScript(
        named name: String, text: [UInt8] = [], encoding: TextEncoding = .utf8
    ) throws -> ScriptBuffer {
        try requireWritable()
        let file = try inside("scripts", name, ending: ScriptBuffer.ending)
        if access(file, F_OK) == 0 || scripts.contains(name) { throw ProjectError.scriptExists(name: name) }
        try Folder.make(Path.folder(of: file))
        var encodings = try scriptEncodings()
        let isTold = try TextEncoding(of: encoding.encoded(text)) == encoding
        // First, for a file that is there without it would be misread.
        try encodings.keep(isTold ? nil : encoding, of: name)
        try ScriptFile(file, kept: encoding).write(text)
        open[name] = nil
        return try openScript(named: name)
    }

    /// The path of a script's file, which need not be there, and the name as that file spells it: é is one character or
    /// two.
    private func scriptFile(named name: String) throws(ProjectError) -> (script: String, path: String) {
        let usual = try inside("scripts", name, ending: ScriptBuffer.ending)
        guard access(usual, F_OK) != 0, let file = scriptFolder.files.first(where: { $0.script == name }) else {
            return (name, usual)
        }
        return (file.script, try inside("scripts/" + file.name))
    }

    func forgetEncoding(ofScript name: String) throws {
        var encodings = try scriptEncodings()
        try encodings.keep(nil, of: name)
    }

    private func scriptEncodings() throws -> ScriptEncodings {
        try ScriptEncodings(at: Self.inside(path, ScriptEncodings.fileName))
    }

    /// A script that somebody still uses; it keeps the project, and not the other way round.
    private struct OpenScript {
        weak var buffer: ScriptBuffer?
    }

    /// Throws where nothing can be written, so that long work is not begun in vain.
    public func requireWritable() throws(ProjectError) {
        if let readOnlyReason { throw .readOnly(path: path, reason: readOnlyReason) }
    }

    func names(in folder: String, ending: String) -> [String] {
        ((try? Folder.names(in: Path.join(path, folder))) ?? [])
            .filter { $0.hasSuffix(ending) && NameFault(in: String($0.dropLast(ending.count))) == nil }
            .map { String($0.dropLast(ending.count)) }
    }

    func inside(_ folder: String, _ name: String, ending: String) throws(ProjectError) -> String {
        if let fault = NameFault(in: name) { throw .invalidName(name, reason: fault) }
        return try inside(folder + "/" + name + ending)
    }

    /// The path of something in the project by its place there.
    func inside(_ place: String) throws(ProjectError) -> String { try Self.inside(path, place) }

    /// Waits until what an earlier run wrote, made and renamed is on the disk, for it may have ended before; this one
    /// builds on it.
    private static func synchronize(_ root: String, journal: String) throws(FileError) {
        if access(journal, R_OK) == 0 { try OpenFile(journal, flags: O_RDONLY, for: .write).synchronize() }
        let own = ["scripts", "campaigns", "notes"].map { Path.join(root, $0) }
        for folder in [Path.folder(of: root), root] + own where access(folder, R_OK) == 0 && Folder.isFolder(folder) {
            try Folder.synchronize(folder, named: folder)
        }
    }

    /// The path of something in the project; links may lead about in it but not out of it.
    private static func inside(_ root: String, _ relative: String) throws(ProjectError) -> String {
        let path = Path.join(root, relative)
        var status = stat()
        // What is not there yet would be made in the folder that is.
        var place = path
        while realPath(place) == nil {
            // Whoever makes a file of a link's name makes it where the link leads.
            if lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .outside(path: path) }
            place = Path.folder(of: place)
        }
        guard realPath(place)?.isIn(root) == true else { throw .outside(path: path) }
        // Opening a pipe would wait for its other end.
        guard stat(path, &status) != 0 || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
            throw .notAFile(path: path)
        }
        return path
    }
}

extension String {
    /// Whether a path without links is a folder's own or leads into it.
    fileprivate func isIn(_ folder: String) -> Bool {
        self == folder || hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
