/// The characters a model knows, as Unicode scalars with an id each; id 0 stands for every other one.
public struct Vocabulary: Sendable, Equatable {
    /// The scalars by id. The first is U+FFFD, the unknown character.
    public let scalars: [Unicode.Scalar]

    private let idOfScalar: [Unicode.Scalar: Int32]

    /// The id of every character that is not in the vocabulary.
    public static let unknown: Int32 = 0

    /// The extra cost of an unknown character over the model's probability for "some unknown character", in bits:
    /// the logarithm of the number of Unicode scalar values, 1,112,064.
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

    public func id(of scalar: Unicode.Scalar) -> Int32 {
        idOfScalar[scalar] ?? Self.unknown
    }

    /// The ids of a text, one a scalar.
    public func ids(of text: String) -> [Int32] {
        text.unicodeScalars.map { id(of: $0) }
    }
}
