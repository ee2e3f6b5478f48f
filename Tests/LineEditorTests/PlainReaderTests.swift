import Testing

@testable import LineEditor

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension WaitingTests {
    @Suite struct PlainReaderTests {
        private func events(_ bytes: [UInt8]) throws -> [LineEvent] {
            let folder = try TemporaryFolder()
            try folder.write(bytes, to: "input")
            let file = open(folder.file("input"), O_RDONLY)
            defer { close(file) }
            let reader = PlainReader(descriptor: file)
            var events: [LineEvent] = []
            repeat { events.append(reader.readLine(prompt: "never shown")) } while events.last != .end
            return events
        }

        @Test(arguments: [
            ("", []), ("one", ["one"]), ("one\n", ["one"]), ("one\r\n\r\ntwo", ["one", "", "two"]), ("\n\n", ["", ""]),
            ("世界\n👩🏽 e\u{301}\n", ["世界", "👩🏽 e\u{301}"]), ("a\u{0}b\n", ["a\u{0}b"]), ("in\rside\n", ["in\rside"]),
            ("\u{FEFF}one\n\u{FEFF}two\n", ["one", "\u{FEFF}two"]), ("\u{FEFF}\r\none", ["", "one"]),
        ])
        func `lines end at a newline or at the end`(input: String, lines: [String]) throws {
            #expect(try events(Array(input.utf8)) == lines.map { .line($0) } + [.end])
        }

        @Test func `bytes that are not UTF-8 are repaired`() throws {
            #expect(
                try events([0x61, 0xFF, 0x62, 0x0A, 0xE4, 0xB8]) == [.line("a\u{FFFD}b"), .line("\u{FFFD}"), .end])
        }

        @Test func `a line of megabytes is one line, and so are many small ones`() throws {
            let long = String(repeating: "长", count: 1 << 20)
            #expect(try events(Array((long + "\nshort\n").utf8)) == [.line(long), .line("short"), .end])
            let many = try events(Array(String(repeating: "line\n", count: 50_000).utf8))
            #expect(many.count == 50_001)
        }

        @Test func `a line is handed over as soon as it is there`() throws {
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            defer { close(ends[0]) }
            let reader = PlainReader(descriptor: ends[0])
            #expect(write(ends[1], "one\ntw", 6) == 6)
            #expect(reader.readLine(prompt: "") == .line("one"))
            #expect(write(ends[1], "o\n", 2) == 2)
            #expect(reader.readLine(prompt: "") == .line("two"))
            close(ends[1])
            #expect(reader.readLine(prompt: "") == .end)
            #expect(reader.readLine(prompt: "") == .end)
        }
    }
}
