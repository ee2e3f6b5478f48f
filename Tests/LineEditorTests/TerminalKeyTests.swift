import Testing

@testable import LineEditor

struct TerminalKeyTests {
    static let sequences: [(TerminalKey?, [String])] = [
        (.up, ["[A", "OA"]), (.down, ["[B", "OB"]),
        (.left, ["[D", "OD", "[1D", "[1;2D", "[d"]), (.right, ["[C", "OC", "[1;2C", "[c"]),
        (.wordLeft, ["[1;5D", "[1;3D", "[1;6D", "[5D", "O5D", "Od", "\u{1B}[D", "\u{1B}OD"]),
        (.wordRight, ["[1;5C", "[1;3C", "[5C", "Oc", "\u{1B}[C"]),
        (.home, ["[H", "OH", "[1~", "[7~", "[1;5H", "[1;2H", "[7$", "[7^"]),
        (.end, ["[F", "OF", "[4~", "[8~", "[1;5F", "[8$", "[8@", "\u{1B}[F"]),
        (.delete, ["[3~"]), (.deleteWord, ["[3;5~", "[3;3~", "[3^", "[3@", "\u{1B}[3~"]),
        (.enter, ["[27;2;13~", "[27;5;13~", "[13;2u"]),
        // The pages, Insert, function keys, Shift-Tab, focus, what is cut short, and what is none.
        (
            nil,
            [
                "[5~", "[6~", "[2~", "OP", "[15~", "[15;5~", "[[A", "[1;5A", "[Z", "[I", "[3;2~", "[3$", "[5^",
                "\u{1B}[A", "\u{1B}",
                "]0;1\u{7}", "P1\u{1B}\\", "[", "O", "b", "",
            ]
        ),
    ]

    @Test(arguments: sequences)
    func `a key is known whichever sequence stands for it`(key: TerminalKey?, sequences: [String]) {
        for sequence in sequences { #expect(TerminalKey(sequence: "\u{1B}" + sequence) == key, "\(sequence)") }
    }

    @Test(arguments: ["", "D", "[D", "\u{1B}", "\u{9B}D"])
    func `text is no key`(text: String) { #expect(TerminalKey(sequence: text) == nil) }

    @Test func `a key stands for itself alone`() {
        let scalars = TerminalKey.allCases.map(\.scalar) + [LineEditor.showSearchKey]
        #expect(Set(scalars).count == scalars.count)
        #expect(scalars.allSatisfy(TerminalKey.isReserved))
    }
}
