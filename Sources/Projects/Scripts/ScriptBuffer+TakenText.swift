extension ScriptBuffer {
    /// What was taken from a model and not taken back again, in the order in which it was taken.
    ///
    /// Where another program has changed the file since, so that the journal does not lead to the script any more, a
    /// text is found again by its lines.
    public var takenText: [TakenText] {
        let changes = changesInForce
        let ranges = Authorship(of: changes, leadingTo: bytes).ranges
        let followed = changes.indices.filter { changes[$0].isByModel }.map { index in
            TakenText(changes[index].inserted, ranges: ranges[index] ?? [], in: bytes)
        }
        var standing = StandingText(bytes)
        let found = changesSetAside.map { change in
            TakenText(change.inserted, ranges: standing.ranges(of: change.inserted), in: bytes)
        }
        return found + followed
    }

    /// How many texts of a model's were taken, and then taken back or written over.
    public var droppedTakes: Int { undoneTakes + takenText.count { $0.fate == .dropped } }
}
