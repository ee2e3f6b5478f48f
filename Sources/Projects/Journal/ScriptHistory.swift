/// The changes of one script, or of a file beside the scripts, chained by the hashes of the text before and after each.
struct ScriptHistory {
    struct Step {
        /// The place of its record among all of the journal's.
        var number: Int
        var change: JournalRecord.Change
        var splice: Splice
        var after: ContentHash
    }

    /// Changes that follow each other without a gap.
    struct Chain {
        /// The text before the first step.
        var base: ContentHash
        var steps: [Step] = []
        /// How many steps the file held when it was last saved.
        var saved = 0

        var end: ContentHash { steps.last?.after ?? base }
        var unsaved: ArraySlice<Step> { steps[saved...] }
        /// Changes by a model that are in force at the end.
        var modelChanges: [Splice] { UndoStack(steps).undoable.map(\.splice).filter(\.isByModel) }

        /// After how many steps, counted from no fewer than `least`, the text had this hash.
        func position(of hash: ContentHash, from least: Int = 0) -> Int? {
            (least...steps.count).last { ($0 == 0 ? base : steps[$0 - 1].after) == hash }
        }
    }

    /// One chain, unless damaged records have cut it. Later ones follow earlier ones.
    private(set) var chains: [Chain] = []
    /// What a model wrote and a writer took in chains that work did not go on from.
    private(set) var setAside: [Splice] = []

    /// - Parameter number: the place of the event's record among all of the journal's.
    mutating func add(_ event: JournalRecord.Event, number: Int) {
        switch event {
        case .change(let change, let splice, let before, let after):
            if chains.last?.end != before { chains.append(Chain(base: before)) }
            chains[chains.count - 1].steps.append(Step(number: number, change: change, splice: splice, after: after))
        case .saved(let hash):
            if chains.last?.end != hash { chains.append(Chain(base: hash)) }
            chains[chains.count - 1].saved = chains[chains.count - 1].steps.count
        case .resumed(let hash):
            let resumed = chain(upTo: hash) ?? Chain(base: hash)
            let standing = resumed.modelChanges
            setAside += chains.flatMap(\.modelChanges).filter { !standing.contains($0) }
            chains = [resumed]
        }
    }

    /// The newest chain in which the text once had this hash, cut off there.
    func chain(upTo hash: ContentHash) -> Chain? {
        for var chain in chains.reversed() {
            guard let position = chain.position(of: hash) else { continue }
            chain.steps.removeSubrange(position...)
            chain.saved = min(chain.saved, position)
            return chain
        }
        return nil
    }

    /// Where the text of this hash stands, when it is what was last saved or what came after.
    func current(_ hash: ContentHash) -> (chain: Int, position: Int)? {
        for index in chains.indices.reversed() {
            if let position = chains[index].position(of: hash, from: chains[index].saved) { return (index, position) }
        }
        return nil
    }
}

extension ArraySlice<ScriptHistory.Step> {
    /// Does these steps to a text, or nothing where they do not fit it.
    func replayed(on bytes: [UInt8]) -> [UInt8]? {
        var text = bytes
        for step in self where !step.splice.apply(to: &text) { return nil }
        guard let last else { return text }
        return ContentHash(of: text) == last.after ? text : nil
    }
}
