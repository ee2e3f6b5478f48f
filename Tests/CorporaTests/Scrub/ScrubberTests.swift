import Testing

@testable import Corpora

struct ScrubberTests {
    private func scrub(_ text: String, _ format: CorpusFormat = .txt) throws -> String {
        var scrubber = Scrubber(format)
        return String(decoding: try scrubber.scrub(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test(
        "E-mail addresses and telephone numbers go",
        arguments: [
            ("Mail anna@example.com.", "Mail {email}."), ("<a.b+c_d%e-f@x-y.co.uk>", "<{email}>"),
            ("邮箱anna@example.com谢谢", "邮箱{email}谢谢"), ("a@b.com,c@d.org", "{email},{email}"),
            (".anna@example.com", ".{email}"), ("A@B.COM!", "{email}!"),
            ("Call 555-0143 now", "Call {phone} now"), ("(555) 123-4567", "{phone}"), ("+49 30 901820.", "{phone}."),
            ("0800 123456", "{phone}"), ("Tel 5551234567", "Tel {phone}"), ("电话：13912345678。", "电话：{phone}。"),
            ("1-800-FLOWERS now", "{phone} now"), ("555-0143 or 555-0144", "{phone} or {phone}"),
            ("jürgen@web.de", "{email}"), ("ju\u{308}rgen@web.de", "{email}"), ("info@müller.de", "{email}"),
            ("邮箱info@例子.中国谢谢", "邮箱{email}谢谢"), ("a@例子.com谢谢", "{email}谢谢"), ("a@b.xn--p1ai", "{email}"),
            ("139 1234 5678", "{phone}"), ("139-1234-5678", "{phone}"), ("打13912345678谢谢", "打{phone}谢谢"),
            ("１３９１２３４５６７８", "{phone}"), ("（０１０）１２３４５６７８", "{phone}"), ("202\u{2013}555\u{2013}0143", "{phone}"),
            ("+49\u{A0}30\u{202F}901820", "{phone}"), ("(555-0143)", "({phone})"), ("(+49) 30 901820", "{phone}"),
            ("555-123-4567 555-987-6543", "{phone} {phone}"), ("Call 555-123-4567 2 times", "Call {phone} 2 times"),
            ("Call 555-123-4567. 24 hours", "Call {phone}. 24 hours"), ("In 2010 (555) 123-4567", "In 2010 {phone}"),
            ("Room 12 555-123-4567", "Room 12 {phone}"), ("555-123-4567 - 12 noon", "{phone} - 12 noon"),
            ("13812345678 +49 30 1234567", "{phone} {phone}"), ("+49 (0)30 1234567", "{phone}"),
            ("1 (800) 555-0143", "{phone}"), ("+49 30 1234567. 5 Euro", "{phone}. 5 Euro"),
            ("Tel. 030 1234567 2 Zimmer", "Tel. {phone} 2 Zimmer"), ("电话010—12345678", "电话{phone}"),
            ("foo＠bar．com", "{email}"), ("john.o'brien@example.com", "{email}"), ("'a@b.com'", "'{email}'"),
            ("Anna 🌧️ +1 202 555 0143 a@b.com", "Anna 🌧️ {phone} {email}"),
        ])
    func goes(_ text: String, _ expected: String) throws {
        #expect(try scrub(text) == expected)
    }

    @Test(
        "What could well be something else stays",
        arguments: [
            "@anna", "anna@", "anna@home", "a@b.c", "a @ b.com", "anna@example.c0m", "@@@", "anna@.com", "1998-2024",
            "2026-11-30", "30.11.2026", "Over 2,500,000 sold", "10 000 000", "€1234567890", "B1234567890",
            "12345678901x",
            "0.25 0.50 0.75", "ISBN 0-306-40615-2", "00:00:01,000 --> 00:00:02,500", "Sizes 36 37 38 39 40",
            "Cafe\u{301} 🚲 123", "Am 01.02.2024 10:20 Uhr", "Blade Runner (1982) 117 minutes",
            "The Fall (1999) 200 000 copies", "watch?v=1234567890", "1 000 000 000", "(1998-2024)",
            "(1564\u{2013}1616)", "anna@谢谢", "我@例子.中国", "anna@例子.谢谢",
        ])
    func stays(_ text: String) throws {
        #expect(try scrub(text) == text)
    }

    @Test(
        "A format's own marks stay what they are",
        arguments: [
            (
                CorpusFormat.jsonl,
                #"{"n": 2025550143, "text": "Call\n5550143 or 202-555-0143\tanna@x.com \u00e9\"a@b.com\""}"#,
                #"{"n": 2025550143, "text": "Call\n5550143 or {phone}\t{email} \u00e9\"{email}\""}"#
            ),
            (.jsonl, #"{"text": "\nanna@x.com\u00"#, #"{"text": "\n{email}\u00"#),
            (.jsonl, #"{"text": "\u00e9anna@x.com \ud83d\ude00"}"#, #"{"text": "{email} \ud83d\ude00"}"#),
            (
                .jsonl, #"{"text": "anna\u0040x.com, 202\u00a0555\u20130143 \ud83d"}"#,
                #"{"text": "{email}, {phone} \ud83d"}"#
            ),
            (.xml, "<p>anna&#64;x.com a&#x40;b.com &unknown; c@d.com</p>", "<p>{email} {email} &unknown; {email}</p>"),
            (
                .xml, "<p n=\"2025550143\">Mail\n<hi\nrend='a@b.com'>a@b.com</hi>&amp;c@d.com<!-- x --></p>",
                "<p n=\"2025550143\">Mail\n<hi\nrend='a@b.com'>{email}</hi>&amp;{email}<!-- x --></p>"
            ),
            (.fdx, "<Text><![CDATA[a@b.com]]></Text>", "<Text><![CDATA[{email}]]></Text>"),
            (
                .srt, "1\r\n00:00:01,000 --> 00:00:02,500\r\n- 202-555-0143\r\n",
                "1\r\n00:00:01,000 --> 00:00:02,500\r\n- {phone}\r\n"
            ),
            (.csv, "text,kind\r\n\"a@b.com, \"\"hi\"\"\",cta", "text,kind\r\n\"{email}, \"\"hi\"\"\",cta"),
            (.fountain, "\u{FEFF}Title: X\n\nANNA\na@b.com", "\u{FEFF}Title: X\n\nANNA\n{email}"),
        ])
    func formats(_ format: CorpusFormat, _ file: String, _ expected: String) throws {
        #expect(try scrub(file, format) == expected)
    }

    @Test("The lines that had any are listed")
    func places() throws {
        var scrubber = Scrubber(.txt)
        let scrubbed = try scrubber.scrub(Array("a@b.com\n\nc@d.com 202-555-0143 e@f.com\nnone\n".utf8))
        #expect(
            scrubbed.places == [
                ScrubbedFile.Place(line: 1, emails: 1), ScrubbedFile.Place(line: 3, emails: 2, phones: 1),
            ])
        #expect(scrubbed.emails == 3 && scrubbed.phones == 1)
    }

    @Test("Bytes that are not UTF-8 are refused with their line")
    func notText() {
        #expect(throws: CorpusFileError(line: 2, reason: .notText)) {
            var scrubber = Scrubber(.xml)
            _ = try scrubber.scrub([0x61, 0x0A, 0xFF])
        }
    }
}
