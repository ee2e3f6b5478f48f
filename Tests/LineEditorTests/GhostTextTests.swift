import Testing

@testable import LineEditor

struct GhostTextTests {
    @Test(arguments: [
        (" of the stage", 13, " of the stage"), (" of the stage", 12, " of the"), (" of the stage", 7, " of the"),
        (" of the stage", 2, ""), ("rather", 5, ""), ("雨停了", 5, "雨停"), (" cafe\u{301} au lait", 5, " cafe\u{301}"),
        (" cafe\u{301}s", 5, ""), ("", 4, ""),
    ])
    func `only whole words are shown`(text: String, columns: Int, shown: String) {
        TextLocale.prepare()
        #expect(LineEditor.words(of: text, columns: columns) == shown)
    }
}
