/// Notes and boneyards that are open at one end: what the reader took for plain text.
struct UnclosedMarks: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.flatMap { entry -> [ScriptRemark] in
            if entry.isBlank { return [] }
            // One of each kind a line: the others fall with it.
            let marks = OpenMarks(in: entry, of: script.reading)
            return [
                marks.note.map {
                    .warning("note.open", at: $0, "the note is not closed before a blank line; put ]] at its end")
                },
                marks.boneyard.map {
                    .warning("boneyard.open", at: $0, "the boneyard is not closed; put */ at its end")
                },
                marks.boneyardEnd.map {
                    .warning("boneyard.close", at: $0, "*/ closes nothing; take it away, or put /* before it")
                },
            ].compactMap { $0 }
        }
    }
}
