import Drafts
import Screenplay

/// Changes to a script on their way to where they belong: a file, the open script, or a look before.
struct EditReport {
    let source: ScriptInput.Source
    let edits: SourceEdits
    private let lines: [EditedLine]

    init(source: ScriptInput.Source, edits: SourceEdits) {
        (self.source, self.edits) = (source, edits)
        lines = edits.lines(in: source.bytes)
    }

    /// `12 places on 9 lines`.
    var summary: String { "\(counted(edits.edits.count, "place")) on \(counted(lines.count, "line"))" }

    /// The lines that change, each as it was and as it is then.
    var text: String {
        var table = TextTable([("line", .right), ("before", .left), ("after", .left)])
        for line in lines {
            table.append(["\(line.number)", shortened(line.before, to: 56), shortened(line.after, to: 56)])
        }
        return (lines.isEmpty ? "" : table.text) + summary + "\n"
    }

    var json: JSONValue {
        [
            "places": .integer(edits.edits.count),
            "lines": .array(
                lines.map {
                    ["line": .integer($0.number), "before": .string($0.before), "after": .string($0.after)]
                }),
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
