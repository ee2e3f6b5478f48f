import CSV
import Drafts
import Pages
import Screenplay

/// What `breakdown` shows of a script.
struct BreakdownReport {
    private struct Row {
        let scene: SceneBreakdown
        /// Nil where nothing of the scene prints.
        let length: SceneLength?
        let categories: [SceneBreakdown.Category]
    }

    private let rows: [Row]

    /// - Parameter only: the category that is asked for, in any case; nil for all.
    init(_ screenplay: Screenplay, only: String?) {
        let lengths = Pagination(of: screenplay).lengths(of: screenplay.scenes)
        let lengthOfScene = Dictionary(lengths.map { ($0.scene.elements.lowerBound, $0) }) { first, _ in first }
        rows = screenplay.breakdown.map { scene in
            Row(
                scene: scene, length: scene.scene.flatMap { lengthOfScene[$0.elements.lowerBound] },
                categories: scene.categories.filter { only == nil || $0.name == only?.lowercased() })
        }
    }

    /// How many things of each category the script has, a thing that several scenes need counted once, in the order in
    /// which the categories occur.
    private var totals: [(category: String, things: Int)] {
        var places: [String: Int] = [:]
        var totals: [(category: String, things: Int)] = []
        var known: Swift.Set<[String]> = []
        for category in rows.flatMap(\.categories) {
            let place = places[category.name] ?? totals.count
            if place == totals.count {
                places[category.name] = place
                totals.append((category.name, 0))
            }
            totals[place].things += category.items.count { known.insert([category.name, $0.lowercased()]).inserted }
        }
        return totals
    }

    var text: String {
        var text = ""
        for row in rows {
            let heading = row.scene.scene.map { visible($0.heading) } ?? "before the first scene"
            let length = row.length.map { ", \($0.length)" } ?? ""
            text += "\(visible(row.scene.name))  \(heading)\(length)\n"
            var lines: [(String, String)] = []
            if !row.scene.characters.isEmpty {
                lines.append(("    speaking", row.scene.characters.joined(separator: ", ")))
            }
            lines += row.categories.map { ("    \($0.name)", $0.items.joined(separator: ", ")) }
            text += TaglineCommands.table(lines) + "\n"
        }
        let counts = totals.map { visible("\($0.things) \($0.category)") }.joined(separator: ", ")
        let omitted = rows.count { $0.scene.isOmitted }
        let scenes = counted(rows.count { $0.scene.scene != nil } - omitted, "scene")
        return text + scenes + (omitted == 0 ? "" : ", \(omitted) omitted") + (counts.isEmpty ? "" : "; " + counts)
            + "\n"
    }

    /// A row for each thing; cells that a spreadsheet would compute are text.
    var csv: [UInt8] {
        var writer = CSVWriter(guardsFormulas: true)
        writer.append(["scene", "line", "heading", "eighths", "pages", "speaking", "category", "item"])
        for row in rows {
            for category in row.categories {
                for item in category.items {
                    writer.append([
                        row.scene.scene?.number ?? "", "\(row.scene.line)", row.scene.scene?.heading ?? "",
                        row.length.map { "\($0.eighths)" } ?? "", row.length?.pages ?? "",
                        row.scene.characters.joined(separator: ", "), category.name, item,
                    ])
                }
            }
        }
        return writer.bytes
    }

    /// The scenes with a column for each category, and how many things of each there are.
    var tables: [ReportTable] {
        let categories = totals.map(\.category)
        let scenes = rows.map { row in
            [
                row.scene.name, row.scene.scene?.heading ?? "before the first scene", row.length?.length ?? "",
                row.length?.pages ?? "", row.scene.characters.joined(separator: ", "),
            ]
                + categories.map { category in
                    row.categories.first { $0.name == category }?.items.joined(separator: ", ") ?? ""
                }
        }
        return [
            ReportTable(
                "scenes", columns: ["scene", "heading", "length", "pages", "speaking"] + categories, rows: scenes),
            ReportTable(
                "totals", columns: ["category", "things"], rows: totals.map { [$0.category, "\($0.things)"] }),
        ]
    }

    var json: JSONValue {
        let scenes = rows.map { row -> JSONValue in
            let items = row.categories.map { category in
                JSONValue.Member(category.name, .array(category.items.map(JSONValue.string)))
            }
            return [
                "heading": row.scene.scene.map { .string($0.heading) } ?? .null,
                "number": row.scene.scene?.number.map(JSONValue.string) ?? .null,
                "line": .integer(row.scene.line), "omitted": .bool(row.scene.isOmitted),
                "eighths": row.length.map { .integer($0.eighths) } ?? .null,
                "pages": row.length.map { .string($0.pages) } ?? .null,
                "characters": .array(row.scene.characters.map(JSONValue.string)), "items": .object(items),
            ]
        }
        return [
            "scenes": .array(scenes),
            "totals": .object(totals.map { JSONValue.Member($0.category, .integer($0.things)) }),
        ]
    }
}

extension SceneBreakdown {
    /// The scene's number; its place in parentheses where it has none.
    fileprivate var name: String { scene?.number ?? (position > 0 ? "(\(position))" : "") }
}

extension SceneLength {
    /// The pages that it stands on: `3`, `3-4`.
    fileprivate var pages: String { firstPage == lastPage ? firstPage : "\(firstPage)-\(lastPage)" }
}
