import Pages
import Screenplay
import Testing

struct TitlePageTests {
    private static func titlePages(_ source: String) -> [String] {
        Pagination(of: screenplay(source)).titlePages.map { $0.map(dump).joined(separator: "\n") }
    }

    @Test func `the title stands in the middle, addresses and dates at the foot`() {
        let source = """
            Title:
                _**BIG CITY**_
                安娜
            Credit: written by
            Author: Zoë Writer
            Source: from a play
            Language: de
            Contact:
                1 Long Road
                Town
            Draft date: 1/2/2026

            INT. BAR
            """
        #expect(
            Self.titlePages(source) == [
                """
                18 41 BIG CITY
                19 43 安娜
                23 40 written by
                25 40 Zoë Writer
                29 39 from a play
                52 15 1 Long Road
                53 15 Town
                52 67 1/2/2026
                """
            ])
        let pagination = Pagination(of: screenplay(source))
        #expect(pagination.titlePages[0][0].runs.map(\.style) == [[.bold, .underline]])
        #expect(pagination.pages.map(\.number) == [1])
    }

    @Test(arguments: ["INT. BAR", "Mood: dark\n\nINT. BAR"])
    func `without an entry to print there is no title page`(_ source: String) {
        #expect(Self.titlePages(source) == [])
    }

    @Test func `a title page of many lines goes on`() {
        let notes = (1...100).map { "\n    note \($0)" }.joined()
        let pages = Self.titlePages("Title: X\nNotes:\(notes)\n\nRain.")
        #expect(pages.count == 3)
        #expect(pages[0].hasPrefix("18 44 X\n21 15 note 1\n") && pages[1].hasPrefix("0 15 note 34\n"))
        #expect(pages[2].hasSuffix("12 15 note 100"))
    }

    @Test func `notes and boneyards on the title page do not print`() {
        let source =
            "Title: BIG [[private\n    still private]]\nContact: me /* 555-1234 */\nAuthor: [[who?]]\n\nINT. X\n"
        #expect(Self.titlePages(source) == ["18 43 BIG\n53 15 me"])
    }
}
