import Testing

@testable import Screenplay

struct SceneOmissionTests {
    private func omitted(_ name: String, _ source: String, as word: String = "OMITTED") throws -> String {
        let bytes = Array(source.utf8)
        let edits = try SceneOmission.edits(omitting: name, as: word, in: bytes)
        return String(decoding: edits.edits.applied(to: bytes), as: UTF8.self)
    }

    private func restored(_ name: String, _ source: String) throws -> String {
        let bytes = Array(source.utf8)
        return String(
            decoding: try SceneOmission.edits(restoring: name, in: bytes).edits.applied(to: bytes), as: UTF8.self)
    }

    private static let script = "INT. A #1#\n\nRain.\n\nEXT. B #2#\n\nBOB\nHi.\n\n# Act\n\nINT. C #3#\n\nSnow.\n"

    @Test func `a scene's number stays, its text goes into a boneyard, and a section after it stays in the script`()
        throws
    {
        #expect(
            try omitted("2", Self.script) == """
                INT. A #1#

                Rain.

                .OMITTED #2#

                /*
                EXT. B #2#

                BOB
                Hi.
                */

                # Act

                INT. C #3#

                Snow.

                """)
    }

    @Test func `a change says where it is`() throws {
        let edits = try SceneOmission.edits(omitting: "2", as: "ENTFÄLLT", in: Array(Self.script.utf8))
        #expect(
            edits.changes == [
                SceneChange(number: "2", before: "EXT. B", after: "ENTFÄLLT", line: 5, newLine: 5)
            ])
    }

    /// A scene, and the script round it: what is in brackets is the scene.
    private static let scripts = [
        script,
        "INT. A #2#",
        "INT. A #2#\n",
        "\u{FEFF}INT. A #2#\r\n\r\nRain. /* and\r\n\r\nsnow */ *\\/ *\\\\/ end\r\n\r\nINT. B #3#\r\n",
        "Title: X\n\nINT. A #2#\n\n/* old */\n\n[[note */ ]]\n\n* / ** */\n",
        ".场景一 #2#\r\r你好 👩‍👩‍👧 e\u{301}。\r\r@安娜\r走吧。",
        "INT. A #2#\n\nRain. /*\n",
        "INT. Z #1#\n\nHi.\n\n\n\n  INT. A #2#  \nX\n\n\n\n===\n\nINT. B #3#\n",
    ]

    @Test(arguments: scripts)
    func `a scene comes back byte for byte`(_ source: String) throws {
        let text = try omitted("2", source, as: "本场删除")
        let screenplay = Screenplay(fountain: Array(text.utf8))
        let scene = try screenplay.scenes[screenplay.sceneIndex(named: "2")]
        #expect(scene.heading == "本场删除")
        #expect(screenplay.elements[screenplay.ownElements(of: scene)].map(\.type) == [.sceneHeading, .boneyard])
        #expect(try Array(restored("2", text).utf8) == Array(source.utf8))
    }

    @Test func `what cannot be done is said`() throws {
        let text = try omitted("2", Self.script)
        #expect(throws: SceneEditError.isOmitted("2", line: 5)) { try omitted("2", text) }
        #expect(throws: SceneEditError.isNotOmitted("1", line: 1)) { try restored("1", text) }
        #expect(throws: SceneEditError.noScene("9", known: ["1", "2", "3"])) { try omitted("9", Self.script) }
        #expect(throws: SceneEditError.unnumbered(line: 3)) { try omitted("2", "INT. A #1#\n\nINT. B\n") }
        #expect(throws: SceneEditError.repeatedNumber("7a", line: 3)) {
            try omitted("7a", "INT. A #7A#\n\nINT. B #7a#\n")
        }
        #expect(throws: SceneEditError.noScene("1", known: [])) { try omitted("1", "Rain.\n") }
        #expect("\(SceneEditError.noScene("9", known: ["1"]))" == "there is no scene 9; there is 1")
        #expect("\(SceneEditError.noScene("9", known: ["1", "2"]))" == "there is no scene 9; there are 1, 2")
    }

    @Test func `a boneyard that would close an open mark above is not written`() {
        #expect(throws: SceneEditError.readsOtherwise(line: 5)) {
            try omitted("2", "INT. A #1#\n\nRain /* hard.\n\nINT. B #2#\n\nSnow.\n")
        }
    }

    @Test func `a boneyard that is no scene is not restored`() {
        #expect(throws: SceneEditError.isNotOmitted("1", line: 1)) {
            try restored("1", "INT. A #1#\n\n/*\nold words\n*/\n")
        }
        #expect(throws: SceneEditError.isNotOmitted("1", line: 1)) {
            try restored("1", "INT. A #1#\n\n/* INT. B */\n")
        }
    }

    @Test(arguments: [
        (".OMITTED #3#\n\n/*\nINT. A #2#\n\nRain.\n*/\n", "INT. A #3#\n\nRain.\n"),
        (".OMITTED #3#\n\n/*\nINT. A\n\nRain.\n*/\n", "INT. A #3#\n\nRain.\n"),
        (".OMITTED #3#\n\n/*\nINT. A #3#\n\n  Rain.\n*/\n\n[[why?]]\n", "INT. A #3#\n\n  Rain.\n\n[[why?]]\n"),
    ])
    func `a scene comes back with the number that its heading has now`(source: String, expected: String) throws {
        #expect(try restored("3", source) == expected)
    }

    @Test(arguments: [
        (".OMITTED #1#\n\n/*\nINT. A #1#\n*/\n\n[[why?]]\n\n= So.\n", true),
        (".OMITTED #1#\n\n/*\nINT. A #1#\n*/\n\nRain.\n", true),
        ("INT. B #1#\n\n/*\nINT. A #1#\n*/\n\nRain.\n", false),
        ("INT. B #1#\n\n/*\ntagline:fdx 1\n*/\n", false),
    ])
    func `a scene is omitted where its heading says no place or nothing else prints`(source: String, isOmitted: Bool) {
        #expect(Screenplay(fountain: Array(source.utf8)).omittedHeadings.isEmpty != isOmitted)
    }
}
