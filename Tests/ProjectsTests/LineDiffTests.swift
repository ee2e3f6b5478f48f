import Screenplay
import Testing

@testable import Projects

@Suite struct LineDiffTests {
    /// Lines as letters, `·` for a blank one.
    private func bytes(_ letters: String) -> [UInt8] {
        letters.flatMap { $0 == "·" ? Array("\n".utf8) : Array("\($0)\n".utf8) }
    }

    /// The lines that both have, and in brackets what went and what came.
    private func shown(_ diff: LineDiff) -> String {
        func letters(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
            lines.map { String(decoding: $0.dropLast(), as: UTF8.self) }.map { $0.isEmpty ? "·" : $0 }.joined()
        }
        var (text, old) = ("", 0)
        for change in diff.changes {
            text += letters(diff.old[old..<change.old.lowerBound])
            text += "[\(letters(diff.old[change.old]))>\(letters(diff.new[change.new]))]"
            old = change.old.upperBound
        }
        text += letters(diff.old[old...])
        return text
    }

    @Test(arguments: [
        ("", "", ""), ("abc", "abc", "abc"), ("", "abc", "[>abc]"), ("abc", "", "[abc>]"),
        ("abc", "aXc", "a[b>X]c"), ("abc", "abXc", "ab[>X]c"), ("abcd", "ad", "a[bc>]d"),
        ("abcdef", "Xbcdeg", "[a>X]bcde[f>g]"), ("abcde", "acbde", "a[b>]c[>b]de"), ("ab", "ba", "[a>]b[>a]"),
        ("a·b·c·", "a·X·b·c·", "a·[>X·]b·c·"), ("aaaa", "aa", "aa[aa>]"), ("一二三", "一X三", "一[二>X]三"),
        ("a·b", "c·d", "[a>c]·[b>d]"), ("axbxc", "axcxb", "ax[bx>]c[>xb]"),
    ])
    func `lines that stay are matched, and what is between them changed`(old: String, new: String, diff: String) {
        #expect(shown(LineDiff(from: bytes(old), to: bytes(new))) == diff)
    }

    @Test func `a last line without its end is another line`() {
        let diff = LineDiff(from: Array("a\nb".utf8), to: Array("a\nb\n".utf8))
        #expect(diff.matches == [LineDiff.Match(old: 0, new: 0)])
    }

    @Test func `matches ascend and are equal, whatever the lines`() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            func text() -> [UInt8] { (0..<next(40)).flatMap { _ -> [UInt8] in [UInt8(0x61 + next(8)), 0x0A] } }
            let diff = LineDiff(from: text(), to: text())
            for (match, following) in zip(diff.matches, diff.matches.dropFirst()) {
                #expect(match.old < following.old && match.new < following.new)
            }
            #expect(diff.matches.allSatisfy { diff.old[$0.old] == diff.new[$0.new] })
        }
    }

    @Test func `ten thousand lines, many of them twice, are matched but for those that came`() {
        let lines = (0..<10_000).map { "line \($0 % 7_000)\n" }
        let old = Array(lines.joined().utf8)
        let new = Array((lines[..<5_000] + ["new\n"] + lines[5_000...] + ["end\n"]).joined().utf8)
        #expect(LineDiff(from: old, to: new).matches.count == 10_000)
    }
}
