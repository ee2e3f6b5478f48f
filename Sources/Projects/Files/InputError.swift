/// Why a file could not be read.
public enum InputError: Error, Equatable, Sendable {
    case missing(path: String)
    case isFolder(path: String)
    /// Larger than `limit` bytes.
    case tooLarge(path: String, limit: Int)
    /// A pipe or a device, where a file that can be read twice is needed.
    case notAFile(path: String)
    /// A line, counted from 1, of more than `limit` bytes.
    case longLine(path: String, line: Int, limit: Int)
    case unreadable(FileError)
}
