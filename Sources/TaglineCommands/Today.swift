#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The day, as claims are dated: `2026-11-30`, local time.
enum Today {
    static var text: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
