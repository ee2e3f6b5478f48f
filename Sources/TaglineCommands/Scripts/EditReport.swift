import Drafts
import Screenplay

/// Changes to a script on their way to where they belong: a file, the open script, or a look before.
struct EditReport {
    let source: ScriptInput.Source
    /// What changes, in a few words.
    let summary: String
    /// What changes, for people, the summary last.
    let text: String
    let json: JSONValue
    private let edits: SourceEdits

    /// Changes inside lines: each line as it was and as it is then, `12 places on 9 lines`.
    init(source: ScriptInput.Source, edits: SourceEdits) {
        (self.source, self.edits) = (source, edits)
        let lines = edits.lines(in: source.bytes)
        summary = "\(counted(edits.edits.count, "place")) on \(counted(lines.count, "line"))"
        var table = TextTable([("line", .right), ("before", .left), ("after", .left)])
        for line in lines {
            table.append(["\(line.number)", shortened(line.before, to: 56), shortened(line.after, to: 56)])
        }
        text = (lines.isEmpty ? "" : table.text) + summary + "\n"
        json = [
            "places": .integer(edits.edits.count),
            "lines": .array(
                lines.map {
                    ["line": .integer($0.number), "before": .string($0.before), "after": .string($0.after)]
                }),
        ]
    }

    /// Changes to whole scenes: each heading with its line as it was and as it is then, `1 scene`.
    init(source: ScriptInput.Source, scenes: SceneEdits) {
        (self.source, edits) = (source, scenes.edits)
        let changes = scenes.changes
        // One scene is called by its heading: a number may be another's than was meant.
        let heading = changes.count == 1 ? changes.first.map { ": " + shortened($0.before, to: 56) } ?? "" : ""
        let count = changes.isEmpty ? "nothing to do" : counted(changes.count, "scene")
        summary = count + heading
        var table = TextTable([
            ("scene", .right), ("line", .right), ("before", .left), ("line", .right), ("after", .left),
        ])
        for change in changes {
            table.append([
                change.number ?? "", "\(change.line)", shortened(change.before, to: 40), "\(change.newLine)",
                shortened(change.after, to: 40),
            ])
        }
        text = (changes.isEmpty ? "" : table.text) + count + "\n"
        json = [
            "scenes": .array(
                changes.map {
                    [
                        "number": $0.number.map(JSONValue.string) ?? .null, "line": .integer($0.line),
                        "before": .string($0.before), "newLine": .integer($0.newLine), "after": .string($0.after),
                    ]
                })
        ]
    }

    /// Writes the changed script, or makes the changes in the open one, as one entry of its journal.
    func make(output: String?) throws(Failure) {
        if let script = source.open, output == nil {
            try script.apply(edits)
        } else {
            let text = edits.applied(to: source.bytes)
            try Output.write(failing(in: source.name) { try source.encoding.encoded(text) }, to: output ?? "-")
        }
    }
}
