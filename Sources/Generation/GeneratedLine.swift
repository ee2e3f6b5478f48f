/// A line that the model wrote.
public struct GeneratedLine: Equatable, Sendable {
    public let text: String
    /// The text's length in the unit that was asked for.
    public let length: Int
    /// What the line costs the model, its end included, at temperature 1 and with the prefix given free.
    public let bits: Double
    /// The seed that makes this line alone again, all else being equal; that of the request where a search found it.
    public let seed: UInt64

    /// ``bits`` for each Unicode scalar, the end among them.
    public var bitsPerCharacter: Double { bits / Double(text.unicodeScalars.count + 1) }
}
