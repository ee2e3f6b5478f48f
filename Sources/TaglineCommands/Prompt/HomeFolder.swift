#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder that `~` stands for, as in a shell.
enum HomeFolder {
    /// A word with the folder in place of a `~` that it begins with; as it is where none is known.
    static func expanded(_ word: String) -> String {
        guard word == "~" || word.hasPrefix("~/"), let home = getenv("HOME") else { return word }
        return String(cString: home) + word.dropFirst()
    }
}
