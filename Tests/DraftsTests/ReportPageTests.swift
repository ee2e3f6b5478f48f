import Drafts
import Screenplay
import Testing

struct ReportPageTests {
    private let screenplay = Screenplay(fountain: Array("Title: _Snow_ & Ash\nLanguage: de\n\nINT. BAR".utf8))

    private func page(_ tables: [ReportTable]) throws -> HTMLPage {
        try HTMLPage(ReportPage(of: screenplay, named: "snow.fountain", tables).html())
    }

    @Test func `a report is a page with a table for each of its own`() throws {
        let page = try page([
            ReportTable(
                "scenes", columns: ["scene", "length", "heading"],
                rows: [
                    ["1", "1 3/8", "INT. <BAR> & 你好"], ["", "2", "\u{C}e\u{301}\u{1F606}"],
                ]),
            ReportTable("totals", columns: ["kind"], rows: []),
        ])
        #expect(page.isInert)
        #expect(
            page.main == """
                <h1>Snow &amp; Ash</h1>
                <section>
                <h2 lang="en">scenes</h2>
                <table>
                <thead>
                <tr><th scope="col" class="count">scene</th><th scope="col" class="count">length</th>\
                <th scope="col">heading</th></tr>
                </thead>
                <tbody>
                <tr><td class="count" data-label="scene"><bdi>1</bdi></td>\
                <td class="count" data-label="length"><bdi>1 3/8</bdi></td>\
                <td data-label="heading"><bdi>INT. &lt;BAR&gt; &amp; 你好</bdi></td></tr>
                <tr><td class="count" data-label="scene"><bdi></bdi></td>\
                <td class="count" data-label="length"><bdi>2</bdi></td>\
                <td data-label="heading"><bdi>\u{FFFD}e\u{301}\u{1F606}</bdi></td></tr>
                </tbody>
                </table>
                </section>
                <section>
                <h2 lang="en">totals</h2>
                <table>
                <thead>
                <tr><th scope="col">kind</th></tr>
                </thead>
                <tbody>
                </tbody>
                </table>
                </section>

                """)
    }

    @Test func `a script without a title gives its file's name`() throws {
        let page = ReportPage(of: Screenplay(fountain: []), named: "snow.fountain", [])
        #expect(page.title == "snow.fountain")
    }

    @Test func `a project's own template takes the place of the house's`() throws {
        let template = DraftTemplate(
            name: "report.html", file: "Templates/html/report.html", text: "{{title}}{{#tables}}{{x}}{{/tables}}")
        let page = ReportPage(of: screenplay, named: "", [])
        #expect(try page.html(ownTemplates: [template]) == Array("Snow &amp; Ash".utf8))
        let full = ReportPage(of: screenplay, named: "", [ReportTable("a", columns: [], rows: [])])
        #expect(throws: DraftError.self) { try full.html(ownTemplates: [template]) }
    }
}
