import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct InputLinesTests {
    private static func lines(of path: String, limit: Int = InputFile.lineLimit, block: Int = 1 << 20) throws
        -> [String]
    {
        var lines: [String] = []
        try InputFile.forEachLine(of: path, limit: limit, block: block) { line in
            lines.append(line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        }
        return lines
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 20])
    func `lines are the same however much is read at once`(block: Int) throws {
        let folder = try TemporaryFolder()
        for text in ["", "\n", "\n\n\n", "a", "a\n", "你来晚了。\r\n🚲\n\nlong and longer and longest\nend", "\na\n\n"] {
            try folder.write(text, to: "a")
            var expected = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if expected.last == "" { expected.removeLast() }
            #expect(try Self.lines(of: folder.file("a"), block: block) == expected)
        }
    }

    @Test func `a line that is too long is named, and the longest that is not is read`() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 1000)
        try folder.write("a\n\(long)\nb\n", to: "a")
        #expect(try Self.lines(of: folder.file("a"), limit: 1000, block: 10) == ["a", long, "b"])
        let error = InputError.longLine(path: folder.file("a"), line: 2, limit: 900)
        #expect(throws: error) { try Self.lines(of: folder.file("a"), limit: 900, block: 10) }
        #expect(
            InputError.longLine(path: "a", line: 2, limit: 64 << 20).description
                == "a:2: the line is longer than 64 MB; break it into lines")
    }

    @Test func `each way to fail has its own error`() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.file("pipe"), 0o600)
        #expect(throws: InputError.missing(path: "/nowhere")) { try Self.lines(of: "/nowhere") }
        #expect(throws: InputError.isFolder(path: folder.path)) { try Self.lines(of: folder.path) }
        #expect(throws: InputError.notAFile(path: folder.file("pipe"))) { try Self.lines(of: folder.file("pipe")) }
        #expect(throws: InputError.notAFile(path: "/dev/zero")) { try Self.lines(of: "/dev/zero") }
    }

    @Test func `what the body throws ends the reading`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a\nb\nc\n", to: "a")
        var count = 0
        #expect(throws: CancellationError.self) {
            try InputFile.forEachLine(of: folder.file("a")) { _ in
                count += 1
                if count == 2 { throw CancellationError() }
            }
        }
        #expect(count == 2)
    }
}
