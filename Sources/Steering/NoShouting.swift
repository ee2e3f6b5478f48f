internal import Measures

/// A line in which no word of two letters or more is all in capitals, but for names and words with a digit.
struct NoShouting: Constraint {
    private struct Name: OptionSet {
        let rawValue: UInt8
        static let whole = Name(rawValue: 1)
    }

    private let names: Trie<Name>

    /// Where the text stands, and in a word of capitals where that stands among the names, nil where it is none.
    enum State: Hashable {
        case between
        case capital(Int32?)
        case capitals(Int32?)
        /// In a word that has something else than capitals.
        case mixed
    }

    /// - Parameter names: words that stand as they are written.
    init(names: [String]) {
        let words = names.flatMap { $0.unicodeScalars.split { WordKind($0) == .other && !$0.isMark } }
        self.names = Trie(words.map { (Array($0), .whole) })
    }

    let name = "the shape"
    let start = State.between

    func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        if scalar.isMark {
            return switch state {
            case .between, .mixed: state
            case .capital(let node): .capital(child(of: node, scalar))
            case .capitals(let node): .capitals(child(of: node, scalar))
            }
        }
        guard WordKind(scalar) == .word else { return accepts(state) ? .between : nil }
        guard scalar.isCapital else { return .mixed }
        return switch state {
        case .between: .capital(child(of: Trie<Name>.root, scalar))
        case .capital(let node), .capitals(let node): .capitals(child(of: node, scalar))
        case .mixed: .mixed
        }
    }

    private func child(of node: Int32?, _ scalar: Unicode.Scalar) -> Int32? {
        node.flatMap { names.child(of: $0, scalar) }
    }

    func accepts(_ state: State) -> Bool {
        guard case .capitals(let node) = state else { return true }
        return node.map { !names.marks(at: $0).isEmpty } ?? false
    }

    struct Kind: Hashable {
        /// The scalar itself where a name has it.
        var itself: Unicode.Scalar?
        var word = WordKind.other
        var isMark = false
        var isCapital = false
    }

    func kind(of scalar: Unicode.Scalar) -> Kind {
        Kind(
            itself: names.labels.contains(scalar) ? scalar : nil, word: WordKind(scalar), isMark: scalar.isMark,
            isCapital: scalar.isCapital)
    }
}

extension Unicode.Scalar {
    var isCapital: Bool { properties.isUppercase || properties.generalCategory == .titlecaseLetter }
}
