/// A line that the model wrote.
public struct GeneratedLine: Equatable, Sendable {
    public internal(set) var text: String
    /// The text's length in the unit that was asked for.
    public internal(set) var length: Int
    /// What the line costs the model, its end included, at temperature 1 and with the prefix given free.
    public let bits: Double
    /// What the end alone costs the model: much where a limit ends the line and the model would have gone on; infinite
    /// where it had no say, as under ``LineRequest/Stop/none``.
    let endBits: Double
    /// The seed that makes this line alone again, all else being equal; that of the request where a search found it.
    public let seed: UInt64

    /// Whether the model would hardly have ended it here.
    var isCut: Bool { endBits > Self.unlikelyEnd }

    /// Ends that the model chose cost up to 1.6 bits, those at a limit 6.8 and more, in 140 lines for a scene.
    private static let unlikelyEnd = 5.0

    /// ``bits`` for each Unicode scalar, the end among them.
    public var bitsPerCharacter: Double { bits / Double(text.unicodeScalars.count + 1) }
}
