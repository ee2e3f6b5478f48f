import Testing

@testable import Projects

@Suite struct LineMergeTests {
    private func merged(_ base: String, _ ours: String, _ theirs: String) -> String? {
        func bytes(_ letters: String) -> [UInt8] { letters.flatMap { Array("\($0)\n".utf8) } }
        return LineMerge.merged(base: bytes(base), ours: bytes(ours), theirs: bytes(theirs)).map {
            String(decoding: $0.filter { $0 != 0x0A }, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("abc", "abc", "abc", "abc"), ("abc", "abcX", "abc", "abcX"), ("abc", "abc", "abcX", "abcX"),
        ("abc", "abcX", "Yabc", "YabcX"), ("abc", "aXc", "abcY", "aXcY"), ("abcde", "aXcde", "abcYe", "aXcYe"),
        ("abcde", "acde", "abcd", "acd"), ("abc", "abcX", "abcX", "abcX"), ("abc", "", "abc", ""),
        ("一二三", "一二三雨", "雪一二三", "雪一二三雨"), ("abcdef", "abXcdef", "abcdYef", "abXcdYef"),
        ("", "ab", "", "ab"),
    ])
    func `what only one changed is taken over`(base: String, ours: String, theirs: String, both: String) {
        #expect(merged(base, ours, theirs) == both)
        #expect(merged(base, theirs, ours) == both)
    }

    @Test(arguments: [
        ("abc", "aXc", "aYc"), ("abc", "abcX", "abcY"), ("abc", "aXc", "ac"), ("abc", "Xbc", "aYc"), ("", "X", "Y"),
        ("abc", "", "abcX"),
    ])
    func `what both changed is not`(base: String, ours: String, theirs: String) {
        #expect(merged(base, ours, theirs) == nil)
        #expect(merged(base, theirs, ours) == nil)
    }

    @Test func `bytes that are no text, and line ends of both kinds, stay as they are`() {
        let base: [UInt8] = [0xFF, 0x0D, 0x0A, 0x61, 0x0A, 0x62]
        let ours: [UInt8] = [0xFE, 0x0D, 0x0A, 0x61, 0x0A, 0x62]
        let theirs: [UInt8] = [0xFF, 0x0D, 0x0A, 0x61, 0x0A, 0x62, 0x0A, 0x63]
        #expect(
            LineMerge.merged(base: base, ours: ours, theirs: theirs)
                == [0xFE, 0x0D, 0x0A, 0x61, 0x0A, 0x62, 0x0A, 0x63])
    }

    @Test func `line ends that another program changed are no other lines`() {
        func merged(_ base: String, _ ours: String, _ theirs: String) -> String? {
            LineMerge.merged(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
                .map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(merged("a\nb\n", "a\nb\nc\n", "a\r\nb\r\n") == "a\r\nb\r\nc\r\n")
        #expect(merged("a\r\nb\r\n", "a\r\nX\r\n", "Y\na\nb\n") == "Y\na\nX\n")
        #expect(merged("a\nb\n", "a\nX\n", "a\r\nY\r\n") == nil)
        #expect(merged("a\nb\n", "a\nb\n", "a\r\nb\n") == "a\r\nb\n")
        #expect(merged("a", "a\nb\n", "a\r\n") == nil)
    }
}
