#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a text costs a model.
public struct Evaluation: Equatable, Sendable {
    /// Unicode scalars predicted.
    public let characters: Int
    /// Those not in the vocabulary, each counted at ``Vocabulary/unknownCost`` more bits.
    public let unknownCharacters: Int
    /// The whole cost in nats.
    public let nats: Double

    public var bitsPerCharacter: Double { nats / log(2) / Double(max(characters, 1)) }
}
