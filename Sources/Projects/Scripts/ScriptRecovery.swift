/// Works out what an opened script holds, from its file, the journal and the text that unsaved changes started from.
struct ScriptRecovery {
    enum Finding: Equatable {
        case nothing
        case replayed(entries: Int)
        case fileEdited
    }

    /// What the script holds.
    private(set) var bytes: [UInt8]
    /// The changes that led there and can be undone.
    private(set) var steps: [ScriptHistory.Step] = []
    private(set) var finding = Finding.nothing
    /// Unsaved text that does not fit the file.
    private(set) var aside: (bytes: [UInt8], entries: Int)?
    /// Whether the journal leads elsewhere and must be told to go on from here.
    private(set) var startsAnew = false

    init(file: [UInt8], hash: ContentHash, history: ScriptHistory, base: @autoclosure () -> [UInt8]?) {
        bytes = file
        guard !history.chains.isEmpty else { return }
        if let place = history.current(hash),
            let text = history.chains[place.chain].steps[place.position...].replayed(on: file)
        {
            let chain = history.chains[place.chain]
            let entries = chain.steps.count - place.position
            bytes = text
            steps = chain.steps
            if entries > 0 { finding = .replayed(entries: entries) }
            setAside(history.chains[(place.chain + 1)...].flatMap(\.unsaved))
            startsAnew = place.chain + 1 < history.chains.count
            return
        }
        // The file's text is none that the journal leads to: another program wrote it, and it stands.
        finding = .fileEdited
        steps = history.chain(upTo: hash)?.steps ?? []
        startsAnew = true
        setAside(history.chains.flatMap(\.unsaved))
        if aside != nil, let base = base(), let text = Self.recovered(history, from: base) {
            // What was written and taken back again is not missed.
            if text == base { aside = nil } else { aside?.bytes = text }
        }
    }

    /// Where the text itself cannot be had, what was inserted is kept.
    private mutating func setAside(_ steps: [ScriptHistory.Step]) {
        let texts = steps.filter { $0.change == .write }.map(\.splice.inserted)
        guard !texts.isEmpty else { return }
        aside = (Array(texts.joined(separator: [UInt8(ascii: "\n")])), steps.count)
    }

    /// The text at the end of the journal, when all of it follows from `base`.
    private static func recovered(_ history: ScriptHistory, from base: [UInt8]) -> [UInt8]? {
        guard history.chains.count == 1, let chain = history.chains.first,
            let position = chain.position(of: ContentHash(of: base))
        else { return nil }
        return chain.steps[position...].replayed(on: base)
    }
}
