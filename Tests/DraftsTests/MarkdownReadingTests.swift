import Drafts
import Screenplay
import Testing

/// What a screenplay says, a line each.
private func summary(_ screenplay: Screenplay) -> [String] {
    screenplay.titlePage.entries.map { "\($0.key): \($0.values)" }
        + screenplay.elements.map { element in
            let number = element.sceneNumber.map { " #\($0)#" } ?? ""
            let marks = (element.dual ? " dual" : "") + (element.depth > 0 ? " \(element.depth)" : "")
            return "\(element.type)\(number)\(marks) \(element.text)"
        }
}

private func read(_ markdown: String) throws -> [String] {
    summary(try #require(MarkdownFormat().read(Array(markdown.utf8)).screenplay))
}

@Test(arguments: [
    "Title: _**BIG**_ *CITY*\nAuthor: Zoë\n    王小明 & *co*\nNotes:\nMood: a_b*c\n\nINT. BAR - DAY",
    "# One\n\n= What *happens*.\n\n## Two\n\nINT. BAR - DAY #1-A.#\n\n.forced #7#\n\n# Three",
    ".咖啡馆 - 夜\n\n@王小明\n你好。\n\n.街上",
    "JACK\n(softly, *not* loud)\nOh. [[soft]] **No, _no_**!\n  \n~La *la*\n~la\n(a\nb)\nEnd.\n\n@McADAM (V.O.) ^\nYes.",
    "He draws a\n.357 Magnum & 5 < 6 * 7.\n    Indented _line_.\n1. One\n- two\n\n# 3\n",
    "!EXT. NOWHERE\n\n!=== x\n\n!> y\n\n!\\*literal\\* some_name `code` [link](x) ~~a~~ |b| <b>",
    "> CUT TO:\n\n> Fade *slowly*\n\n> THE END <\n> **really** <\n\n===\n\nAfter.",
    "~Song\n~of *songs*\n\nAn action.\n\n*Silence.*\n\n***All*** _of_ it, _*now*_.",
    "[[A note -- with --- hyphens\nover lines]]\n\n/* Left\n\nout */\n\nText [[ inside ]] and /* cut */.",
    "[[first]] then text.\n\nMARA [[check the name]]\nHi [[there]].",
    "汉*「字」*汉 👩‍👩‍👧 e\u{301} *\u{301}a*",
    "(A dog barks.)\n\nBANG!\n\n1\n\n= 5 x\n\nFADE OUT.",
])
func aScreenplayReadsBackFromMarkdown(fountain: String) throws {
    let screenplay = Screenplay(fountain: Array(fountain.utf8))
    let file = try MarkdownFormat().write(.screenplay(screenplay))
    #expect(try read(String(decoding: file.bytes, as: UTF8.self)) == summary(screenplay))
    #expect(file.losses == [])
}

@Test(arguments: [
    ("♪ typed", "the action reads back as lyrics", 0),
    ("a\n[[b]]\nc", "the text of the action reads back otherwise", 0),
    ("# A\n\n######## B", "the depth of the section does not read back", 1),
    ("JACK\n*(sic)*", "the dialogue reads back as parenthetical", 1),
    (".forced", "the scene heading reads back as section", 0),
])
func whatDoesNotReadBackFromMarkdownIsListed(fountain: String, what: String, element: Int) throws {
    let losses = try MarkdownFormat().write(.screenplay(Screenplay(fountain: Array(fountain.utf8)))).losses
    #expect(losses.map(\.what) == [what])
    #expect(losses.map(\.element) == [element])
}

@Test func markdownFromElsewhereIsReadAsFarAsItGoes() throws {
    let markdown =
        "\u{FEFF}# A Play\r\n\r\n---\r\n\r\n## INT. BAR - DAY\r\n\r\nTwo lines,\r\nno *break.\r\n\r\n> **JACK**\r\n> Hi\r\n"
    #expect(
        try read(markdown) == [
            "Title: [\"A Play\"]", "sceneHeading INT. BAR - DAY", "action Two lines,\nno *break.", "character JACK",
            "dialogue Hi",
        ])
}

@Test(arguments: [
    "<!--\n\n", "<!-- a -->x\n\n", "<div align=\"right\">\n\n", "* ", "> **\n", "\u{A0}", "\\", "- **", "[[", "<ins>",
])
func markdownOfOneSignIsRead(sign: String) throws {
    let markdown = String(repeating: sign, count: 1_000)
    let screenplay = try #require(MarkdownFormat().read(Array(markdown.utf8)).screenplay)
    #expect(!screenplay.elements.isEmpty)
}

@Test func whatCameBackOnceComesBackWhole() throws {
    let file = try MarkdownFormat().write(.screenplay(sampleScript))
    let back = try #require(MarkdownFormat().read(file.bytes).screenplay)
    #expect(try MarkdownFormat().write(.screenplay(back)).losses == [])
}
