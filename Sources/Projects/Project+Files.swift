/// The files beside the scripts: what commands change there is in the journal first, then on the disk.
extension Project {
    /// The path of a file, which need not be there.
    public func path(of file: ProjectFile) throws -> String {
        switch file {
        case .campaign(let name), .notes(let name):
            if let fault = NameFault(in: name) { throw ProjectError.invalidName(name, reason: fault) }
        case .results: break
        }
        return try inside(file.place)
    }

    /// What a file holds; nil where it is not there.
    public func read(_ file: ProjectFile) throws -> [UInt8]? {
        do {
            return try InputFile.read(path(of: file))
        } catch InputError.missing {
            return nil
        }
    }

    /// Puts new bytes in the place of a file's, as one change that can be taken back.
    ///
    /// - Parameter command: what led to it, for whoever takes it back.
    /// - Throws: then the file is as it was, or has the new bytes where only its folder could not be synced.
    public func write(_ bytes: [UInt8], to file: ProjectFile, by command: String) throws {
        try requireWritable()
        let old = try read(file) ?? []
        guard let splice = Splice(from: old, to: bytes, origin: .command(command)) else { return }
        try perform(.write, splice, on: file, reading: old)
    }

    /// Takes the newest change back that commands made to any of the files.
    ///
    /// - Parameter number: only a change later in the journal than this will do, as ``ScriptBuffer/lastNumbers`` has it.
    /// - Returns: the file, and the change that was taken back; nil where there is none.
    /// - Throws: `ProjectError.changedFile` where the file is not as the last command left it. It stands, and what was
    ///   done to it before is not looked for again.
    public func undoFile(after number: Int?) throws -> (file: ProjectFile, change: Splice)? {
        try step(.undo, after: number, from: \.undoable, as: \.inverse)
    }

    /// Makes the change to a file again that was last taken back.
    public func redoFile(after number: Int?) throws -> (file: ProjectFile, change: Splice)? {
        try step(.redo, after: number, from: \.redoable) { $0 }
    }

    /// - Parameter form: what is done to the text for a change.
    private func step(
        _ kind: JournalRecord.Change, after number: Int?, from changes: KeyPath<UndoStack, [UndoStack.Change]>,
        as form: (Splice) -> Splice
    ) throws -> (file: ProjectFile, change: Splice)? {
        var passed: [ProjectFile] = []
        while true {
            let found = journal.histories.compactMap { name, history in
                ProjectFile(journalName: name).flatMap { file in
                    UndoStack(history.chains.last?.steps ?? [])[keyPath: changes].last.map { (file, $0) }
                }
            }
            let left = found.filter { !passed.contains($0.0) }
            guard let (file, change) = left.max(by: { $0.1.number < $1.1.number }), change.number > number ?? 0
            else { return nil }
            try requireWritable()
            let text = try read(file) ?? []
            if hasEnd(ContentHash(of: text), file) {
                let splice = form(change.splice)
                var copy = text
                if splice.apply(to: &copy) {
                    try perform(kind, splice, on: file, reading: text)
                    return (file, change.splice)
                }
                // The records are whole, and do not belong together: no run has written them.
                passed.append(file)
            } else if try !resume(file, at: ContentHash(of: text)) {
                throw ProjectError.changedFile(path: try path(of: file))
            }
        }
    }

    /// - Parameter text: what the file holds.
    private func perform(
        _ change: JournalRecord.Change, _ splice: Splice, on file: ProjectFile, reading text: [UInt8]
    ) throws {
        let before = ContentHash(of: text)
        var changed = text
        guard splice.apply(to: &changed) else { throw ProjectError.changedFile(path: try path(of: file)) }
        if journal.histories[file.journalName] != nil, !hasEnd(before, file) { _ = try resume(file, at: before) }
        let after = ContentHash(of: changed)
        let event = JournalRecord.Event.change(change, splice, before: before, after: after)
        try journal.append([JournalRecord(script: file.journalName, event: event)])
        let path = try path(of: file)
        try Folder.make(Path.folder(of: path))
        try AtomicFile.write(changed, to: path)
    }

    /// Whether the journal leads to a text of this hash.
    private func hasEnd(_ hash: ContentHash, _ file: ProjectFile) -> Bool {
        journal.histories[file.journalName]?.chains.last?.end == hash
    }

    /// Has the journal go on from a text that it does not lead to: where a write failed or another program wrote.
    ///
    /// - Returns: whether the text is one that it once led to.
    private func resume(_ file: ProjectFile, at hash: ContentHash) throws -> Bool {
        let isKnown = journal.histories[file.journalName]?.chain(upTo: hash) != nil
        try journal.append([JournalRecord(script: file.journalName, event: .resumed(hash))])
        return isKnown
    }
}
