import Testing

@testable import Corpora

struct SubRipFileTests {
    @Test("Numbers, times and styles go; lines of a cue are joined and speakers parted")
    func cues() throws {
        let subtitles = """
            \u{FEFF}1
            00:00:01,000 --> 00:00:02,500 X1:40 X2:600
            <i>You came.</i>
            {\\an8}I <font color="#fff">waited</font>.

            2
            00:00:03.000 --> 00:00:04.000
            - Late.
            - Very
            late. 🌧️

            00:00:05,000 --> 00:00:06,000
            你来晚了，
            走吧
            Anna。

            3
            00:00:07,000 --> 00:00:08,000


            4
            00:00:09,000 --> 00:00:10,000
            2 < 3 {brand} <3
            """
        let expected = [
            "3 work kind=dialogue| You came. I waited.",
            "8 work kind=dialogue| Late.", "9 work kind=dialogue| Very late. 🌧️",
            "13 work kind=dialogue| 你来晚了，走吧 Anna。",
            "23 work kind=dialogue| 2 < 3 {brand} <3",
        ]
        #expect(try dump(subtitles, .srt) == expected)
        #expect(try dump(subtitles.replacing("\n", with: "\r\n"), .srt) == expected)
        #expect(try dump("", .srt) == [])
    }

    @Test("A cue ends where the next one's times stand, whatever blank lines there are")
    func blankLines() throws {
        let times = "00:00:01,000 --> 00:00:02,000"
        let file = "1\n\(times)\nFirst\n\nsecond.\n\n2\n\(times)\n3\n\(times)\n-5 degrees\n- No.\n4\n\(times)\n7\n"
        #expect(
            try dump(file, .srt) == [
                "3 work kind=dialogue| First second.", "11 work kind=dialogue| 5 degrees",
                "12 work kind=dialogue| No.", "15 work kind=dialogue| 7",
            ])
        let dashes = "1\n\(times)\n-你好吗？\n-一般。\n\n2\n\(times)\n-How many?\n-20.\n\n3\n\(times)\n-5 degrees\n"
        #expect(
            try dump(dashes, .srt).map { $0.split(separator: "| ").last } == [
                "你好吗？", "一般。", "How many?", "20.", "-5 degrees",
            ])
    }

    @Test(
        "A cue without times is refused with its line",
        arguments: [
            ("1\nYou came.\n", 1), ("\n\n7", 3),
            ("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 -> 00:00:04,000\nB", 6),
            ("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n-00:00:03,000 --> 00:00:04,000\nB", 6),
            ("1\n00:00:01,000 -> 00:00:02,000\nA", 1), ("1\n00:01 --> 00:02\nA", 1), ("1\n::: --> :::\nA", 1),
        ])
    func refused(_ file: String, _ line: Int) {
        #expect(throws: CorpusFileError(line: line, reason: .noTimes)) { try dump(file, .srt) }
    }
}
