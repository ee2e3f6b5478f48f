#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes whole files: whoever looks finds the old bytes or the new ones, never a part.
public enum AtomicFile {
    /// Writes `bytes` beside `path`, syncs them, renames them into place and syncs the folder.
    ///
    /// An existing file keeps its permissions, and a symbolic link stays a link to the file written, which need not have
    /// been there. A device or a pipe cannot be replaced, so it is written to directly. On failure nothing is left
    /// behind; where only the folder could not be synced, the new bytes are in place.
    /// - Throws: `FileError` naming `path`.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try replace(path) { (descriptor) throws(FileError) in try append(bytes, to: descriptor, named: path) }
    }

    /// The same for bytes that come piece by piece and are not kept: `body` hands each to its argument.
    ///
    /// - Throws: `FileError` naming `path`, or what `body` throws; then the file is as it was.
    public static func write(
        to path: String, _ body: (_ append: (_ bytes: [UInt8]) throws -> Void) throws -> Void
    ) throws {
        var failure: (any Error)?
        do throws(FileError) {
            try replace(path) { (descriptor) throws(FileError) in
                do {
                    try body { try append($0, to: descriptor, named: path) }
                } catch {
                    failure = error
                    throw FileError(.write, path, code: ECANCELED)
                }
            }
        } catch {
            throw failure ?? error
        }
    }

    private static func append(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(FileError) {
        try bytes.withUnsafeBufferPointer { (all) throws(FileError) in
            try writeAll(UnsafeRawBufferPointer(all), to: descriptor, named: path)
        }
    }

    /// - Parameter body: writes to the descriptor that it is given.
    private static func replace(
        _ path: String, _ body: (_ descriptor: Int32) throws(FileError) -> Void
    ) throws(FileError) {
        var status = stat()
        var target = path
        var permissions: mode_t?
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR: throw FileError(.write, path, code: EISDIR)
            default:
                let device = try OpenFile(path, flags: O_WRONLY, for: .write)
                return try body(device.descriptor)
            }
            // A rename would replace a file that its owner made read-only.
            if access(path, W_OK) != 0 { throw FileError(.write, path) }
            permissions = status.st_mode & 0o7777
            target = realPath(path) ?? path
        } else if errno == ENOENT {
            target = linkTarget(of: path)
        } else {
            throw FileError(.write, path)
        }

        let folder = Path.folder(of: target)
        let temporary = try makeTemporary(in: folder, for: path)
        do throws(FileError) {
            let file = try OpenFile(temporary, flags: O_WRONLY, for: .write, named: path)
            if let permissions {
                // Only a privileged program may give a file away; the permissions matter more.
                _ = fchown(file.descriptor, status.st_uid, status.st_gid)
                if fchmod(file.descriptor, permissions) != 0 { throw FileError(.write, path) }
            }
            try body(file.descriptor)
            try file.synchronize()
            if rename(temporary, target) != 0 { throw FileError(.write, path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try Folder.synchronize(folder, named: path)
    }

    /// The name of the file that is to be made, where links lead to it.
    private static func linkTarget(of path: String) -> String {
        var target = path
        while let link = readLink(target) {
            target = link.hasPrefix("/") ? link : Path.join(Path.folder(of: target), link)
        }
        return target
    }

    /// Makes an empty file that nobody else uses.
    private static func makeTemporary(in folder: String, for path: String) throws(FileError) -> String {
        var number = 0
        while true {
            let temporary = Path.join(folder, TemporaryName(process: getpid(), number: number).text)
            do {
                _ = try OpenFile(temporary, flags: O_WRONLY | O_CREAT | O_EXCL, for: .write, named: path)
                return temporary
            } catch  where error.code == EEXIST {
                number += 1
            }
        }
    }
}
