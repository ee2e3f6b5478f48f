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

    /// What was read from Fountain and not changed goes back as it was. What was built otherwise may say what Fountain
    /// cannot: a cue without a speech, a scene number with spaces. The file is read again to see what comes back.
    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        let bytes = screenplay.fountain
        return DraftFile(bytes: bytes, losses: screenplay.losses(in: Screenplay(fountain: bytes)))
    }
}
