import Screenplay
import Testing

struct TextEncodingTests {
    private static let samples: [(TextEncoding, text: String, bytes: [UInt8])] = [
        (.utf8, "é", [0xC3, 0xA9]),
        (.utf16LittleEndian, "\u{FEFF}A你😆", [0xFF, 0xFE, 0x41, 0, 0x60, 0x4F, 0x3D, 0xD8, 0x06, 0xDE]),
        (.utf16BigEndian, "\u{FEFF}A你😆", [0xFE, 0xFF, 0, 0x41, 0x4F, 0x60, 0xD8, 0x3D, 0xDE, 0x06]),
        (.windows1252, "“café” €\u{81}", [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80, 0x81]),
        // GB 18030-2022: one, two and four bytes; U+FE10 and U+1E3F changed their codes, and so did what they took.
        (.gb18030, "A你好", [0x41, 0xC4, 0xE3, 0xBA, 0xC3]),
        (.gb18030, "é\u{80}\u{FFFF}", [0xA8, 0xA6, 0x81, 0x30, 0x81, 0x30, 0x84, 0x31, 0xA4, 0x39]),
        (.gb18030, "😆\u{10FFFF}", [0x94, 0x39, 0xFD, 0x32, 0xE3, 0x32, 0x9A, 0x35]),
        (.gb18030, "\u{FE10}\u{E78D}", [0xA6, 0xD9, 0x84, 0x31, 0x82, 0x36]),
        (.gb18030, "\u{1E3F}\u{E7C7}", [0xA8, 0xBC, 0x81, 0x35, 0xF4, 0x37]),
    ]

    @Test(arguments: samples)
    func `a text is read from its bytes and written as them`(
        encoding: TextEncoding, text: String, bytes: [UInt8]
    ) throws {
        #expect(try String(decoding: encoding.decoded(bytes), as: UTF8.self) == text)
        #expect(try encoding.encoded(Array(text.utf8)) == bytes)
    }

    @Test(arguments: TextEncoding.allCases)
    func `every character that an encoding has comes back from it`(_ encoding: TextEncoding) throws {
        var count = 0
        for value in Array(0..<0x11000) + Array(stride(from: 0x11000, through: 0x10FFFF, by: 251)) as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = Array(String(scalar).utf8)
            guard let bytes = try? encoding.encoded(text) else { continue }
            count += 1
            if try encoding.decoded(bytes) != text {
                Issue.record("U+\(String(value, radix: 16)) comes back otherwise")
            }
        }
        #expect(encoding == .windows1252 ? count == 256 : count > 0x11000 - 0x800)
    }

    @Test func `every code of two bytes in GB 18030 is a character of its own`() throws {
        let trails = Array(0x40...0x7E) + Array(0x80...0xFE) as [UInt8]
        let codes = (0x81...0xFE as ClosedRange<UInt8>).flatMap { lead in trails.map { [lead, $0] } }
        let texts = try codes.map { try TextEncoding.gb18030.decoded($0) }
        #expect(Set(texts).count == 126 * 190)
        #expect(try zip(codes, texts).allSatisfy { try TextEncoding.gb18030.encoded($1) == $0 })
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00], TextEncoding.utf16LittleEndian),
            ([0xFE, 0xFF, 0x00, 0x41], .utf16BigEndian),
            // Half a unit, half a pair: no UTF-16, so its bytes are kept.
            ([0xFF, 0xFE, 0x41], .utf8), ([0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41], .utf8),
            ([0xFF, 0xFE, 0x00, 0xDC], .utf8),
            ([0xEF, 0xBB, 0xBF, 0x41], .utf8), ([0x41, 0xFF], .utf8), ([], .utf8),
        ] as [([UInt8], TextEncoding)])
    func `a file tells UTF-16 by its mark`(bytes: [UInt8], encoding: TextEncoding) {
        #expect(TextEncoding(of: bytes) == encoding)
    }

    @Test(arguments: [
        ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("cp1252", .windows1252), ("GBK", .gb18030),
        ("gb2312", .gb18030),
        ("UTF-16LE", .utf16LittleEndian), ("GB18030", .gb18030),
    ])
    func `an encoding goes by its names`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
        #expect(TextEncoding(named: "ebcdic") == nil)
    }

    @Test(
        arguments: [
            (
                TextEncoding.gb18030, Array("A\n你".utf8), 2, 2,
                "the bytes A0 are no character in gb18030; name the file's encoding"
            ),
            (
                .gb18030, [0x41, 0x0A, 0x42, 0x80], 2, 2,
                "the bytes 80 are no character in gb18030; name the file's encoding"
            ),
            (.gb18030, [0xFF], 1, 1, "the bytes FF are no character in gb18030; name the file's encoding"),
            (
                .gb18030, [0x84, 0x31, 0xA5, 0x30], 1, 1,
                "the bytes 84 31 A5 30 are no character in gb18030; name the file's encoding"
            ),
            (
                .utf16LittleEndian, [0x41, 0, 0x3D, 0xD8], 1, 2,
                "the bytes 3D D8 are no character in utf-16le; name the file's encoding"
            ),
            (.utf16BigEndian, [0x41], 1, 1, "the bytes 41 are no character in utf-16be; name the file's encoding"),
        ] as [(TextEncoding, [UInt8], Int, Int, String)])
    func `bytes that are no character are named with their place`(
        encoding: TextEncoding, bytes: [UInt8], line: Int, column: Int, message: String
    ) {
        let error = #expect(throws: TextEncodingError.self) { try encoding.decoded(bytes) }
        #expect(error?.description == message)
        #expect(error?.line == line && error?.column == column)
    }

    @Test func `what an encoding lacks is named with its place`() {
        let lacking = #expect(throws: TextEncodingError.self) {
            try TextEncoding.windows1252.encoded(Array("é\né你".utf8))
        }
        #expect(
            lacking?.description
                == "windows-1252 has no U+4F60; choose another encoding, such as utf-8, or another character")
        #expect(lacking?.line == 2 && lacking?.column == 2)
        let invalid = #expect(throws: TextEncodingError.self) { try TextEncoding.gb18030.encoded([0x41, 0x0A, 0xFF]) }
        #expect(
            invalid?.description
                == "the byte FF is not UTF-8 and cannot be written in gb18030; choose utf-8, which keeps it, or mend it"
        )
        #expect(invalid?.line == 2 && invalid?.column == 1)
    }

    @Test func `a byte order mark goes with UTF-16 and with no other encoding`() {
        let (plain, marked) = (Array("A".utf8), Array("\u{FEFF}A".utf8))
        #expect(TextEncoding.utf16LittleEndian.marked(plain, from: .utf8) == marked)
        #expect(TextEncoding.utf16BigEndian.marked(marked, from: .utf16LittleEndian) == marked)
        #expect(TextEncoding.gb18030.marked(marked, from: .utf16LittleEndian) == plain)
        #expect(TextEncoding.utf8.marked(marked, from: .utf8) == marked)
    }
}
