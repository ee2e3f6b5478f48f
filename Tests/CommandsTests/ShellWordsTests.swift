import Testing

@testable import TaglineCommands

struct ShellWordsTests {
    @Test(
        "Words are parted by spaces and kept together by quotes",
        arguments: [
            ("", []), ("   ", []), ("one", ["one"]), (" one\ttwo  three ", ["one", "two", "three"]),
            ("\"one two\" three", ["one two", "three"]), ("'one two'", ["one two"]),
            ("must=\"the bus\"", ["must=the bus"]),
            ("must='the bus'", ["must=the bus"]), ("don't o'clock", ["don't", "o'clock"]), ("\"it's\"", ["it's"]),
            ("'say \"no\"'", ["say \"no\""]), ("\"\" ''", ["", ""]), ("one\\ two", ["one two"]), ("\\\"", ["\""]),
            ("\"a \\\" b\"", ["a \" b"]), ("'a\\b'", ["a\\b"]), ("a\\\\b", ["a\\b"]), ("end\\", ["end\\"]),
            ("安娜 \"你 好\" 👨‍👩‍👧", ["安娜", "你 好", "👨‍👩‍👧"]), ("e\u{301}t\"e\u{301} x\"", ["e\u{301}te\u{301} x"]),
        ] as [(String, [String])])
    func words(_ line: String, _ words: [String]) throws {
        #expect(try shellWords(line) == words)
    }

    @Test("An open quote is named", arguments: [("say \"no", "\""), ("'no", "'"), ("a='b", "'"), ("\"a\\\"", "\"")])
    func openQuote(_ line: String, _ mark: String) {
        #expect(throws: Failure("the quote \(mark) is not closed")) { try shellWords(line) }
    }
}
