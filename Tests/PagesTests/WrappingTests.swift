import Pages
import Screenplay
import Testing

struct WrappingTests {
    /// The lines of a dialogue: 35 columns.
    private static func dialogue(_ text: String) -> [String] {
        Pagination(of: screenplay("@X\n" + text)).pages.flatMap(\.lines).dropFirst().map(\.text)
    }

    private static let texts: [(String, [String])] = [
        ("Short.", ["Short."]),
        ("12345678901234567890123456789012345 6", ["12345678901234567890123456789012345", "6"]),
        ("1234567890123456789012345678901234  and more", ["1234567890123456789012345678901234", "and more"]),
        ("Two  spaces  stay  inside  the  line, yes.", ["Two  spaces  stay  inside  the", "line, yes."]),
        // A hyphen lets the line end after it, a dash before a word or a quotation mark does not.
        (
            "It was a well-known and much-beloved-by-all thing.",
            ["It was a well-known and much-", "beloved-by-all thing."]
        ),
        (
            "It was not there when I looked, and --nor was he.",
            ["It was not there when I looked, and", "--nor was he."]
        ),
        // A word longer than the line is cut, and clusters are kept whole.
        (String(repeating: "x", count: 80), [35, 35, 10].map { String(repeating: "x", count: $0) }),
        (
            "He said " + String(repeating: "e\u{301}", count: 40),
            ["He said", String(repeating: "e\u{301}", count: 35), String(repeating: "e\u{301}", count: 5)]
        ),
        (
            String(repeating: "👩‍👩‍👧", count: 20),
            [String(repeating: "👩‍👩‍👧", count: 17), String(repeating: "👩‍👩‍👧", count: 3)]
        ),
        // Chinese: 17 characters fit in 35 columns, and no line begins with a full stop or ends with a bracket.
        ("一二三四五六七八九十一二三四五六七八九十", ["一二三四五六七八九十一二三四五六七", "八九十"]),
        ("一二三四五六七八九十一二三四五六七。八九", ["一二三四五六七八九十一二三四五六", "七。八九"]),
        ("一二三四五六七八九十一二三四五六「七八」", ["一二三四五六七八九十一二三四五六", "「七八」"]),
        ("一二三四五六七八九十一二三四五六ABC七", ["一二三四五六七八九十一二三四五六ABC", "七"]),
        ("きょうはあめがふっていたのでいえへかえった", ["きょうはあめがふっていたのでいえへ", "かえった"]),
        ("きょうはあめがふっていたのでもうかった", ["きょうはあめがふっていたのでもう", "かった"]),
        // Korean breaks between words.
        ("우리는 어제 비가 오는 거리를 걸었다고 말했다", ["우리는 어제 비가 오는 거리를", "걸었다고 말했다"]),
        ("a\tb\u{7}c\u{B}d", ["a bc d"]),
    ]

    @Test(arguments: texts.indices)
    func `a text is wrapped by columns`(_ index: Int) {
        let (text, lines) = Self.texts[index]
        #expect(Self.dialogue(text) == lines)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line ends of any kind part lines`(_ lineEnd: String) {
        let source = "INT. BAR\n\n  One\n    two\n\nANNA\nHi\nyou.".replacing("\n", with: lineEnd)
        #expect(
            layout(source) == """
                page 1
                0 15 INT. BAR
                2 15   One
                3 15     two
                5 35 ANNA
                6 25 Hi
                7 25 you.
                """)
    }

    @Test func `emphasis goes on over the end of a line, and marks take no columns`() {
        let source = "He *waits for **the last bus of the night to come** round the corner* and _stop_."
        let lines = Pagination(of: screenplay(source)).pages.flatMap(\.lines)
        #expect(
            lines.map(\.runs) == [
                [
                    EmphasisRun("He "), EmphasisRun("waits for ", .italic),
                    EmphasisRun("the last bus of the night to come", [.bold, .italic]),
                    EmphasisRun(" round the", .italic),
                ],
                [
                    EmphasisRun("corner", .italic), EmphasisRun(" and "), EmphasisRun("stop", .underline),
                    EmphasisRun("."),
                ],
            ])
        #expect(lines.map(\.offset) == [0, 57])
    }

    @Test func `a parenthesis hangs`() {
        #expect(
            layout("ANNA\n(turning round to see who it was that spoke)\nYou.") == """
                page 1
                0 35 ANNA
                1 29 (turning round to see who
                2 30 it was that spoke)
                3 25 You.
                """)
    }
}
