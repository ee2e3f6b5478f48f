#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension String {
    /// The path of the file that this one leads to, whatever links are on the way; where there is none, its name in the
    /// folder that this one leads to.
    var realPath: String {
        if let found = resolved(self) { return found }
        let name = split(separator: "/").last.map(String.init) ?? self
        return resolved(lastIndex(of: "/").map { String(self[...$0]) } ?? ".").map { $0 + "/" + name } ?? self
    }
}

private func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
}
