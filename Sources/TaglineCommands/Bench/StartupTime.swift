#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How long the program takes from its start to its end where there is nothing to do, as a shell sees it.
enum StartupTime {
    /// Milliseconds of `tagline --version`.
    static func measured(within seconds: Double) throws(Failure) -> Double {
        try Samples.median(budget: seconds, runOnce) * 1000
    }

    private static func runOnce() throws(Failure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words = [strdup("tagline"), strdup("--version"), nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        var status: Int32 = 0
        let code = posix_spawn(&process, program, &actions, nil, &words, environ)
        guard code == 0 else { throw refused }
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { throw refused }
        }
        guard status == 0 else { throw refused }
    }

    /// This program's own file.
    private static var program: String {
        access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : CommandLine.arguments[0]
    }

    private static var refused: Failure { Failure("cannot be started once more to time it", file: program) }
}
