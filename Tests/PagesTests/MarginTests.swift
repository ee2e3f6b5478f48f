import Pages
import Screenplay
import Testing

struct MarginTests {
    private func pages(_ source: String, change: (inout PageOptions) -> Void) -> [Page] {
        var options = PageOptions()
        change(&options)
        return Pagination(of: screenplay(source), options: options).pages
    }

    @Test func `a header stands on pages that show their number, a footer on all`() {
        let pages = pages("One.\n\n===\n\nTwo.") {
            ($0.header, $0.footer) = ("BIG CITY", "secret")
        }
        #expect(pages.map { $0.marginLines.map(dump) } == [["56 42 secret"], ["-3 15 BIG CITY", "56 42 secret"]])
        #expect(pages.map { $0.marginLines.map(\.kind) } == [[.footer], [.header, .footer]])
    }

    @Test func `a footer keeps below the text of every layout, and on the paper`() {
        for profile in PageProfile.all {
            #expect(profile.footerRow >= profile.linesPerPage + 2)
            let bottom = profile.topMargin + Double(profile.footerRow + 1) * PageProfile.rowHeight
            #expect(bottom <= profile.paper.height, "\(profile.name)")
        }
    }

    @Test func `a long header takes two rows and leaves the page's number room`() {
        let pages = pages("One.\n\n===\n\nTwo.") {
            $0.header = String(repeating: "你好 ", count: 30)
        }
        let lines = pages[1].marginLines
        #expect(lines.map(\.row) == [-3, -2])
        let row = [String](repeating: "你好", count: 11).joined(separator: " ")
        #expect(lines.map(\.text) == [row, row])
        #expect(pages[1].pageNumber.map(dump) == "-3 73 2.")
    }

    @Test func `pages are counted from the first page's number, which shows where it is not 1`() {
        let pages = pages("One.\n\n===\n\nTwo.") { ($0.firstPageNumber, $0.header) = (41, "II") }
        #expect(pages.map(\.label) == ["41", "42"])
        #expect(pages.map(\.number) == [1, 2])
        #expect(pages.map { $0.pageNumber?.text } == ["41.", "42."])
        #expect(pages[0].marginLines.map(dump) == ["-3 15 II"])
    }

    @Test func `lines with something new are marked, and their page says so`() {
        let old = "INT. A\n\nRain.\n\n===\n\nSnow.\n"
        let new = "INT. A\n\nRain.\n\n===\n\nSnow and hail.\n\nANNA\n\(String(repeating: "word ", count: 12))end.\n"
        let pages = pages(new) {
            $0.revisions = Revisions(from: screenplay(old), to: screenplay(new))
            ($0.header, $0.revisionLabel) = ("II", "BLUE 3/4/26")
        }
        let marked = pages.map { $0.lines.filter(\.isRevised).map(\.text) }
        #expect(
            marked == [
                [], ["Snow and hail.", "ANNA", "word word word word word word word", "word word word word word end."],
            ])
        #expect(pages.map(\.isRevised) == [false, true])
        #expect(pages[1].marginLines.map(\.text) == ["II   BLUE 3/4/26"])
    }

    @Test func `of a long paragraph only the lines that changed are marked`() {
        let sentences = (1...40).map { "Sentence \($0) of a long paragraph." }
        var changed = sentences
        changed[20] = "Sentence 21 of a short paragraph."
        let (old, new) = (sentences.joined(separator: " "), changed.joined(separator: " "))
        let pages = pages(new) { $0.revisions = Revisions(from: screenplay(old), to: screenplay(new)) }
        let marked = pages.flatMap(\.lines).filter(\.isRevised)
        #expect(marked.count == 1 && marked[0].text.contains("short"))
    }

    @Test func `scene numbers stand where the options say`() {
        #expect(layout("INT. A #1#\n\nRain.") { $0.sceneNumberMargins = .left }.contains("#1#"))
        #expect(!layout("INT. A #1#\n\nRain.") { $0.sceneNumberMargins = [] }.contains("#1#"))
    }
}
