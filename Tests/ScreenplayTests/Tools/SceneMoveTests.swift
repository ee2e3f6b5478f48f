import Testing

@testable import Screenplay

struct SceneMoveTests {
    private func moved(_ name: String, _ move: SceneMove, _ source: String) throws -> String {
        let bytes = Array(source.utf8)
        return String(decoding: try move.edits(moving: name, in: bytes).edits.applied(to: bytes), as: UTF8.self)
    }

    private static let (one, two, three) = (
        "INT. A #1#\n\nRain.", "EXT. B #2#\n\nBOB\nHi.\n\nCUT TO:", "INT. C #3#\n\n[[snow]]\n\nSnow."
    )

    /// The scene, where it goes, the script, and the script then. Each gap has a length of its own.
    private static let moves: [(String, SceneMove, String, String)] = [
        ("1", .after("2"), one + "\n\n" + two + "\n\n\n" + three + "\n", two + "\n\n\n" + one + "\n\n" + three + "\n"),
        ("2", .before("1"), one + "\n\n" + two + "\n\n\n" + three + "\n", two + "\n\n\n" + one + "\n\n" + three + "\n"),
        ("1", .after("3"), one + "\n\n\n" + two + "\n\n" + three + "\n", two + "\n\n" + three + "\n\n\n" + one + "\n"),
        ("3", .before("1"), one + "\n\n\n" + two + "\n\n" + three + "\n", three + "\n\n" + one + "\n\n\n" + two + "\n"),
        ("3", .after("1"), one + "\n\n\n" + two + "\n\n" + three, one + "\n\n\n" + three + "\n\n" + two + "\n"),
        ("1", .after("3"), one + "\n\n" + two + "\n\n" + three, two + "\n\n" + three + "\n\n" + one + "\n"),
        ("1", .after("3"), one + "\n\n" + three + "\n\n\n", three + "\n\n" + one + "\n\n\n"),
        // A section goes with what follows it, and a page break stays.
        ("1", .after("2"), one + "\n\n# Act\n\n" + two, "# Act\n\n" + two + "\n\n" + one + "\n"),
        ("2", .before("1"), one + "\n\n===\n\n" + two + "\n", two + "\n\n" + one + "\n\n===\n"),
        ("2", .before("1"), one + "\n\n# Act\n" + two, two + "\n\n" + one + "\n\n# Act\n"),
    ]

    @Test(arguments: moves.indices)
    func `a place goes where the text before it goes`(_ index: Int) throws {
        let (name, move, source, expected) = Self.moves[index]
        let (before, after) = (Array(source.utf8), Array(expected.utf8))
        let edits = try move.edits(moving: name, in: before).edits
        func line(_ bytes: [UInt8], to end: Int) -> ArraySlice<UInt8> {
            bytes[((bytes[..<end].lastIndex(of: 0x0A) ?? -1) + 1)..<end]
        }
        for end in 1...before.count where before[end - 1] != 0x0A {
            #expect(line(before, to: end) == line(after, to: edits.moved(end)), "at \(end)")
        }
    }

    @Test(arguments: moves.indices)
    func `a scene moves with all that belongs to it`(_ index: Int) throws {
        let (name, move, source, expected) = Self.moves[index]
        #expect(try moved(name, move, source) == expected)
    }

    @Test func `line ends, a byte order mark and a title page stay`() throws {
        let source = "\u{FEFF}Title: 你\r\n\r\n.甲 #1#\r\n\r\n雨。👩‍👩‍👧\r\n\r\nINT. e\u{301} #2#\r\n\r\nX."
        let expected = "\u{FEFF}Title: 你\r\n\r\nINT. e\u{301} #2#\r\n\r\nX.\r\n\r\n.甲 #1#\r\n\r\n雨。👩‍👩‍👧\r\n"
        #expect(try Array(moved("1", .after("2"), source).utf8) == Array(expected.utf8))
        #expect(try Array(moved("2", .before("1"), source).utf8) == Array(expected.utf8))
    }

    @Test func `a change says where it leads`() throws {
        let source = Self.one + "\n\n" + Self.two + "\n"
        let edits = try SceneMove.after("2").edits(moving: "1", in: Array(source.utf8))
        #expect(
            edits.changes == [SceneChange(number: "1", before: "INT. A", after: "INT. A", line: 1, newLine: 8)])
    }

    @Test func `a scene that stands there already stays`() throws {
        let source = Self.one + "\n\n# Act\n\n" + Self.two + "\n"
        #expect(
            try SceneMove.before("2").edits(moving: "1", in: Array("INT. A #1#\n\nINT. B #2#\n".utf8)).changes == [])
        #expect(try moved("2", .after("1"), Self.one + "\n\n" + Self.two) == Self.one + "\n\n" + Self.two)
        #expect(try moved("1", .before("2"), source) == "# Act\n\n" + Self.one + "\n\n" + Self.two + "\n")
    }

    @Test func `scenes without numbers are named by their places`() throws {
        #expect(try moved("2", .before("1"), "INT. A\n\nINT. B\n") == "INT. B\n\nINT. A\n")
        #expect(throws: SceneEditError.sameScene("1")) { try moved("1", .after("1"), "INT. A\n") }
        #expect(throws: SceneEditError.noScene("0", known: ["1"])) { try moved("0", .after("1"), "INT. A\n") }
    }

    @Test func `a move that would open what a boneyard closes is not made`() {
        #expect(throws: SceneEditError.readsOtherwise(line: 5)) {
            try moved("2", .before("1"), "INT. A #1#\n\n/* x */\n\nINT. B #2#\n\nSnow /* y.\n")
        }
    }
}
