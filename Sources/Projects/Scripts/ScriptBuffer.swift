public import Screenplay

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open script: its bytes, and the journal that makes each change last before it is seen.
///
/// The buffer knows nothing of Fountain; a script may hold any bytes. In a file of another encoding than UTF-8 its text
/// is decoded here, and encoded when it is saved. Not thread-safe.
public final class ScriptBuffer {
    static let ending = ".fountain"

    public let name: String
    /// The script's file.
    public var path: String { disk.path }
    /// The encoding of the script's file.
    public var encoding: TextEncoding { disk.encoding }
    public private(set) var bytes: [UInt8]
    /// What was found when the script was opened, until it was told.
    public private(set) var recovery: [Recovery] = []

    /// The text of the script's file when it was last read or written.
    public var savedBytes: [UInt8] { file }
    /// Whether the file lacks something that the buffer has.
    public var isDirty: Bool { hash != fileHash }
    /// The change that ``undo()`` would take back.
    public var lastChange: Splice? { undoStack.undoable.last?.splice }
    /// The change that ``redo()`` would make again.
    public var nextChange: Splice? { undoStack.redoable.last?.splice }
    /// The places in the journal of the change that ``undo()`` would take back and of the undo that ``redo()`` would
    /// take back, to tell which of several scripts and files changed last.
    public var lastNumbers: (change: Int?, undo: Int?) {
        (undoStack.undoable.last?.number, undoStack.redoable.last?.number)
    }
    /// How many times text of a model's was taken and then taken back.
    var undoneTakes: Int { undoStack.undoneModelWrites }
    /// The changes that led to the text, as far back as the journal tells.
    var changesInForce: [Splice] { undoStack.undoable.map(\.splice) }
    /// Changes by a model that stood in the text when another program changed the file, in their order.
    var changesSetAside: [Splice] { project.journal.histories[name]?.setAside ?? [] }

    private var hash: ContentHash
    private var disk: ScriptFile
    /// The text of the script's file when it was last read or written.
    private var file: [UInt8]
    private var fileHash: ContentHash
    private var undoStack: UndoStack
    /// Where the text went that did not fit the file: saving again is to fill no folder.
    private var aside: (hash: ContentHash, path: String)?
    /// The text that is known to stand in `.tagline/base`.
    private var baseHash: ContentHash?
    private let project: Project

    init(name: String, path: String, encoding: TextEncoding?, project: Project) throws {
        self.name = name
        self.project = project
        var disk = ScriptFile(path, kept: encoding)
        let file = try disk.read()
        let fileHash = ContentHash(of: file)
        (self.disk, self.file, self.fileHash) = (disk, file, fileHash)
        let base = try ScriptBase(script: name, project: project)
        let history = project.journal.histories[name] ?? ScriptHistory()
        let found = ScriptRecovery(file: file, hash: fileHash, history: history, base: base.bytes)
        bytes = found.bytes
        hash = ContentHash(of: found.bytes)
        undoStack = UndoStack(found.steps)
        switch found.finding {
        case .nothing: break
        case .replayed(let entries): recovery = [.replayed(script: name, entries: entries)]
        case .fileEdited: recovery = [.fileEdited(script: name)]
        }
        if let aside = found.aside {
            var written: String?
            if !project.isReadOnly {
                let free = freePath(marked: "recovered")
                try AtomicFile.write(aside.bytes, to: free)
                written = free
            }
            recovery.append(.setAside(script: name, entries: aside.entries, path: written))
        }
        if found.startsAnew, !project.isReadOnly {
            let isSaved = hash == fileHash
            try project.journal.append(
                [record(.resumed(hash))] + (isSaved ? [record(.saved(hash))] : []))
        }
    }

    /// How the script came to read as it does, as far back as the journal leads.
    public var past: ScriptPast {
        ScriptPast(project.journal.histories[name]?.chain(upTo: hash)?.steps ?? [], leadingTo: bytes)
    }

    /// Whether the program that kept this one from writing has let go of the project: opened again, it could be written.
    public var isFreeAgain: Bool {
        guard case .heldBy? = project.readOnlyReason, let lock = try? project.inside(".tagline/lock") else {
            return false
        }
        return !ProjectLock.isTaken(lock)
    }

    /// Forgets what was found when the script was opened, once somebody was told.
    public func dismissRecovery() { recovery = [] }

    /// Puts text in at a byte offset.
    public func insert(_ text: [UInt8], at offset: Int, origin: Origin, isJoined: Bool = false) throws {
        try replace(Range(uncheckedBounds: (offset, offset)), with: text, origin: origin, isJoined: isJoined)
    }

