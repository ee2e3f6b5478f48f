import Screenplay

/// Fountain 1.1, plain text for screenplays.
public struct FountainFormat: DraftReader, DraftWriter {
    public let name = "fountain"
    public let endings = ["fountain", "spmd"]

    public init() {}

    /// Never throws: every text is some screenplay.
    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        .screenplay(Screenplay(fountain: bytes))
    }

    /// The losses are found by reading the file again: what comes back as another type or another text was lost.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        return DraftFile(bytes: screenplay.fountain)
    }
}
