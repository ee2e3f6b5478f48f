/// Why a project is open for reading only.
public enum ReadOnlyReason: Equatable, Sendable {
    /// Another program has it open; its process id where it is known.
    case heldBy(process: Int32?)
    case notWritable(FileError)
}
