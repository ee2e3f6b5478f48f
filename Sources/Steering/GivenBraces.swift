internal import Measures

/// A line whose braces hold what the braces of given texts hold, letter for letter: `{city}` and
/// `{KeyWord:Trail Shoes}` mean something else, or nothing, in another case. They touch no word from outside, unless
/// those of a given text do.
public struct GivenBraces: Constraint {
    private struct Part: OptionSet {
        let rawValue: UInt8
        static let whole = Part(rawValue: 1)
    }

    private let parts: Trie<Part>
    private let mayTouch: Bool

    public enum State: Hashable, Sendable {
        case outside(isInWord: Bool)
        /// Inside braces, at a node of the parts.
        case inside(Int32)
        /// Right behind braces.
        case behind
    }

    /// Nil where no text has braces, or where one does not close them.
    public init?(of texts: [String]) {
        let parts = texts.map(Self.parts)
        guard !parts.allSatisfy({ $0?.isEmpty ?? false }), !parts.contains(nil) else { return nil }
        self.parts = Trie(parts.compactMap { $0 }.joined().map { (Array($0.unicodeScalars), .whole) })
        mayTouch = texts.contains { text in
            zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { first, next in
                next == "{" && WordKind(first) == .word || first == "}" && WordKind(next) == .word
            }
        }
    }

    /// The parts of a text from an opening brace to the next that closes, both included; nil where none does.
    public static func parts(of text: String) -> [String]? {
        var parts: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            parts.append(String(rest[open...close]))
            rest = rest[close...].dropFirst()
        }
        return parts
    }

    public var name: String { "the braces of the required words" }

    public var hasFewStates: Bool { true }

    public var start: State { .outside(isInWord: false) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        if case .inside(let node) = state {
            return parts.child(of: node, scalar).map { scalar == "}" ? .behind : .inside($0) }
        }
        if scalar == "{" {
            return state == .outside(isInWord: true)
                ? nil : parts.child(of: Trie<Part>.root, scalar).map { .inside($0) }
        }
        if scalar == "}" { return .behind }
        if scalar.isMark { return state }
        let isInWord = !mayTouch && WordKind(scalar) == .word
        return isInWord && state == .behind ? nil : .outside(isInWord: isInWord)
    }

    public func accepts(_ state: State) -> Bool {
        if case .inside = state { false } else { true }
    }

    public func leastScalars(after state: State) -> Int {
        if case .inside(let node) = state { parts.leastToEnd(from: node) } else { 0 }
    }

    public func nearestScalar(after state: State) -> Unicode.Scalar? {
        if case .inside(let node) = state { parts.nearestScalar(after: node) } else { nil }
    }

    public struct Kind: Hashable {
        /// The scalar itself where a part has it, or it is a brace.
        fileprivate var itself: Unicode.Scalar?
        fileprivate var isWord = false
        fileprivate var isMark = false
    }

    public func kind(of scalar: Unicode.Scalar) -> Kind {
        let isItself = scalar == "{" || scalar == "}" || parts.labels.contains(scalar)
        return Kind(
            itself: isItself ? scalar : nil, isWord: WordKind(scalar) == .word, isMark: scalar.isMark)
    }
}
