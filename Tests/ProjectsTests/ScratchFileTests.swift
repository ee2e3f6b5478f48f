import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ScratchFileTests {
    private static func append(_ bytes: [UInt8], to file: ScratchFile) throws {
        try bytes.withUnsafeBytes { try file.append($0) }
    }

    @Test(arguments: [0, 1, 5000, 1 << 20])
    func `bytes are the same in memory and in a file, of which nothing is seen`(memoryLimit: Int) throws {
        let folder = try TemporaryFolder()
        let file = ScratchFile(in: folder.path, memoryLimit: memoryLimit)
        var expected: [UInt8] = []
        for i in 0..<300 {
            let part = (0..<i).map { UInt8(truncatingIfNeeded: $0 * i) }
            try Self.append(part, to: file)
            expected += part
        }
        let bytes = try file.complete()
        #expect(Array(bytes) == expected)
        #expect(Int(bitPattern: bytes.baseAddress) % 16 == 0)
        #expect(try Folder.names(in: folder.path) == [])
    }

    @Test(arguments: [0, 10])
    func `nothing written is nothing`(memoryLimit: Int) throws {
        let file = ScratchFile(in: "/nowhere", memoryLimit: memoryLimit)
        try Self.append([], to: file)
        #expect(try file.complete().isEmpty)
    }

    @Test func `a folder that is not there is named once the bytes are too many for memory`() throws {
        let file = ScratchFile(in: "/nowhere", memoryLimit: 10)
        try Self.append(Array(repeating: 1, count: 10), to: file)
        let error = ScratchError(FileError(.create, "/nowhere", code: ENOENT))
        #expect(throws: error) { try Self.append([1], to: file) }
        #expect(
            error.description
                == "/nowhere: cannot create: no such file or directory; it is for a text too long for memory: "
                + "set TMPDIR to a folder with more room that can be written")
    }

    @Test func `a disk that is full is named`() throws {
        let folder = try TemporaryFolder()
        let part = [UInt8](repeating: 7, count: FileSizeLimit.bytes / 4 + 1)
        try FileSizeLimit.enforced {
            let file = ScratchFile(in: folder.path, memoryLimit: 0)
            for _ in 0..<3 { try Self.append(part, to: file) }
            // A file that is too large and a disk that is full fail alike.
            #expect(throws: ScratchError(FileError(.write, folder.path, code: EFBIG))) {
                try Self.append(part, to: file)
            }
        }
        #expect(try Folder.names(in: folder.path) == [])
    }

    @Test func `the folder is that of the environment`() {
        #expect(ScratchFile.folder == getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp")
    }
}
