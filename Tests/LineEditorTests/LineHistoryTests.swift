import Testing

@testable import LineEditor

@Suite struct LineHistoryTests {
    @Test func `lines are found again by the next program, without neighbours that are the same`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("history")
        var first = LineHistory(path: path)
        for line in ["go 1", "go 1", "世界 👩🏽", "go 1", "", "a\nb", "nul\u{0}"] { _ = first.append(line) }
        #expect(first.lines == ["go 1", "世界 👩🏽", "go 1"])
        var second = LineHistory(path: path)
        #expect(second.lines == first.lines)
        let isKeptTwice = second.append("go 1")
        #expect(isKeptTwice == false)
        #expect(try folder.bytes(of: "history") == Array("go 1\n世界 👩🏽\ngo 1\n".utf8))
    }

    @Test func `a damaged file gives what can still be read`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Array("good\n".utf8) + [0xFF, 0xFE, 0x0A, 0x00, 0x0A] + Array("also\ntorn".utf8), to: "history")
        var history = LineHistory(path: folder.file("history"))
        #expect(history.lines == ["good", "also", "torn"])
        _ = history.append("new")
        #expect(LineHistory(path: folder.file("history")).lines == ["good", "also", "torn", "new"])
    }

    @Test(arguments: ["/nowhere/at/all", "/", "/dev/full", "/dev/null"])
    func `a file that cannot be used is no error`(path: String) {
        var history = LineHistory(path: path)
        let isKept = history.append("line")
        #expect(isKept)
        #expect(history.lines == ["line"])
    }

    @Test func `a file grown too long is cut back to its newest lines`() throws {
        let folder = try TemporaryFolder()
        let all = (1...2500).map { "line \($0)" }
        try folder.write(Array(all.map { $0 + "\n" }.joined().utf8), to: "history")
        #expect(LineHistory(path: folder.file("history")).lines == Array(all.suffix(1000)))
        #expect(try folder.bytes(of: "history") == Array(all.suffix(1000).map { $0 + "\n" }.joined().utf8))
    }
}
