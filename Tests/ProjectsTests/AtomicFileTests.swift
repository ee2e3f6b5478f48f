import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct AtomicFileTests {
    @Test func `a file is made, then replaced, and nothing else is left in the folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write("一\u{0}two", to: "a.txt")
        #expect(try folder.text(of: "a.txt") == "一\u{0}two")
        try folder.write("", to: "a.txt")
        #expect(try folder.text(of: "a.txt") == "")
        #expect(try Folder.names(in: folder.path) == ["a.txt"])
    }

    @Test func `a file that comes in pieces comes whole or not at all`() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.txt")
        struct Stopped: Error {}
        #expect(throws: Stopped.self) {
            try AtomicFile.write(to: folder.file("a.txt")) { append in
                try append(Array("一".utf8))
                throw Stopped()
            }
        }
        #expect(try folder.text(of: "a.txt") == "old")
        try AtomicFile.write(to: folder.file("a.txt")) { append in
            for piece in ["一", "", "two"] { try append(Array(piece.utf8)) }
        }
        #expect(try folder.text(of: "a.txt") == "一two")
        #expect(try Folder.names(in: folder.path) == ["a.txt"])
        #expect(throws: FileError(.write, "/nowhere/a.txt", code: ENOENT)) {
            try AtomicFile.write(to: "/nowhere/a.txt") { _ in Issue.record("nothing can be written there") }
        }
        #expect(throws: FileError(.write, "/dev/full", code: ENOSPC)) {
            try AtomicFile.write(to: "/dev/full") { append in try append([1]) }
        }
    }

    @Test func `permissions stay`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "a.txt")
        chmod(folder.file("a.txt"), 0o640)
        try folder.write("two", to: "a.txt")
        #expect(permissions(of: folder.file("a.txt")) == 0o640)
    }

    @Test func `a link stays a link to the file that is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "real.txt")
        symlink("real.txt", folder.file("link.txt"))
        try folder.write("two", to: "link.txt")
        #expect(try folder.text(of: "real.txt") == "two")
        #expect(realPath(folder.file("link.txt")) == realPath(folder.file("real.txt")))
    }

    @Test func `a link to a file that is not there stays, and the file is made`() throws {
        let folder = try TemporaryFolder()
        try Folder.make(folder.file("inner"))
        symlink("new.txt", folder.file("inner/second"))
        symlink("inner/second", folder.file("link.txt"))
        try folder.write("one", to: "link.txt")
        #expect(try folder.text(of: "inner/new.txt") == "one")
        #expect(realPath(folder.file("link.txt")) == realPath(folder.file("inner/new.txt")))
        symlink(folder.file("nowhere/new.txt"), folder.file("astray"))
        #expect(throws: FileError(.write, folder.file("astray"), code: ENOENT)) {
            try folder.write("one", to: "astray")
        }
        #expect(try Folder.names(in: folder.path) == ["astray", "inner", "link.txt"])
    }

    @Test(arguments: [
        ("/dev/full", "/dev/full: cannot write: no space left on device", ENOSPC),
        ("/nowhere/a.txt", "/nowhere/a.txt: cannot write: no such file or directory", ENOENT),
        ("/tmp", "/tmp: cannot write: is a directory", EISDIR),
        ("/proc/a.txt", "/proc/a.txt: cannot write: no such file or directory", ENOENT),
    ])
    func `what cannot be written is named with the system's reason`(path: String, message: String, code: Int32) {
        let error = #expect(throws: FileError.self) { try AtomicFile.write([1, 2, 3], to: path) }
        #expect(error == FileError(.write, path, code: code))
        #expect(error?.description == message)
    }

    @Test func `a device is written to and not replaced`() throws {
        try AtomicFile.write([1], to: "/dev/null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func `a write that fails half-way leaves the old file and no other`() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.txt")
        try FileSizeLimit.enforced {
            #expect(throws: FileError(.write, folder.file("a.txt"), code: EFBIG)) {
                try AtomicFile.write([UInt8](repeating: 0x61, count: FileSizeLimit.bytes + 1), to: folder.file("a.txt"))
            }
        }
        #expect(try Folder.names(in: folder.path) == ["a.txt"])
        #expect(try folder.text(of: "a.txt") == "old")
    }
}
