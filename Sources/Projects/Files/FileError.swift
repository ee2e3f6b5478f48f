#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A call on a file that the system refused.
public struct FileError: Error, Equatable, Sendable {
    public enum Operation: String, Sendable {
        case create, list, lock, read, remove, write
    }

    public var operation: Operation
    public var path: String
    /// The system's `errno`.
    public var code: Int32

    public init(_ operation: Operation, _ path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The call that has just failed.
    init(_ operation: Operation, _ path: String) {
        self.init(operation, path, code: errno)
    }
}

/// Calls until no signal interrupts; this program's handlers do not restart calls.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
