internal import Measures

/// A line in which names with a capital inside, as `iPhone` and `McDonald's`, stand as they were given or all in
/// capitals.
public struct GivenNames: Constraint {
    private struct Name: OptionSet {
        let rawValue: UInt8
        static let whole = Name(rawValue: 1)
    }

    /// The names as they were given, and small.
    private let given: Trie<Name>
    private let small: Trie<Name>

    public enum State: Hashable, Sendable {
        case between
        /// In a word that may be a name: at its node, and at that of the name as it was given, nil where it is not.
        case name(Int32, given: Int32?, isCapital: Bool)
        /// In a word that is none.
        case other
    }

    /// Nil where no word of the texts is such a name.
    public init?(of texts: [String]) {
        let words = texts.flatMap { $0.unicodeScalars.split { WordKind($0) != .word && !$0.isMark } }
        let names = words.filter { word in
            zip(word, word.dropFirst()).contains { $0.properties.isLowercase && $1.isCapital }
        }
        guard !names.isEmpty else { return nil }
        given = Trie(names.map { (Array($0), .whole) })
        small = Trie(names.map { ($0.map(Self.small), .whole) })
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    public var name: String { "the case of the required names" }

    public var hasFewStates: Bool { true }

    public var start: State { .between }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        if scalar.isMark, state == .between { return state }
        guard scalar.isMark || WordKind(scalar) == .word else { return accepts(state) ? .between : nil }
        let root = Trie<Name>.root
        switch state {
        case .between: return word(root, root, isCapital: true, scalar)
        case .name(let node, let given, let isCapital): return word(node, given, isCapital: isCapital, scalar)
        case .other: return .other
        }
    }

    private func word(_ node: Int32, _ given: Int32?, isCapital: Bool, _ scalar: Unicode.Scalar) -> State {
        guard let child = small.child(of: node, Self.small(scalar)) else { return .other }
        return .name(
            child, given: given.flatMap { self.given.child(of: $0, scalar) },
            isCapital: isCapital && !scalar.properties.isLowercase)
    }

    public func accepts(_ state: State) -> Bool {
        guard case .name(let node, let given, let isCapital) = state, !small.marks(at: node).isEmpty else {
            return true
        }
        return isCapital || given.map { !self.given.marks(at: $0).isEmpty } ?? false
    }

    public struct Kind: Hashable {
        /// The scalar itself where a name has it in one case or the other.
        fileprivate var itself: Unicode.Scalar?
        fileprivate var isWord = false
        fileprivate var isMark = false
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        Kind(
            itself: small.labels.contains(Self.small(scalar)) ? scalar : nil, isWord: WordKind(scalar) == .word,
            isMark: scalar.isMark)
    }
}
