/// What can be taken back and what can be done again, newest last.
struct UndoStack {
    struct Change {
        let splice: Splice
        /// The place in the journal of the record that made it undoable, or redoable.
        let number: Int
    }

    private(set) var undoable: [Change] = []
    private(set) var redoable: [Change] = []
    /// How often text of a model's was put in.
    private var modelWrites = 0

    /// How many changes by a model were taken back and not made again.
    var undoneModelWrites: Int { max(0, modelWrites - undoable.count { $0.splice.isByModel }) }

    init(_ steps: [ScriptHistory.Step] = []) {
        for step in steps { add(step.change, step.splice, number: step.number) }
    }

    /// - Parameters:
    ///   - splice: the change as it was made to the text: that of an undo is the inverse of what it undoes.
    ///   - number: the place of its record in the journal.
    mutating func add(_ change: JournalRecord.Change, _ splice: Splice, number: Int) {
        switch change {
        case .write:
            undoable.append(Change(splice: splice, number: number))
            redoable = []
            if splice.isByModel { modelWrites += 1 }
        case .undo:
            _ = undoable.popLast()
            redoable.append(Change(splice: splice.inverse, number: number))
        case .redo:
            _ = redoable.popLast()
            undoable.append(Change(splice: splice, number: number))
        }
    }
}
