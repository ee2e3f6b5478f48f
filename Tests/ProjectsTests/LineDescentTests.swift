import Testing

@testable import Projects

@Suite struct LineDescentTests {
    /// The new text with `/` for line feeds and `^` for carriage returns; what came from the old one is in brackets,
    /// behind its place there.
    private func marked(_ old: String, _ new: String) -> String {
        let (before, after) = (Array(old.utf8), Array(new.utf8))
        var (text, start) = ("", 0)
        for part in LineDescent(from: before, to: after).parts {
            let marks: [UInt8: UInt8] = [0x0A: UInt8(ascii: "/"), 0x0D: UInt8(ascii: "^")]
            let bytes = String(decoding: after[start..<start + part.length].map { marks[$0] ?? $0 }, as: UTF8.self)
            start += part.length
            if case .old(let range) = part { text += "[\(range.lowerBound):\(bytes)]" } else { text += bytes }
        }
        return text
    }

    @Test(arguments: [
        ("a\nb\n", "a\nb\n", "[0:a/b/]"), ("", "a\n", "a/"), ("a\n", "", ""),
        ("a\nb\nc\n", "a\nx\nc\n", "[0:a/]x[3:/c/]"),
        ("one\n\ntwo\n\nthree\n", "two\n\nthree\n\none\n", "[5:two//three/]/[0:one/]"),
        ("one\n\nlong\nlonger\n", "long\nlonger\n\none\n", "[5:long/longer/]/[0:one/]"),
        ("one\n\ntwo", "two\n\none\n", "[5:two]//[0:one/]"), ("a\nb\n", "a\r\nb\r\n", "[0:a]^/[2:b]^/"),
        ("Well, the bus\n", "The bus\n", "T[7:he bus/]"),
        ("一\n二\n", "二\n一\n", "[4:二/][0:一/]"),
    ])
    func `lines keep where they came from, wherever they went`(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test func `each byte comes from one that is the same, and none twice`() {
        var random = Steps()
        func text() -> [UInt8] {
            (0..<Int.random(in: 0..<30, using: &random)).flatMap { _ in
                Array((["", "a", "b", "c", "d", "ab\r"].randomElement(using: &random) ?? "").utf8) + [0x0A]
            }
        }
        for _ in 0..<2000 {
            let (old, new) = (text(), text().dropLast(Int.random(in: 0...1, using: &random)))
            var (start, used) = (0, Set<Int>())
            for part in LineDescent(from: old, to: Array(new)).parts {
                if case .old(let range) = part {
                    #expect(old[range] == new[start..<start + part.length])
                    #expect(used.isDisjoint(with: range))
                    used.formUnion(range)
                }
                start += part.length
            }
            #expect(start == new.count)
        }
    }

    /// Numbers that are the same in every run: Knuth's congruential generator.
    private struct Steps: RandomNumberGenerator {
        private var state: UInt64 = 1

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 33
        }
    }
}
