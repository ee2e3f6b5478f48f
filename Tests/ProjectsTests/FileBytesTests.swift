import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct FileBytesTests {
    /// Says that it holds a page, as the kernel's own files do.
    private static let shortFile = "/sys/kernel/mm/transparent_hugepage/enabled"

    private func contents(of file: FileBytes) -> [UInt8] {
        withExtendedLifetime(file) { Array(file.bytes) }
    }

    @Test(arguments: [0, 5, 1 << 20]) func `bytes come as they are, copied or mapped`(threshold: Int) throws {
        let folder = try TemporaryFolder()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x00, 0xFF]
        try AtomicFile.write(bytes, to: folder.file("a"))
        #expect(try contents(of: FileBytes(folder.file("a"), mappingThreshold: threshold)) == bytes)
    }

    @Test func `an empty file and a pipe are read`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty")
        #expect(try contents(of: FileBytes(folder.file("empty"))) == [])
        #expect(try contents(of: FileBytes("/dev/null")) == [])
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        #expect(write(ends[1], "abc", 3) == 3)
        close(ends[1])
        defer { close(ends[0]) }
        #expect(try contents(of: FileBytes("/dev/fd/\(ends[0])")) == Array("abc".utf8))
    }

    @Test(.enabled(if: access(shortFile, R_OK) == 0)) func `a file that holds less than it says is read to its end`()
        throws
    {
        #expect(try contents(of: FileBytes(Self.shortFile)) == InputFile.read(Self.shortFile))
    }

    @Test(arguments: [0, 1 << 20]) func `a file replaced while it is held keeps its bytes`(threshold: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("old old old", to: "a")
        let held = try FileBytes(folder.file("a"), mappingThreshold: threshold)
        try folder.write("new", to: "a")
        #expect(String(decoding: contents(of: held), as: UTF8.self) == "old old old")
    }

    @Test func `a copy stays as it was when the file is written in place or cut`() throws {
        let folder = try TemporaryFolder()
        try folder.write("old old old", to: "a")
        let held = try FileBytes(folder.file("a"))
        let descriptor = open(folder.file("a"), O_WRONLY | O_TRUNC)
        defer { close(descriptor) }
        #expect(String(decoding: contents(of: held), as: UTF8.self) == "old old old")
    }

    @Test(arguments: [0, 1 << 20]) func `each way to fail has its own error`(threshold: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "a")
        #expect(throws: InputError.missing(path: "/nowhere")) { try FileBytes("/nowhere", mappingThreshold: threshold) }
        #expect(throws: InputError.isFolder(path: folder.path)) {
            try FileBytes(folder.path, mappingThreshold: threshold)
        }
        #expect(throws: InputError.unreadable(FileError(.read, folder.file("a/b"), code: ENOTDIR))) {
            try FileBytes(folder.file("a/b"), mappingThreshold: threshold)
        }
    }
}