    /// Puts text in the place of a range of bytes. It is on the disk when this returns.
    ///
    /// - Parameter isJoined: whether it goes with the change before it.
    /// - Throws: then nothing has changed.
    public func replace(_ range: Range<Int>, with text: [UInt8], origin: Origin, isJoined: Bool = false) throws {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
            throw ProjectError.outsideScript(name: name, range: range, length: bytes.count)
        }
        let splice = Splice(
            offset: range.lowerBound, removed: Array(bytes[range]), inserted: text, origin: origin, isJoined: isJoined)
        if splice.removed != splice.inserted { try perform(.write, splice) }
    }

    /// Makes the whole script read as `text`; only what differs is entered as a change.
    ///
    /// - Returns: that change, or nil where the script read so already.
    @discardableResult
    public func replaceAll(with text: [UInt8], origin: Origin) throws -> Splice? {
        guard let splice = Splice(from: bytes, to: text, origin: origin) else { return nil }
        try perform(.write, splice)
        return splice
    }

    /// Takes the last change back.
    /// - Returns: the change that was taken back, or nil where there is none.
    @discardableResult
    public func undo() throws -> Splice? {
        guard let splice = undoStack.undoable.last?.splice else { return nil }
        try perform(.undo, splice.inverse)
        return splice
    }

    /// Makes the change again that was last taken back.
    @discardableResult
    public func redo() throws -> Splice? {
        guard let splice = undoStack.redoable.last?.splice else { return nil }
        try perform(.redo, splice)
        return splice
    }

    /// What a save did.
    public enum SaveOutcome: Equatable, Sendable {
        /// The file had it all.
        case unchanged
        case written
        /// Another program had changed other lines of the file than were changed here: the script and the file have both
        /// now. Taking them in was one change, which can be undone.
        case merged(Splice)
    }

    /// Writes the script to its file, and takes in what another program has changed there. Where the file's encoding
    /// lacks a character of it, the file is UTF-8 from then on.
    ///
    /// - Throws: `ProjectError.changedOnDisk` where another program has changed the same lines of the file since it was
    ///   read: the file stays, and the text goes to a file beside it.
    @discardableResult
    public func save() throws -> SaveOutcome {
        guard try isDirty || isFileChanged() else { return .unchanged }
        try project.requireWritable()
        let taken = try mergeFile()
        if try readFile() != bytes { try write() }
        (file, fileHash) = (bytes, hash)
        try project.journal.append([record(.saved(hash))])
        return taken.map(SaveOutcome.merged) ?? .written
    }

    private func write() throws {
        do {
            try disk.write(bytes)
        } catch ProjectError.encoding(_, let error) {
            guard case .unencodable = error.reason else { throw ProjectError.encoding(path: path, error) }
            try project.forgetEncoding(ofScript: name)
            disk = ScriptFile(path, kept: nil)
            try disk.write(bytes)
        }
    }

    /// Takes the file's text, as one change that can be undone where the project can be written.
    ///
    /// - Returns: that change, or nil where the file holds what the script does.
    @discardableResult
    public func reload() throws -> Splice? {
        let found = try disk.read()
        let taken = try project.isReadOnly ? show(found) : replaceAll(with: found, origin: .file)
        (file, fileHash) = (found, hash)
        if !project.isReadOnly { try project.journal.append([record(.saved(hash))]) }
        return taken
    }

    /// Has the script read as its file does where nothing can be entered in the journal, which does not lead there.
    private func show(_ text: [UInt8]) -> Splice? {
        guard let splice = Splice(from: bytes, to: text, origin: .file) else { return nil }
        (bytes, hash, undoStack) = (text, ContentHash(of: text), UndoStack())
        return splice
    }

    /// Whether another program has changed the script's file since it was read or written last.
    public func isFileChanged() throws -> Bool { try readFile().map { $0 != file } ?? false }

    /// Takes in what another program has changed in the file since it was read.
    private func mergeFile() throws -> Splice? {
        guard let found = try readFile(), found != file, found != bytes else { return nil }
        if let merged = LineMerge.merged(base: file, ours: bytes, theirs: found) {
            return try replaceAll(with: merged, origin: .file)
        }
        if let aside, aside.hash == hash, access(aside.path, F_OK) == 0 {
            throw ProjectError.changedOnDisk(path: path, savedAs: aside.path)
        }
        let free = freePath(marked: "conflict")
        try AtomicFile.write(bytes, to: free)
        aside = (hash, free)
        throw ProjectError.changedOnDisk(path: path, savedAs: free)
    }

    private func perform(_ change: JournalRecord.Change, _ splice: Splice) throws {
        try project.requireWritable()
        var changed = bytes
        guard splice.apply(to: &changed) else {
            let range = splice.offset..<splice.offset + splice.removed.count
            throw ProjectError.outsideScript(name: name, range: range, length: bytes.count)
        }
        if !isDirty, baseHash != hash {
            try ScriptBase(script: name, project: project).write(bytes)
            baseHash = hash
        }
        let after = ContentHash(of: changed)
        try project.journal.append([record(.change(change, splice, before: hash, after: after))])
        bytes = changed
        hash = after
        undoStack.add(change, splice, number: project.journal.count)
    }

    private func record(_ event: JournalRecord.Event) -> JournalRecord {
        JournalRecord(script: name, event: event)
    }

    /// The file's bytes; nil where it is gone, which a save puts right.
    private func readFile() throws -> [UInt8]? {
        do {
            return try disk.read()
        } catch InputError.missing {
            return nil
        }
    }

    /// A name beside the script's that nothing has.
    private func freePath(marked mark: String) -> String {
        let stem = path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex) + "." + mark
        var candidate = stem + Self.ending
        var number = 1
        while access(candidate, F_OK) == 0 {
            number += 1
            candidate = "\(stem)-\(number)\(Self.ending)"
        }
        return candidate
    }
}
