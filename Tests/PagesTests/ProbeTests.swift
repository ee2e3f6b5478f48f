import Drafts
import Pages
import Screenplay
import Testing

/// Small scripts, each made to put one speech at the foot of a page, and what Final Draft does with it.
@Suite(.enabled(if: Fixtures.arePresent))
struct ProbeTests {
    private static let names = [
        "two-short-sentences", "two-short-sentences-plus-one-liner", "very-long-sentence-23-padding",
    ]

    @Test(arguments: names)
    func `a speech is cut where Final Draft cuts it`(_ name: String) throws {
        let probe = try JSONCursor(Fixtures.json("probes/\(name)/expected.json"))
        let expected = try probe.required("expected")
        let screenplay = try Fixtures.screenplay("probes/\(name)/source.fountain")
        let target = try probe.required("target").required("contains_text").string()
        let spoken = try #require(screenplay.elements.firstIndex { $0.text.contains(target) })
        let speech = try #require(screenplay.speeches.first { $0.contains(spoken) })
        let pages = Pagination(of: screenplay).pages.map { page in
            page.lines.filter { line in
                line.kind != .character && line.element.map(speech.contains) ?? false
            }.map(\.text).joined(separator: " ")
        }
        if try expected.required("kind").string() == "split" {
            #expect(pages[0].hasSuffix(try expected.required("top_fragment_ends_with").string()))
            #expect(pages[1].hasPrefix(try expected.required("bottom_fragment_starts_with").string()))
        } else {
            #expect(pages[0] == "")
            #expect(pages[1].hasPrefix(try expected.required("starts_with").string()))
        }
    }
}
