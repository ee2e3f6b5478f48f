#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes that are written in order and then read from anywhere: in memory while they are few, and once they are many in
/// a file that has no name, so that nothing is left of it however the program ends.
///
/// A file's bytes are mapped, not read: the system keeps in memory what is in use, as much as it can spare.
public final class ScratchFile {
    private let folder: String
    private let limit: Int
    /// What was written, as long as it is in memory.
    private var written: [UInt8] = []
    private var descriptor: Int32 = -1
    private var length = 0
    private var mapped: UnsafeMutableRawPointer?
    private var copied: UnsafeMutableRawBufferPointer?

    /// As many bytes stay in memory.
    public static let memoryLimit = 4 << 20

    /// - Parameter folder: where a file is made, by default `$TMPDIR`, or the folder that the system has for large
    ///   temporary files.
    public init(in folder: String = ScratchFile.folder, memoryLimit: Int = ScratchFile.memoryLimit) {
        (self.folder, limit) = (folder, memoryLimit)
    }

    deinit {
        if let mapped { munmap(mapped, length) }
        copied?.deallocate()
        if descriptor >= 0 { close(descriptor) }
    }

    /// `$TMPDIR`, or `/var/tmp`, which unlike `/tmp` is never in memory (file-hierarchy(7)).
    public static var folder: String {
        getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/var/tmp"
    }

    /// - Throws: ``ScratchError`` where the folder cannot be written or is full.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(ScratchError) {
        length += bytes.count
        if descriptor < 0 {
            if length <= limit {
                written.append(contentsOf: bytes)
                return
            }
            try makeFile()
            try written.withUnsafeBufferPointer { (all) throws(ScratchError) in
                try write(UnsafeRawBufferPointer(all))
            }
            written = []
        }
        try write(bytes)
    }

    /// The bytes, aligned for any number, for as long as the scratch file lives; nothing may be appended after.
    ///
    /// - Throws: ``ScratchError``.
    public func complete() throws(ScratchError) -> UnsafeRawBufferPointer {
        guard descriptor >= 0 else {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 16)
            copy.copyBytes(from: written)
            (written, copied) = ([], copy)
            return UnsafeRawBufferPointer(copy)
        }
        guard let address = mmap(nil, length, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
            throw ScratchError(FileError(.read, folder))
        }
        mapped = address
        return UnsafeRawBufferPointer(start: address, count: length)
    }

    private func makeFile() throws(ScratchError) {
        var name = Array(Path.join(folder, "tagline-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw ScratchError(FileError(.create, folder)) }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(ScratchError) {
        do {
            try writeAll(bytes, to: descriptor, named: folder)
        } catch {
            throw ScratchError(error)
        }
    }
}
