#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What happened to the scripts of a project and to the files beside them, in order, on disk before the caller hears that
/// it happened.
///
/// The file only grows: it is never compacted, so that every accepted line can be traced back. A thousand accepted
/// lines take some 300 kB.
final class Journal {
    private(set) var histories: [String: ScriptHistory] = [:]
    /// What was wrong with the file when it was opened.
    private(set) var recovery: [Recovery] = []

    /// How many records there are.
    private(set) var count = 0

    private let path: String
    /// The bytes that hold whole records; what a failed write leaves behind them is cut.
    private var length = 0
    private var needsNewline = false
    /// Whether the file's name is known to be on the disk; an earlier run may have ended before it was.
    private var isNameSynced = false

    /// Reads the journal; a file that is not there is an empty one.
    ///
    /// A last line that was torn by a crash is left out, and cut by the next `append`. A damaged line elsewhere is
    /// named in `recovery`; what follows it is still read.
    init(path: String) throws(InputError) {
        self.path = path
        let bytes: [UInt8]
        do {
            // However long it has grown, it is the way back.
            bytes = try InputFile.read(path, limit: .max)
        } catch .missing {
            return
        } catch .unreadable(let error) where error.code == ENOTDIR {
            // A file stands where its folder should: there is nothing to read, and nothing can be written.
            return
        }
        let newline = UInt8(ascii: "\n")
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
            let record = JournalLine.decode(bytes[start..<end])
            if let record {
                add(record)
            } else if end < bytes.count {
                recovery.append(.damagedRecord(line: number))
            } else {
                recovery.append(.journalCut(bytes: end - start))
                return
            }
            needsNewline = end == bytes.count
            length = min(end + 1, bytes.count)
            start = end + 1
        }
    }

    /// Writes records and waits until they are on the disk. When it throws, none of them is in the journal.
    func append(_ records: [JournalRecord]) throws {
        var bytes: [UInt8] = needsNewline ? [UInt8(ascii: "\n")] : []
        for record in records { bytes += try JournalLine.encode(record) }
        let file = try OpenFile(path, flags: O_WRONLY | O_CREAT, permissions: 0o666, for: .write)
        try file.truncate(to: length)
        if lseek(file.descriptor, off_t(length), SEEK_SET) < 0 { throw FileError(.write, path) }
        do {
            try file.write(bytes)
            if retrying({ fdatasync(file.descriptor) }) != 0 { throw FileError(.write, path) }
            if !isNameSynced { try Folder.synchronize(Path.folder(of: path), named: path) }
        } catch {
            // The next append cuts it too, should this fail.
            try? file.truncate(to: length)
            throw error
        }
        isNameSynced = true
        length += bytes.count
        needsNewline = false
        records.forEach(add)
    }

    private func add(_ record: JournalRecord) {
        count += 1
        histories[record.script, default: ScriptHistory()].add(record.event, number: count)
    }
}
