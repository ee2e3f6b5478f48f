import Drafts
import Foundation
import Testing

/// The real program, run as the shell runs it.
enum Program {
    struct Outcome {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// Standard output as one JSON value; fails where anything else stands there.
        func json() throws -> JSONValue { try JSONValue(json: output) }

        /// The lines of standard error that are diagnostics.
        var diagnostics: [Substring] { errors.split(separator: "\n").filter { $0.hasPrefix("tagline: ") } }
    }

    /// Beside the tests' own program, or where a build in the usual place puts it.
    static let path: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/tagline"
        let usual = URL(fileURLWithPath: #filePath).appending(path: "../../../../.build/debug/tagline").standardized
            .path
        return [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0) } ?? usual
    }()

    /// Runs the program in a folder until it ends, for five minutes at most.
    ///
    /// - Parameters:
    ///   - environment: variables besides the usual, as `NAME=value`.
    ///   - signal: the signal that ends it, if one shall.
    ///   - meanwhile: done while it runs, with its process id.
    @discardableResult
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String] = [],
        endedBy signal: Int32 = 0, meanwhile: (pid_t) throws -> Void = { _ in }
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        for (name, text) in [("0", input), ("1", ""), ("2", "")] { try streams.write(text, to: name) }
        let process = try spawn(environment, arguments, in: folder, streams: streams)
        try meanwhile(process)
        var status: Int32 = 0
        let deadline = Date.now + 300
        while waitpid(process, &status, WNOHANG) == 0 {
            if Date.now > deadline { kill(process, SIGKILL) }
            usleep(5_000)
        }
        try #require(status & 0x7F == signal, "ended by signal \(status & 0x7F)")
        return Outcome(
            status: status >> 8 & 0xFF, output: try streams.bytes(of: "1"), errors: try streams.text(of: "2"))
    }

    /// Starts the program with the streams' files 0, 1 and 2 as its own.
    ///
    /// Tests run on threads that block all signals, and Foundation's `Process` hands that on; a shell does not.
    private static func spawn(
        _ environment: [String], _ arguments: [String], in folder: TemporaryFolder, streams: TemporaryFolder
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, flags) in [(Int32(0), O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, streams.file("\(descriptor)"), flags, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // A run under nohup ignores it, which is handed on, too.
        var hangUp = sigset_t()
        sigemptyset(&hangUp)
        sigaddset(&hangUp, SIGHUP)
        posix_spawnattr_setsigdefault(&attributes, &hangUp)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let home = folder.path
        let line =
            ["env", "-i", "-C", home, "PATH=/usr/bin:/bin", "HOME=\(home)", "LANG=C.UTF-8", "TERM=dumb"]
            + environment + [path] + arguments
        var words = line.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, nil)
        try #require(code == 0, "cannot start \(path)")
        return process
    }
}
