import Screenplay
import Testing

struct SidesTests {
    private static let script = """
        Title: X

        ANNA
        Before it begins.

        INT. A

        ANNA (V.O.)
        Hi.

        BOB
        Hello.

        # Act

        INT. B

        BOB
        Alone.

        INT. C

        ANNA & CARL
        Together.

        CUT TO:

        """

    private func sides(_ name: String, _ source: String = script) throws -> String {
        String(decoding: try Screenplay(fountain: Array(source.utf8)).sides(of: name).fountain, as: UTF8.self)
    }

    @Test func `the scenes in which a character speaks are taken whole`() throws {
        #expect(
            try sides("anna") == """
                Title: X

                ANNA
                Before it begins.

                INT. A

                ANNA (V.O.)
                Hi.

                BOB
                Hello.

                INT. C

                ANNA & CARL
                Together.

                CUT TO:

                """)
        #expect(try sides(" Carl ") == "Title: X\n\nINT. C\n\nANNA & CARL\nTogether.\n\nCUT TO:\n")
    }

    @Test func `line ends and a byte order mark stay`() throws {
        let source = "\u{FEFF}.甲\r\n\r\n@安娜\r\n你好 e\u{301}👩‍👩‍👧\r\n\r\n.乙\r\n\r\n雨。\r\n"
        #expect(
            try Array(sides("安娜", source).utf8)
                == Array("\u{FEFF}.甲\r\n\r\n@安娜\r\n你好 e\u{301}👩‍👩‍👧\r\n".utf8))
    }

    @Test func `nobody's sides are an error that names who speaks`() {
        #expect(throws: RenameError.noCharacter("EVE", known: ["ANNA", "BOB", "ANNA & CARL"])) { try sides("Eve") }
    }
}
