import Testing

@testable import TaglineCommands

struct TextTests {
    @Test(
        "A text is filled up to so many columns",
        arguments: [
            ("ANNA", 6, "ANNA  "), ("安娜", 6, "安娜  "), ("e\u{301}te\u{301}", 5, "e\u{301}te\u{301}  "),
            ("👨‍👩‍👧", 4, "👨‍👩‍👧  "), ("", 2, "  "), ("too long", 4, "too long"), ("x", -1, "x"),
        ])
    func padding(_ text: String, _ columns: Int, _ expected: String) {
        #expect(padded(text, to: columns).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "A text is cut to so many columns, between characters",
        arguments: [
            ("ANNA", 4, "ANNA"), ("ANNABEL", 5, "ANNA…"), ("安娜在这里", 10, "安娜在这里"), ("安娜在这里", 9, "安娜在这…"),
            ("安娜在这里", 8, "安娜在…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
            ("👨‍👩‍👧👨‍👩‍👧", 2, "…"), ("", 0, ""),
        ])
    func shortening(_ text: String, _ columns: Int, _ expected: String) {
        #expect(shortened(text, to: columns).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "A row too long for the screen goes on below its text, between words",
        arguments: [
            ("Hi.", "3 bits", 14, "a  Hi.  3 bits\n"), ("Hi.", "3 bits", 13, "a  Hi.\n   3 bits\n"),
            ("One two *three*", "", 10, "a  One two\n   *three*\n"), ("One two", "", 5, "a  One two\n"),
            ("你迟到了，安娜。", "", 13, "a  你迟到了，\n   安娜。\n"), ("", "", 6, "a  \n"),
            ("e\u{301}e\u{301}e\u{301}👨‍👩‍👧", "", 6, "a  e\u{301}e\u{301}e\u{301}\n   👨‍👩‍👧\n"),
            ("One two", "3 bits", nil, "a  One two  3 bits\n"),
        ])
    func rowsOfOne(_ text: String, _ remark: String, _ screen: Int?, _ expected: String) {
        #expect(rows([("a  ", text, remark)], on: screen).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("Remarks stand all beside their texts or all below, but for that of a text beyond the column")
    func remarks() {
        let list = [("a ", "One.", "3 bits"), ("b ", "Two, three.", "4 bits"), ("c ", "Four.", "five bits")]
        #expect(rows(list, filledTo: 6, on: 19) == "a One.    3 bits\nb Two, three.\n  4 bits\nc Four.   five bits\n")
        #expect(rows(list, filledTo: 6, on: 18) == "a One.\n  3 bits\nb Two, three.\n  4 bits\nc Four.\n  five bits\n")
    }

    @Test(
        "Control characters become visible and cannot steer the terminal",
        arguments: [
            ("plain 安娜 👨‍👩‍👧 e\u{301}", "plain 安娜 👨‍👩‍👧 e\u{301}"), ("\u{1B}[2J", "␛[2J"), ("a\nb\r\tc\0", "a␊b␍␉c␀"),
            ("\u{7F}", "␡"), ("\u{85}\u{9B}31m", "\u{FFFD}\u{FFFD}31m"), ("\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}"),
            ("abc\u{202E}txt\u{2066}", "abc\u{FFFD}txt\u{FFFD}"), ("a\u{200D}b", "a\u{200D}b"),
        ])
    func visibility(_ text: String, _ expected: String) {
        #expect(visible(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "A number is rounded to decimal places",
        arguments: [(1.23456, 2, 1.23), (1.235, 0, 1), (-0.006, 2, -0.01), (0.1 + 0.2, 6, 0.3), (12, 3, 12)])
    func rounding(_ number: Double, _ places: Int, _ expected: Double) {
        #expect(rounded(number, places) == expected)
    }
}
