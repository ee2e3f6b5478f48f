extension ScriptReading {
    /// The edits, where every line stays what it is with them.
    ///
    /// - Parameter failure: the error for a line that would be something else.
    func checked(_ edits: [SourceEdit], _ failure: (_ line: Int) -> RenameError) throws(RenameError) -> SourceEdits {
        let checked = SourceEdits(edits)
        if checked.isEmpty { return checked }
        let changed = ScriptReading(checked.applied(to: bytes))
        for (one, other) in zip(entries, changed.entries)
        where one.number != other.number || !keeps(one, other, changed) {
            throw failure(one.number)
        }
        guard entries.count == changed.entries.count else { throw failure(lineCount) }
        return checked
    }

    private func keeps(_ one: ReadingLog.Entry, _ other: ReadingLog.Entry, _ changed: ScriptReading) -> Bool {
        one.element == other.element && type(of: one) == changed.type(of: other)
    }
}
