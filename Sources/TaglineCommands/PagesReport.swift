import Drafts
import Pages
import Screenplay

/// A layout as people read it: where each page begins, and how long the scenes are.
enum PagesReport {
    static func text(of pagination: Pagination, scenes: [Scene]) -> String {
        var pages = TextTable([("page", .right), ("begins with", .left)])
        for page in pagination.pages {
            pages.append([page.label, shortened(page.lines.first { $0.kind != .continued }?.text ?? "", to: 60)])
        }
        let lengths = pagination.lengths(of: scenes)
        var table = TextTable([("scene", .right), ("length", .right), ("pages", .left), ("heading", .left)])
        for (index, length) in lengths.enumerated() {
            let range = length.firstPage == length.lastPage ? "" : "-" + length.lastPage
            table.append([
                length.scene.number ?? "(\(index + 1))", length.length, length.firstPage + range,
                shortened(length.scene.heading, to: 60),
            ])
        }
        let total = counted(pagination.pages.count, "page") + ", " + counted(lengths.count, "scene") + "\n"
        return pages.text + "\n" + (lengths.isEmpty ? "" : table.text + "\n") + total
    }
}

extension Pagination {
    /// The pages as `tagline pages --json` prints them.
    ///
    /// - Parameter withLabels: whether each page says how it is called, too.
    func json(withLabels: Bool) -> JSONValue {
        let pages = pages.map { page in
            let label = withLabels ? [JSONValue.Member("label", .string(page.label))] : []
            return JSONValue.object(
                [JSONValue.Member("number", .integer(page.number))] + label
                    + [JSONValue.Member("lines", .array(page.lines.map(\.json)))])
        }
        return ["pages": .array(pages)]
    }
}

extension PageLine {
    fileprivate var json: JSONValue {
        let members = [
            JSONValue.Member("element", element.map(JSONValue.integer) ?? .null),
            JSONValue.Member("text", .string(text)), JSONValue.Member("kind", .string(kind.rawValue)),
        ]
        return .object(members + (isRevised ? [JSONValue.Member("revised", .bool(true))] : []))
    }
}
