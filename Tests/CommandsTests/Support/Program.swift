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

    /// Runs the program in a folder until it ends.
    ///
    /// - Parameter meanwhile: done while it runs, with its process.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, input: String = "", meanwhile: (Process) -> Void = { _ in }
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        for name in ["output", "errors"] { try streams.write("", to: name) }
        try streams.write(input, to: "input")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "TERM": "dumb"]
        process.standardInput = FileHandle(forReadingAtPath: streams.file("input"))
        process.standardOutput = FileHandle(forWritingAtPath: streams.file("output"))
        process.standardError = FileHandle(forWritingAtPath: streams.file("errors"))
        try process.run()
        let watchdog = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 50, execute: watchdog)
        meanwhile(process)
        process.waitUntilExit()
        watchdog.cancel()
        try #require(process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
        return Outcome(
            status: process.terminationStatus, output: try streams.bytes(of: "output"),
            errors: try streams.text(of: "errors"))
    }
}

extension JSONValue {
    /// The object's keys in their order; empty for any other value.
    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// A number of any kind.
    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}
