#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, closed when it goes.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    /// What errors call the file; it need not be the name it was opened under.
    let path: String

    init(
        _ path: String, flags: Int32, permissions: mode_t = 0o666, for operation: FileError.Operation,
        named name: String? = nil
    ) throws(FileError) {
        descriptor = retrying { open(path, flags | O_CLOEXEC, permissions) }
        self.path = name ?? path
        if descriptor < 0 { throw FileError(operation, self.path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func status() throws(FileError) -> stat {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw FileError(.read, path) }
        return status
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        try bytes.withUnsafeBufferPointer { (all) throws(FileError) in
            try writeAll(UnsafeRawBufferPointer(all), to: descriptor, named: path)
        }
    }

    /// Waits until what was written is on the disk.
    func synchronize() throws(FileError) {
        // EINVAL: a pipe or a device, which has nothing to wait for.
        if retrying({ fsync(descriptor) }) != 0, errno != EINVAL { throw FileError(.write, path) }
    }

    func truncate(to length: Int) throws(FileError) {
        if retrying({ ftruncate(descriptor, off_t(length)) }) != 0 { throw FileError(.write, path) }
    }
}

/// - Parameter path: what errors call the file.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
        let count = retrying { writeBytes(descriptor, bytes[written...]) }
        if count < 0 { throw FileError(.write, path) }
        written += count
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    write(descriptor, UnsafeRawBufferPointer(rebasing: bytes).baseAddress, bytes.count)
}
