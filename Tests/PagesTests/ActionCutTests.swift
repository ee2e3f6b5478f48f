import Pages
import Screenplay
import Testing

struct ActionCutTests {
    private static func lines(_ count: Int) -> String {
        (1...count).map { "line \($0)" }.joined(separator: "\n")
    }

    @Test func `two lines stay and two go`() {
        // 49 rows of padding, one blank row, four rows left.
        #expect(
            layout(padding(25) + Self.lines(5)) == """
                page 1
                50 15 line 1
                51 15 line 2
                52 15 line 3
                page 2
                0 15 line 4
                1 15 line 5
                """)
        #expect(
            layout(padding(25) + Self.lines(6)) == """
                page 1
                50 15 line 1
                51 15 line 2
                52 15 line 3
                53 15 line 4
                page 2
                0 15 line 5
                1 15 line 6
                """)
    }

    @Test func `three lines are not parted`() {
        // Two rows are left.
        #expect(
            layout(padding(26) + Self.lines(3)) == """
                page 1
                page 2
                0 15 line 1
                1 15 line 2
                2 15 line 3
                """)
        #expect(
            layout(padding(26) + Self.lines(4)) == """
                page 1
                52 15 line 1
                53 15 line 2
                page 2
                0 15 line 3
                1 15 line 4
                """)
    }

    @Test func `one row is no room for action`() {
        #expect(
            layout(padding(26) + "Row 51.\nRow 52.\n\n" + Self.lines(4), .usLetter) == """
                page 1
                52 15 Row 51.
                53 15 Row 52.
                page 2
                0 15 line 1
                1 15 line 2
                2 15 line 3
                3 15 line 4
                """)
    }

    private static let sentences = """
        The river is up to the third step of the old stone stair now. Nobody has come down to look at it since \
        the lamps were lit. ANNA puts one boot in the water, then the other one, and waits there for the cold to \
        come through the leather and tell her how late it has become.
        """

    @Test func `final draft cuts after a sentence`() {
        #expect(
            layout(padding(25) + Self.sentences) == """
                page 1
                50 15 The river is up to the third step of the old stone stair now.
                51 15 Nobody has come down to look at it since the lamps were lit.
                page 2
                0 15 ANNA puts one boot in the water, then the other one, and
                1 15 waits there for the cold to come through the leather and tell
                2 15 her how late it has become.
                """)
    }

    @Test func `other layouts fill the page`() {
        #expect(
            layout(padding(25) + "Row 50.\n\n" + Self.sentences, .usLetter) == """
                page 1
                50 15 Row 50.
                52 15 The river is up to the third step of the old stone stair
                53 15 now. Nobody has come down to look at it since the lamps were
                54 15 lit. ANNA puts one boot in the water, then the other one,
                page 2
                0 15 and waits there for the cold to come through the leather and
                1 15 tell her how late it has become.
                """)
    }

    @Test func `blank lines inside action do not open a page`() {
        // An empty line inside a paragraph: other formats have them, Fountain does not.
        var script = screenplay(padding(25))
        script.elements.append(Element(.action, "one\ntwo\nthree\n\n\nfour\nfive\nsix"))
        #expect(
            dump(Pagination(of: script).pages) == """
                page 1
                50 15 one
                51 15 two
                52 15 three
                page 2
                0 15 four
                1 15 five
                2 15 six
                """)
    }
}
