import Testing

@testable import Projects

@Suite struct InputFileTests {
    @Test func `bytes come as they are`() throws {
        let folder = try TemporaryFolder()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0x0D, 0x0A]
        try AtomicFile.write(bytes, to: folder.file("a"))
        #expect(try InputFile.read(folder.file("a")) == bytes)
        #expect(try InputFile.read("/dev/null") == [])
    }

    @Test func `each way to fail has its own error`() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "a")
        #expect(throws: InputError.missing(path: "/nowhere")) { try InputFile.read("/nowhere") }
        #expect(throws: InputError.isFolder(path: folder.path)) { try InputFile.read(folder.path) }
        #expect(throws: InputError.tooLarge(path: folder.file("a"), limit: 4)) {
            try InputFile.read(folder.file("a"), limit: 4)
        }
        #expect(throws: InputError.tooLarge(path: "/dev/zero", limit: 1000)) {
            try InputFile.read("/dev/zero", limit: 1000)
        }
        let error = #expect(throws: InputError.self) { try InputFile.read(folder.file("a/b")) }
        #expect(error?.description == "\(folder.file("a/b")): cannot read: not a directory")
    }

    @Test(arguments: [
        (InputError.missing(path: "a.fountain"), "a.fountain: there is no such file"),
        (.isFolder(path: "scripts"), "scripts: it is a folder; name a file in it"),
        (
            .tooLarge(path: "b", limit: 256 << 20),
            "b: it is larger than 256 MB; split it into smaller files"
        ),
    ])
    func `errors say what to do`(error: InputError, message: String) {
        #expect(error.description == message)
    }
}
