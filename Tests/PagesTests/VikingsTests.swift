import Drafts
import Pages
import Screenplay
import Testing

/// A whole script and the pages that Final Draft makes of it.
@Suite(.enabled(if: Fixtures.arePresent))
struct VikingsTests {
    /// Where a page begins or ends: an element, and whether it is cut there.
    private struct Edge: Equatable {
        var element: Int
        var isCut: Bool
    }

    private struct Edges: Equatable {
        var first: Edge
        var last: Edge
    }

    @Test func `all 113 pages begin and end as they do in Final Draft`() throws {
        let screenplay = try Fixtures.screenplay("vikings/source.fountain")
        let pages = Pagination(of: screenplay).pages
        let expected = try expectedEdges(of: screenplay)
        let found = pages.map { edges(of: $0, among: pages) }
        #expect(found.count == expected.count)
        let exact = zip(found, expected).count { $0 == $1 }
        #expect(exact == expected.count && exact == 113, "\(exact) of \(expected.count) pages are exact")
    }

    /// The edges that the oracle names, its indices of printing elements made indices of elements.
    private func expectedEdges(of screenplay: Screenplay) throws -> [Edges] {
        let printing = screenplay.elements.indices.filter { index in
            ![.section, .synopsis, .note, .boneyard, .pageBreak].contains(screenplay.elements[index].type)
        }
        return try JSONCursor(Fixtures.json("vikings/oracle.json")).required("pages").array().map { page in
            let (first, last) = (try page.required("first"), try page.required("last"))
            return Edges(
                first: Edge(
                    element: printing[try first.required("element").integer(in: 0...printing.count - 1)],
                    isCut: try first.required("continued").bool()),
                last: Edge(
                    element: printing[try last.required("element").integer(in: 0...printing.count - 1)],
                    isCut: try last.required("continues").bool()))
        }
    }

    private func edges(of page: Page, among pages: [Page]) -> Edges {
        let elements = page.lines.compactMap(\.element)
        let before = page.number > 1 ? pages[page.number - 2].lines.last { $0.element != nil }?.element : nil
        let after = page.number < pages.count ? pages[page.number].lines.first { $0.element != nil }?.element : nil
        return Edges(
            first: Edge(element: elements.first ?? -1, isCut: before == elements.first),
            last: Edge(element: elements.last ?? -1, isCut: after == elements.last))
    }
}
