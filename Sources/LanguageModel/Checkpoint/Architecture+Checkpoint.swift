/// What a checkpoint's metadata say of the architecture: only what differs from the plain LSTM.
extension Architecture {
    /// - Throws: ``CheckpointError/badHeader(_:)`` where the metadata name no architecture that there is.
    init(checkpoint metadata: [String: String]) throws(CheckpointError) {
        self.init()
        if let name = metadata["cell"] {
            guard let cell = Cell(rawValue: name) else { throw .badHeader("its cell is none of lstm, gru and rnn") }
            self.cell = cell
        }
        isTied = try Self.flag("tied", in: metadata)
        hasLayerNorm = try Self.flag("layerNorm", in: metadata)
        mogrifierRounds = try Self.count("mogrifierRounds", in: metadata) ?? 0
        mogrifierRank = try Self.count("mogrifierRank", in: metadata)
    }

    var metadata: [(String, String)] {
        var entries: [(String, String)] = []
        if cell != .lstm { entries.append(("cell", cell.rawValue)) }
        if isTied { entries.append(("tied", "true")) }
        if hasLayerNorm { entries.append(("layerNorm", "true")) }
        if mogrifierRounds > 0 { entries.append(("mogrifierRounds", String(mogrifierRounds))) }
        if let mogrifierRank { entries.append(("mogrifierRank", String(mogrifierRank))) }
        return entries
    }

    private static func count(_ name: String, in metadata: [String: String]) throws(CheckpointError) -> Int? {
        guard let text = metadata[name] else { return nil }
        guard let count = Int(text), count > 0 else { throw .badHeader("its \(name) is no count") }
        return count
    }

    private static func flag(_ name: String, in metadata: [String: String]) throws(CheckpointError) -> Bool {
        switch metadata[name] {
        case nil: return false
        case "true": return true
        default: throw .badHeader("its \(name) is something other than true")
        }
    }
}
