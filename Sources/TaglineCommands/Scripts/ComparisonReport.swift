import Drafts
import Screenplay

/// What `compare` shows of two drafts.
struct ComparisonReport {
    let comparison: SceneComparison

    init(_ comparison: SceneComparison) {
        self.comparison = comparison
    }

    var text: String {
        var table = TextTable([
            ("was", .right), ("is", .right), ("what", .left), ("elements", .left), ("heading", .left),
        ])
        for scene in comparison.scenes where !scene.changes.isEmpty {
            table.append([
                scene.old.map(\.name) ?? "", scene.new.map(\.name) ?? "",
                scene.changes.map(\.rawValue).joined(separator: ", "), Self.counts(scene),
                shortened((scene.new ?? scene.old)?.heading ?? "before the first scene", to: 50),
            ])
        }
        let counts =
            ComparedScene.Change.allCases.map { ($0.rawValue, comparison.count(of: $0)) }
            + [("the same", comparison.unchanged)]
        let summary = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
        let isSame = comparison.unchanged == comparison.scenes.count
        return (isSame ? "" : table.text + "\n") + (summary.isEmpty ? "no scenes" : summary) + "\n"
    }

    /// `+3 -1`; nothing where none came and none went.
    private static func counts(_ scene: ComparedScene) -> String {
        [scene.added > 0 ? "+\(scene.added)" : "", scene.removed > 0 ? "-\(scene.removed)" : ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    var json: JSONValue {
        let scenes = comparison.scenes.map { scene -> JSONValue in
            [
                "changes": .array(scene.changes.map { .string($0.rawValue) }),
                "old": scene.old.map(\.json) ?? .null, "new": scene.new.map(\.json) ?? .null,
                "added": .integer(scene.added), "removed": .integer(scene.removed),
            ]
        }
        let counts = ComparedScene.Change.allCases.map {
            JSONValue.Member($0.rawValue, .integer(comparison.count(of: $0)))
        }
        return [
            "scenes": .array(scenes),
            "counts": .object(counts + [JSONValue.Member("unchanged", .integer(comparison.unchanged))]),
        ]
    }
}

extension ComparedScene.Place {
    /// The scene's number; its place in parentheses where it has none.
    fileprivate var name: String { number ?? (position > 0 ? "(\(position))" : "") }

    fileprivate var json: JSONValue {
        [
            "heading": heading.map(JSONValue.string) ?? .null, "number": number.map(JSONValue.string) ?? .null,
            "position": .integer(position), "line": .integer(line),
        ]
    }
}
