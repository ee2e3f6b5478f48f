/// The characters a model knows, as Unicode scalars with an id each; any other is read as one that looks like it, or
/// else as id 0.
public struct Vocabulary: Sendable, Equatable {
    /// The scalars by id. The first is U+FFFD, the unknown character.
    public let scalars: [Unicode.Scalar]

    private let idOfScalar: [Unicode.Scalar: Int32]

    /// The id of every character that is not in the vocabulary and looks like none that is.
    public static let unknown: Int32 = 0

    /// The extra cost of a character that is not in the vocabulary over the model's probability for what it is read as,
    /// in bits: the logarithm of the number of Unicode scalar values, 1,112,064.
    public static let unknownCost = 20.084808

    /// A vocabulary with these scalars after the unknown one; repeated scalars and U+FFFD itself count once.
    public init(_ scalars: some Sequence<Unicode.Scalar>) {
        var list: [Unicode.Scalar] = ["\u{FFFD}"]
        var ids: [Unicode.Scalar: Int32] = ["\u{FFFD}": 0]
        for scalar in scalars where ids[scalar] == nil {
            ids[scalar] = Int32(list.count)
            list.append(scalar)
        }
        self.scalars = list
        idOfScalar = ids
    }

    /// The vocabulary of a text: each scalar that stands in it at least `least` times, and always the line end.
    public init(of counts: [Unicode.Scalar: Int], least: Int) {
        let kept = counts.filter { $0.value >= least }.keys.sorted()
        self.init(["\n"] + kept)
    }

    public var count: Int { scalars.count }

    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        idOfScalar[scalar].map { $0 != Self.unknown } ?? false
    }

    /// What a character is read as.
    public func id(of scalar: Unicode.Scalar) -> Int32 {
        idOfScalar[scalar] ?? Lookalikes.of(scalar).lazy.compactMap { idOfScalar[$0] }.first ?? Self.unknown
    }

    /// What a text is read as.
    public func reading(of text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { scalars[Int(id(of: $0))] }))
    }

    /// A text without the accents and the like that could be taken off, whether or not the model knows them.
    public func plainReading(of text: some StringProtocol) -> String {
        let plain = text.unicodeScalars.map { scalar in
            scalar.isASCII ? scalar : Lookalikes.of(scalar).first(where: contains) ?? scalar
        }
        return reading(of: String(String.UnicodeScalarView(plain)))
    }

    /// The ids of a text, one a scalar.
    public func ids(of text: String) -> [Int32] {
        text.unicodeScalars.map { id(of: $0) }
    }
}
