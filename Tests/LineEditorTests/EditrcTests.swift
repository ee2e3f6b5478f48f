import Testing

@testable import LineEditor

struct EditrcTests {
    @Test(
        arguments: [
            (["bind", "\\e[5~", "ed-prev-history"], "\u{1B}[5~"), (["bind", "^[[5~", "ed-prev-history"], "\u{1B}[5~"),
            (["tagline:bind", "\\033OP", "ed-prev-history"], "\u{1B}OP"), (["bind", "-a", "M-[A", "x"], "\u{1B}[A"),
            (["bind", "-s", "\\eOP", "She looks"], "\u{1B}OP"), (["bind", "-s", "-a", "\\eOP", "x"], "\u{1B}OP"),
            (["bind", "^X\\e[D", "x"], "\u{18}\u{1B}[D"), (["bind", "\\e\\e[D", "x"], "\u{1B}\u{1B}[D"),
            (["bind", "^X\\e", "x"], nil),
            (["bind", "^R", "ed-redisplay"], nil), (["bind", "\\e", "vi-command-mode"], nil),
            (["bind", "\\e[5~"], nil),
            (["bind", "-r", "\\e[5~", "x"], nil), (["bind", "-k", "up", "ed-prev-line"], nil), (["bind"], nil),
            (["bind", "M", "x"], nil), (["bind", "^", "x"], nil), (["bind", "\\", "x"], nil),
            (["settc", "\\eOP", "x"], nil), (["bind", "-v", "\\eOP", "x"], nil), ([], nil),
        ] as [([String], String?)])
    func `a sequence is bound as bind reads it`(words: [String], sequence: String?) {
        #expect(EditrcLine(words: words).sequence == sequence)
    }

    @Test(
        arguments: [
            (["bind", "-k", "up", "x"], ["bind", "\\200", "x"]),
            (["tagline:bind", "-s", "-k", "delete", "She looks"], ["tagline:bind", "-s", "\\210", "She looks"]),
            (["bind", "-k", "-r", "home"], ["bind", "-r", "\\206"]),
            (["bind", "-k", "up"], ["bind", "-k", "up"]), (["bind", "-k", "F1", "x"], ["bind", "-k", "F1", "x"]),
            (["bind", "up", "x"], ["bind", "up", "x"]), (["settc", "-k", "up", "x"], ["settc", "-k", "up", "x"]),
        ])
    func `a key that is named is the one that libedit gets for it`(words: [String], told: [String]) {
        let line = EditrcLine(words: words)
        #expect(line.words == told)
        #expect(line.namesKey == (words != told))
    }

    @Test(arguments: [
        (["bind", "-v"], true), (["bind", "-e"], true), (["tagline:bind", "-v"], true), (["bind", "-a", "-v"], true),
        (["bind", "-a", "^A", "-v"], false), (["edit", "-v"], false), (["bind", "v", "x"], false),
    ])
    func `a line may choose all keys`(words: [String], chooses: Bool) {
        #expect(EditrcLine(words: words).choosesKeys == chooses)
    }
}
