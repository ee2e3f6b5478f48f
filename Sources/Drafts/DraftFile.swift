/// A draft as the bytes of a file.
public struct DraftFile: Equatable, Sendable {
    public var bytes: [UInt8]

    /// What of the draft the bytes do not say, in the order of the draft.
    public var losses: [Loss]

    public init(bytes: [UInt8], losses: [Loss] = []) {
        self.bytes = bytes
        self.losses = losses
    }
}
