internal import Measures

/// A line whose words begin with a capital, all of them or the first of each sentence.
///
/// A word is a letter or digit and the letters, digits, apostrophes and hyphens after it; its first scalar alone
/// counts, and one without case is always right. A word that begins otherwise, or small and goes on with a capital, must
/// be one of the exceptions.
struct LetterCase: Constraint {
    enum Style: Hashable { case title, sentence }

    private let style: Style
    private let exceptions: Trie<Exception>

    private struct Exception: OptionSet {
        let rawValue: UInt8
        static let anywhere = Exception(rawValue: 1)
        static let notFirst = Exception(rawValue: 2)
    }

    enum State: Hashable {
        /// Between words; before the first of the line, or of a sentence.
        case between(isFirst: Bool)
        /// In a word that begins as it should.
        case right
        /// The same where that is small, which may still become an exception.
        case small(Int32?)
        /// In a word that must be one of the exceptions.
        case exception(Int32, isFirst: Bool)
    }

    /// Articles, conjunctions and short prepositions, which titles may leave small (Chicago Manual of Style, 8.159).
    static let minor =
        "a an and as at but by for from in nor of on or so the to up via vs with yet".split(separator: " ")

    /// - Parameter names: words that stand as they are written, wherever they stand; so do those of longer names that
    ///   have a capital.
    init(_ style: Style, names: [String]) {
        self.style = style
        let pronouns = style == .sentence ? ["I", "I'm", "I'll", "I've", "I'd"] : []
        let minor = style == .title ? Self.minor : []
        let parts = names.flatMap { name in
            name.split { $0 == " " }.filter { $0.count < name.count && $0.contains(where: \.isUppercase) }.map(
                String.init)
        }
        exceptions = Trie(
            (names + parts + pronouns).map { ($0.unicodeScalars.map(Self.plain), .anywhere) }
                + minor.map { (Array($0.unicodeScalars), .notFirst) })
    }

    let name = "the shape"
    var start: State { .between(isFirst: true) }

    func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        let scalar = Self.plain(scalar)
        if scalar.isMark { return state }
        let kind = WordKind(scalar)
        let joins = scalar == "'" || scalar == "-"
        switch state {
        case .between(let isFirst) where kind == .word: return begin(scalar, isFirst)
        case .right where kind == .word || joins: return .right
        case .small(let node) where kind == .word || joins:
            let node = node.flatMap { exceptions.child(of: $0, scalar) }
            return scalar.isCapital ? node.map { .exception($0, isFirst: false) } : .small(node)
        case .exception(let node, let isFirst) where kind == .word || joins:
            return exceptions.child(of: node, scalar).map { .exception($0, isFirst: isFirst) }
        default: break
        }
        guard accepts(state) else { return nil }
        if kind == .unspaced { return .between(isFirst: false) }
        if style == .sentence, Shape.sentenceEnds.contains(scalar) { return .between(isFirst: true) }
        if case .between = state { return state }
        return .between(isFirst: false)
    }

    private func begin(_ scalar: Unicode.Scalar, _ isFirst: Bool) -> State? {
        let wantsCapital = style == .title || isFirst
        let isWrong = wantsCapital ? scalar.properties.isLowercase : scalar.isCapital
        guard isWrong else {
            let isSmall = style == .sentence && scalar.properties.isLowercase
            return isSmall ? .small(exceptions.child(of: Trie<Exception>.root, scalar)) : .right
        }
        return exceptions.child(of: Trie<Exception>.root, scalar).map { .exception($0, isFirst: isFirst) }
    }

    func accepts(_ state: State) -> Bool {
        guard case .exception(let node, let isFirst) = state else { return true }
        let mark = exceptions.marks(at: node)
        return mark.contains(.anywhere) || (!isFirst && mark.contains(.notFirst))
    }

    struct Kind: Hashable {
        var itself: Unicode.Scalar?
        var word = WordKind.other
        var isMark = false
        var isCapital = false
        var isSmall = false
    }

    func kind(of scalar: Unicode.Scalar) -> Kind {
        let scalar = Self.plain(scalar)
        if exceptions.labels.contains(scalar) || Shape.sentenceEnds.contains(scalar) || scalar == "'" || scalar == "-" {
            return Kind(itself: scalar)
        }
        return Kind(
            word: WordKind(scalar), isMark: scalar.isMark, isCapital: scalar.isCapital,
            isSmall: scalar.properties.isLowercase)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "’" ? "'" : scalar }
}
