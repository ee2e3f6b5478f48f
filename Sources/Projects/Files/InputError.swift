/// Why a file could not be read.
public enum InputError: Error, Equatable, Sendable {
    case missing(path: String)
    case isFolder(path: String)
    /// Larger than `limit` bytes.
    case tooLarge(path: String, limit: Int)
    case unreadable(FileError)
}
