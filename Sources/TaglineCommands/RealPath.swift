#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension String {
    /// The path of the file that this one leads to, whatever links are on the way; this one where there is none.
    var realPath: String {
        guard let found = realpath(self, nil) else { return self }
        defer { free(found) }
        return String(cString: found)
    }
}
