import Testing

@testable import LineEditor

struct KeyboardTests {
    typealias Event = Keyboard.Event

    static let typed: [(String, [Event])] = [
        ("a世", [.key("a"), .key("世")]),
        ("\u{1B}[1;5Dx", [.sequence("\u{1B}[1;5D"), .key("x")]),
        ("\u{1B}OPx", [.sequence("\u{1B}OP"), .key("x")]),
        ("\u{1B}[[Ax", [.sequence("\u{1B}[[A"), .key("x")]),
        ("\u{1B}[27;2;13~x", [.sequence("\u{1B}[27;2;13~"), .key("x")]),
        ("\u{1B}[200~Rain", [.sequence("\u{1B}[200~"), .key("R")]),
        // Meta, and vi's escape before a command.
        ("\u{1B}bx", [.key("\u{1B}"), .key("b"), .key("x")]),
        ("\u{1B}\u{1B}bx", [.key("\u{1B}"), .key("\u{1B}"), .key("b"), .key("x")]),
        // Alt with another key, and an escape before a paste.
        ("\u{1B}\u{1B}[Dx", [.sequence("\u{1B}\u{1B}[D"), .key("x")]),
        ("\u{1B}\u{1B}[200~Rain", [.sequence("\u{1B}[200~"), .key("R")]),
        // Shift with a key of rxvt's, and an answer that has such a mark within.
        ("\u{1B}[7$Zx", [.sequence("\u{1B}[7$"), .key("Z"), .key("x")]),
        ("\u{1B}[?2026;2$yx", [.sequence("\u{1B}[?2026;2$y"), .key("x")]),
        // Cut short by another key.
        ("\u{1B}[1;\u{1}x", [.sequence("\u{1B}[1;"), .key("\u{1}"), .key("x")]),
        ("\u{1B}[1;\u{1B}[Cx", [.sequence("\u{1B}[1;"), .sequence("\u{1B}[C"), .key("x")]),
        // What a terminal answers, and what begins as it does.
        ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\x", [.sequence("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"), .key("x")]),
        ("\u{1B}]0;世界\u{7}x", [.sequence("\u{1B}]0;世界\u{7}"), .key("x")]),
        ("\u{1B}P>|xterm(370)\u{1B}\\x", [.sequence("\u{1B}P>|xterm(370)\u{1B}\\"), .key("x")]),
        ("\u{1B}Pa\rx", [.key("\u{1B}"), .key("P"), .key("a"), .key("\r"), .key("x")]),
        ("\u{1B}]a\u{1B}[Dx", [.key("\u{1B}"), .key("]"), .key("a"), .sequence("\u{1B}[D"), .key("x")]),
        // Control characters of 8 bits would be keys of the editor's own, but for that which begins a sequence.
        ("\u{84}\u{9B}Ax", [.sequence("\u{1B}[A"), .key("x")]),
    ]

    @Test(arguments: typed)
    func `a sequence is read whole, and keys one by one`(text: String, events: [Event]) {
        var keyboard = Keyboard(typed: Array(text.utf8))
        #expect(events.map { _ in keyboard.next() } == events)
    }

    @Test func `a sequence may begin with one byte of 8 bits`() {
        var keyboard = Keyboard(typed: [0x9B, UInt8(ascii: "D"), UInt8(ascii: "x")])
        #expect([keyboard.next(), keyboard.next()] == [.sequence("\u{1B}[D"), .key("x")])
    }

    @Test func `no sequence is longer than those of keys`() {
        var keyboard = Keyboard(typed: Array(("\u{1B}[" + String(repeating: "1", count: 80) + "D").utf8))
        guard case .sequence(let sequence) = keyboard.next() else {
            Issue.record("no sequence")
            return
        }
        #expect(sequence.utf8.count == 64)
        #expect(keyboard.next() == .key("1"))
    }
}
