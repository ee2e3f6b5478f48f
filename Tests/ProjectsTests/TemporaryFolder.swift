import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/tagline-test-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { Folder.remove(path) }

    func file(_ name: String) -> String { Path.join(path, name) }

    func write(_ text: String, to name: String) throws {
        try AtomicFile.write(Array(text.utf8), to: file(name))
    }

    func text(of name: String) throws -> String {
        String(decoding: try InputFile.read(file(name)), as: UTF8.self)
    }

    /// A project in the folder `p`, with one script, `main`, that holds `text`.
    func project(text: String) throws -> Project {
        let project = try Project.create(at: file("p"))
        _ = try project.createScript(named: "main", text: Array(text.utf8))
        return project
    }

    /// Opens that script for as long as `body` runs, as one run of a program does.
    func session<Result>(_ body: (ScriptBuffer) throws -> Result) throws -> Result {
        let project = try Project(at: file("p"))
        #expect(project.isReadOnly == false, "an earlier session still has the project")
        return try body(project.openScript(named: "main"))
    }

    /// Makes the project and opens its script for as long as `body` runs.
    func session<Result>(text: String, _ body: (ScriptBuffer) throws -> Result) throws -> Result {
        try body(project(text: text).openScript(named: "main"))
    }
}

extension ScriptBuffer {
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func append(_ text: String, origin: Origin = .human) throws {
        try insert(Array(text.utf8), at: bytes.count, origin: origin)
    }
}

/// The mode bits of a file.
func permissions(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}
