import Pages
import Testing

struct DualTests {
    @Test func `two speeches stand side by side`() {
        #expect(
            layout("ANNA\n(low)\nYou came after all, and so early in the day.\n\nMARK ^\nI had to.\n\nRain.") == """
                page 1
                0 25 ANNA
                1 17 (low)
                2 15 You came after all, and so
                3 15 early in the day.
                0 56.25 MARK
                1 46.25 I had to.
                5 15 Rain.
                """)
    }

    @Test func `a pair that fits on a page goes there whole`() {
        #expect(
            layout(padding(26) + "ANNA\nYes.\nI do.\n\nMARK ^\nNo.") == """
                page 1
                page 2
                0 25 ANNA
                1 15 Yes.
                2 15 I do.
                0 56.25 MARK
                1 46.25 No.
                """)
    }

    @Test func `a pair longer than a page goes on side by side`() {
        let left = (1...60).map { "Left number \($0) is said now." }.joined(separator: " ")
        let right = (1...70).map { "Right number \($0) as well." }.joined(separator: " ")
        let pages = Pagination(of: screenplay("ANNA\n\(left)\n\nMARK ^\n\(right)")).pages
        #expect(pages.count == 2)
        #expect(
            pages.map { page in page.lines.filter { $0.kind == .character }.map(dump) } == [
                ["0 25 ANNA", "0 56.25 MARK"], ["0 25 ANNA (CONT'D)", "0 56.25 MARK (CONT'D)"],
            ])
        #expect(pages.map { $0.lines.count { $0.kind == .more } } == [2, 0])
        for (element, text) in [(1, left), (3, right)] {
            let said = pages.flatMap(\.lines).filter { $0.element == element }.map(\.text).joined(separator: " ")
            #expect(said == text)
        }
    }
}
