/// What can be taken back and what can be done again, newest last.
struct UndoStack {
    private(set) var undoable: [Splice] = []
    private(set) var redoable: [Splice] = []
    /// How often text of a model's was put in.
    private var modelWrites = 0

    /// How many changes by a model were taken back and not made again.
    var undoneModelWrites: Int { max(0, modelWrites - undoable.count { $0.isByModel }) }

    init(_ steps: [ScriptHistory.Step] = []) {
        for step in steps { add(step.change, step.splice) }
    }

    /// - Parameter splice: the change as it was made to the text: that of an undo is the inverse of what it undoes.
    mutating func add(_ change: JournalRecord.Change, _ splice: Splice) {
        switch change {
        case .write:
            undoable.append(splice)
            redoable = []
            if splice.isByModel { modelWrites += 1 }
        case .undo:
            _ = undoable.popLast()
            redoable.append(splice.inverse)
        case .redo:
            _ = redoable.popLast()
            undoable.append(splice)
        }
    }
}
