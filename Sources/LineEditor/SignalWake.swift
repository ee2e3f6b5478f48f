#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A pipe that signal handlers write to, so that a wait in `poll` ends no matter which thread took the signal, and
/// none that comes between a look at a flag and the wait is missed.
enum SignalWake {
    private static let ends: (read: Int32, write: Int32) = {
        var pair: [Int32] = [-1, -1]
        guard pipe(&pair) == 0 else { return (-1, -1) }
        for end in pair {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        return (pair[0], pair[1])
    }()

    /// Makes the pipe; call before any handler can run.
    static func prepare() { _ = ends }

    /// Safe inside a signal handler.
    static func wake() {
        let saved = errno
        var byte: UInt8 = 0
        _ = write(ends.write, &byte, 1)
        errno = saved
    }

    /// Whether for so many milliseconds nothing can be read from `descriptor`, and no signal comes.
    static func isQuiet(_ descriptor: Int32, milliseconds: Int32) -> Bool {
        var files = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0),
        ]
        return poll(&files, nfds_t(files.count), milliseconds) == 0
    }

    /// Waits until `descriptor` can be read or a signal came.
    /// - Returns: whether it can be read (or is at its end).
    static func wait(for descriptor: Int32) -> Bool {
        var files = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&files, nfds_t(files.count), -1) > 0 else { return false }
        if files[1].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(ends.read, &bytes, bytes.count) > 0 {}
            return false
        }
        return files[0].revents != 0
    }
}
