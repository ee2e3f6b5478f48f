#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Calls on folders.
enum Folder {
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

    /// Makes a folder unless it is there.
    static func make(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(.create, path) }
    }

    /// Removes a folder and what it holds, as far as possible; follows no links.
    static func remove(_ path: String) {
        for name in (try? names(in: path)) ?? [] {
            let child = Path.join(path, name)
            if unlink(child) != 0 { remove(child) }
        }
        rmdir(path)
    }
}
