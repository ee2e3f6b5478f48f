import Testing

@testable import Screenplay

struct SceneNumberingTests {
    private func numbered(_ source: String, _ numbering: SceneNumbering) throws -> String {
        let bytes = Array(source.utf8)
        return String(decoding: try numbering.edits(in: bytes).applied(to: bytes), as: UTF8.self)
    }

    private static let script =
        "\u{FEFF}INT. A \r\n\r\nRain. #9#\r\n\r\n  .B #7#  \r\nX\r\n\r\nEXT. ROOM #237 [[lease?]]\r\rint. c #12A# [[x]]"

    @Test func `scenes are numbered anew, and nothing else changes`() throws {
        let text = try numbered(Self.script, .anew)
        let expected =
            "\u{FEFF}INT. A #1# \r\n\r\nRain. #9#\r\n\r\n  .B #2#  \r\nX\r\n\r\nEXT. ROOM #237 [[lease?]] #3#\r\rint. c #4# [[x]]"
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text.debugDescription)")
        #expect(try SceneNumbering.anew.edits(in: Array(text.utf8)).isEmpty)
    }

    @Test func `numbers are taken away`() throws {
        let text = try numbered(Self.script, .removed)
        let expected =
            "\u{FEFF}INT. A \r\n\r\nRain. #9#\r\n\r\n  .B  \r\nX\r\n\r\nEXT. ROOM #237 [[lease?]]\r\rint. c [[x]]"
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text.debugDescription)")
    }

    /// Numbers that stand, `-` for none; the numbers then.
    private static let locks: [(String, String)] = [
        ("- - -", "1 2 3"),
        ("12 - - 13", "12 12A 12B 13"),
        ("- 1 2 -", "A1 1 2 3"),
        ("- - 1", "A1 B1 1"),
        ("12 - 12A 13", "12 A12A 12A 13"),
        ("12 12A - 12B", "12 12A 12AA 12B"),
        ("12 12A - 13", "12 12A 12B 13"),
        ("12 12H - 13", "12 12H 12J 13"),
        ("12 - 13 12A", "12 12B 13 12A"),
        ("A12 - 12", "A12 B12 12"),
        ("5 - - ", "5 6 7"),
        ("1 - x - 2", "1 1A x xA 2"),
        ("12z - 13", "12z 12ZA 13"),
        ("1 2 3", "1 2 3"),
    ]

    @Test(arguments: locks.indices)
    func `locked numbers stay and new scenes get letters`(_ index: Int) throws {
        let (given, expected) = Self.locks[index]
        let numbers = given.split(separator: " ").map { $0 == "-" ? nil : String($0) }
        let found = try LockedNumbers(numbers, lines: Array(numbers.indices)).numbers
        #expect(found == expected.split(separator: " ").map(String.init))
        let orders = found.compactMap { SceneNumberOrder($0) }
        if given != "12 - 13 12A", !given.contains("x") { #expect(orders == orders.sorted()) }
    }

    @Test func `where no number is left, that is said with the line`() {
        let script = "INT. A #1#\n\n" + String(repeating: "INT. B\n\n", count: 25) + "INT. C #1A#\n"
        #expect(throws: RenameError.noNumberBetween("1", "1A", line: 3)) { try numbered(script, .locked) }
    }

    @Test func `numbers are in the order of productions`() {
        let order = ["1", "2", "A12", "B12", "12", "A12A", "12A", "12AA", "12B", "A13", "13", "100"]
        #expect(order.reversed().compactMap { SceneNumberOrder($0) }.sorted().map(\.text) == order)
        for text in ["", "A", "12-1", "1.2", "1A1", "9999999999", "一"] { #expect(SceneNumberOrder(text) == nil) }
    }
}
