#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is read whole, and never waited for.
enum RegularFile {
    /// The file's bytes, or as many of the last; nil where it cannot be read or is no regular file.
    static func end(of path: String, most: Int) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        if size > most { lseek(file, off_t(size - most), SEEK_SET) }
        return [UInt8](unsafeUninitializedCapacity: min(size, most)) { buffer, count in
            while count < buffer.count {
                let more = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if more <= 0 { break }
                count += more
            }
        }
    }
}
