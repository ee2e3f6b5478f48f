import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes writes fail as a full disk does: part of the bytes arrive, the rest are refused.
///
/// The limit holds for the whole process, so it is far above what any other test writes.
enum FileSizeLimit {
    static let bytes = 16 << 20

    private static let turn = Mutex(())

    static func enforced(_ body: () throws -> Void) throws {
        try turn.withLock { _ in try limited(body) }
    }

    private static func limited(_ body: () throws -> Void) throws {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        #else
            let resource = RLIMIT_FSIZE
        #endif
        try #require(getrlimit(resource, &limit) == 0)
        let before = limit
        limit.rlim_cur = rlim_t(bytes)
        try #require(setrlimit(resource, &limit) == 0)
        defer {
            var restored = before
            setrlimit(resource, &restored)
        }
        try body()
    }
}
