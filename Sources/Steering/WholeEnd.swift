internal import Measures

/// A line whose last word leaves nothing open: no article, conjunction, possessive or preposition that asks for more, and
/// no single letter or ordinal ending, which looks cut; a question may end as it likes.
struct WholeEnd: Constraint {
    /// Words that may end a line all the same, as the adverbs "on" and "by" do, are not among them.
    private static let openWords =
        """
        a an and as at because but every for from if into its my nor of or our than the their to very while with your \
        b c d e f g h j k l m n o p q r s t u v w x y z nd rd th \
        和 与 及 或 把 被 从
        """.split(separator: " ")

    private struct Open: OptionSet {
        let rawValue: UInt8
        static let word = Open(rawValue: 1)
    }

    private let words: Trie<Open>

    enum State: Hashable {
        /// Between words; open where the last one asks for more.
        case between(isOpen: Bool)
        /// In a word that may be one of the open ones.
        case begun(Int32)
        /// Behind a mark that joins words, if more follows; open where the word before it asks for more.
        case joined(isOpen: Bool)
        case word
    }

    /// - Parameter names: texts whose last words may end a line.
    init(names: [String]) {
        let ends = Set(
            names.compactMap { $0.lowercased().unicodeScalars.split { WordKind($0) == .other }.last.map { String($0) } }
        )
        words = Trie(Self.openWords.filter { !ends.contains(String($0)) }.map { (Array($0.unicodeScalars), .word) })
    }

    let name = "the shape"
    let start = State.between(isOpen: false)

    func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        if scalar.isMark { return state == .between(isOpen: true) || state == .joined(isOpen: true) ? state : .word }
        switch WordKind(scalar) {
        case .unspaced: return .between(isOpen: isOpen(child(of: Trie<Open>.root, scalar)))
        case .word:
            let node: Int32? =
                switch state {
                case .between: Trie<Open>.root
                case .begun(let node): node
                case .joined, .word: nil
                }
            return node.flatMap { child(of: $0, scalar) }.map { .begun($0) } ?? .word
        case .other where Self.joins(scalar):
            switch state {
            case .begun(let node): return .joined(isOpen: isOpen(node))
            case .between, .joined, .word: return state
            }
        // A question may end in what it asks about: "What for?"
        case .other: return .between(isOpen: scalar != "?" && scalar != "？" && isOpen(state))
        }
    }

    func accepts(_ state: State) -> Bool { !isOpen(state) }

    private func isOpen(_ state: State) -> Bool {
        switch state {
        case .between(let isOpen), .joined(let isOpen): isOpen
        case .begun(let node): isOpen(node)
        case .word: false
        }
    }

    private func isOpen(_ node: Int32?) -> Bool { node.map { !words.marks(at: $0).isEmpty } ?? false }

    private func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32? {
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first.flatMap { words.child(of: node, $0) } : nil
    }

    /// Whether a mark makes one word of what it stands between, as in "Q&A" and "9 p.m.".
    private static func joins(_ scalar: Unicode.Scalar) -> Bool { "'’-.&/".unicodeScalars.contains(scalar) }

    struct Kind: Hashable {
        /// The scalar itself, small, where an open word has it, or it joins words or asks.
        var itself: Unicode.Scalar?
        var word = WordKind.other
        var isMark = false
    }

    func kind(of scalar: Unicode.Scalar) -> Kind {
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        if small.count == 1, let small = small.first, words.labels.contains(small) {
            return Kind(itself: small, word: WordKind(scalar))
        }
        let isItself = scalar == "?" || scalar == "？" || Self.joins(scalar)
        return Kind(itself: isItself ? scalar : nil, word: WordKind(scalar), isMark: scalar.isMark)
    }
}
