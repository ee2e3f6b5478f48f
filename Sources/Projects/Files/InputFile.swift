#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads whole files into memory.
public enum InputFile {
    /// The largest file that is read: 256 MiB, some five hundred times the text of the longest novel.
    public static let limit = 256 << 20

    /// The bytes of a file; `-` is standard input.
    public static func read(_ path: String, limit: Int = limit) throws(InputError) -> [UInt8] {
        try opening(path) { descriptor, size in
            if size > limit { throw InputError.tooLarge(path: path, limit: limit) }
            return try read(descriptor: descriptor, path: path, size: size, limit: limit)
        }
    }

    /// Opens a file to read, or standard input for `-`.
    ///
    /// - Parameter body: given the descriptor and the file's size, which is 0 for a pipe or a device.
    static func opening<Result>(
        _ path: String, _ body: (_ descriptor: Int32, _ size: Int) throws -> Result
    ) throws(InputError) -> Result {
        do {
            if path == "-" { return try body(STDIN_FILENO, 0) }
            let file = try open(path)
            let status = try file.status()
            return try body(file.descriptor, status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0)
        } catch let error as InputError {
            throw error
        } catch let error as FileError {
            throw .unreadable(error)
        } catch {
            throw .unreadable(FileError(.read, path, code: EIO))
        }
    }

    /// Opens anything but a folder.
    static func open(_ path: String) throws(InputError) -> OpenFile {
        do throws(FileError) {
            let file = try OpenFile(path, flags: O_RDONLY, for: .read)
            if try file.status().st_mode & S_IFMT == S_IFDIR { throw FileError(.read, path, code: EISDIR) }
            return file
        } catch {
            switch error.code {
            case ENOENT: throw .missing(path: path)
            case EISDIR: throw .isFolder(path: path)
            default: throw .unreadable(error)
            }
        }
    }

    /// - Parameter size: how much is expected; a pipe or a file that grows may hold more.
    static func read(descriptor: Int32, path: String, size: Int, limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = retrying { readBytes(descriptor, &chunk) }
            if count < 0 { throw FileError(.read, path) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > limit { throw InputError.tooLarge(path: path, limit: limit) }
        }
    }
}

private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    read(descriptor, &buffer, buffer.count)
}
