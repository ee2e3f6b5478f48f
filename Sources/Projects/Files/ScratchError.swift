/// Why bytes could not be put aside on the disk.
public struct ScratchError: Error, Equatable, Sendable {
    public var cause: FileError

    public init(_ cause: FileError) {
        self.cause = cause
    }
}
