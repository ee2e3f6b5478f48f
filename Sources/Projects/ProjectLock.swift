#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two programs from writing to one project: `flock` on a file that names the holder.
///
/// The system lets go of it when the program ends, however it ends.
struct ProjectLock: ~Copyable {
    private let file: OpenFile

    private init(_ file: consuming OpenFile) { self.file = file }

    /// A program that has just been started shares its parent's files until it runs: a lock that was let go of stays
    /// taken for that moment.
    private static let tries = 5
    /// Microseconds from one try to the next.
    private static let pause: UInt32 = 10_000

    /// Takes the lock at `path`.
    /// - Throws: `HeldLock` where another program has it, `FileError` where the system refuses.
    static func acquire(_ path: String) throws -> ProjectLock {
        let file = try OpenFile(path, flags: O_RDWR | O_CREAT, permissions: 0o666, for: .lock)
        var tries = 1
        while retrying({ flock(file.descriptor, LOCK_EX | LOCK_NB) }) != 0 {
            if errno != EWOULDBLOCK { throw FileError(.lock, path) }
            tries += 1
            guard tries > Self.tries else {
                usleep(Self.pause)
                continue
            }
            let holder = (try? InputFile.read(path, limit: 64)).map { String(decoding: $0, as: UTF8.self) }
            throw HeldLock(process: holder.flatMap { Int32($0.prefix { $0.isNumber }) })
        }
        try file.truncate(to: 0)
        try file.write(Array("\(getpid())\n".utf8))
        return ProjectLock(file)
    }

    /// Whether another program has the lock at `path`; so it is taken to be where that cannot be told.
    static func isTaken(_ path: String) -> Bool {
        guard let file = try? OpenFile(path, flags: O_RDONLY, for: .lock) else { return true }
        return retrying { flock(file.descriptor, LOCK_SH | LOCK_NB) } != 0
    }
}

/// Another program has the lock.
struct HeldLock: Error {
    var process: Int32?
}
