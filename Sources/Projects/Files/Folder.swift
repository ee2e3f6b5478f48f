#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Calls on folders.
public enum Folder {
    /// The names in a folder, sorted, without `.` and `..`; those that are not UTF-8 are left out.
    static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError(.list, path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether a folder stands there, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes a folder unless it is there, and waits until its name is on the disk.
    static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 {
            try synchronize(Path.folder(of: path), named: path)
        } else if errno != EEXIST {
            throw FileError(.create, path)
        }
    }

    /// Waits until the names in a folder are on the disk: until then, a power cut may take back what was made in it or
    /// renamed into it, however well the files themselves are synced (fsync(2)).
    ///
    /// - Parameter name: what errors call the folder.
    static func synchronize(_ path: String, named name: String) throws(FileError) {
        try OpenFile(path, flags: O_RDONLY | O_DIRECTORY, for: .write, named: name).synchronize()
    }

    /// Removes a folder and what it holds, as far as possible; follows no links.
    public static func remove(_ path: String) {
        for name in (try? names(in: path)) ?? [] {
            let child = Path.join(path, name)
            if unlink(child) != 0 { remove(child) }
        }
        rmdir(path)
    }
}
