public import Measures
public import Steering

/// What lines are asked for.
public struct LineRequest: Sendable {
    /// When a line is over.
    public enum Stop: String, CaseIterable, Sendable {
        /// At the line's end.
        case line
        /// After the first sentence, at the latest at the line's end.
        case sentence
        /// At the greatest length alone.
        case none
    }

    /// Which words may be used.
    public enum Words: String, CaseIterable, Sendable {
        /// Words of the model's word list alone.
        case strict
        case free
    }

    /// What stands before the lines, as the model reads text.
    public var context: [ContextLine] = []
    /// The line's tags; `role` is text to the model and begins the line as a cue.
    public var tags: [String: String] = [:]
    /// What each line begins with.
    public var prefix = ""
    public var count = 1
    public var seed: UInt64 = 1
    public var temperature: Float = 0.8
    public var topK: Int?
    public var topP: Float?
    public var minP: Float?
    /// How far the tags are followed: 0 not at all, 1 as trained, above that more than trained
    /// (classifier-free guidance, Sanchez and others 2023).
    public var guidance: Float = 1
    /// The greatest length of the whole line, prefix included, in `unit`.
    public var maxLength: Int?
    /// The least length of the whole line, prefix included, in `unit`.
    public var minLength: Int?
    public var unit = MeasureUnit.width
    /// Words and phrases that each line holds.
    public var must: [String] = []
    /// Words that the lines of a set are likelier to have: one, drawn by chance, is set into each where it has room, and
    /// all count as words of the context.
    public var offered: [String] = []
    /// Words of the model's list that lines do without, unless they are demanded.
    public var avoided: [String] = []
    /// Words and phrases that no line holds.
    public var ban: [String] = []
    /// What the whole line is to match.
    public var pattern: Pattern?
    /// The outer form of the line; names in ``must`` and ``ownWords`` keep theirs.
    public var shape: Set<Shape.Rule> = []
    public var words = Words.free
    /// Words that count as real besides the model's list, as the name of a product.
    public var ownWords: [String] = []
    /// The merge fields that may stand in braces, as `city`, with the length of the longest text that takes a field's
    /// place, in `unit`.
    public var fields: [String: Int] = [:]
    public var stop = Stop.line
    public var search = Search.sample
    /// Beginnings that a beam search keeps side by side.
    public var beam = 32
    /// The power of a line's length by which a beam search divides what it costs: at 0 the most probable line wins, which
    /// is a short one, at 1 the one whose characters are the most probable on average.
    public var lengthPenalty = 0.7
    /// Words and phrases each of which stands in at least one line of a set.
    public var cover: [String] = []
    /// Lines with which these share no three words in a row, and in themselves have none twice, nor are alike in more
    /// than ``greatestSimilarity`` hundredths; required phrases may stand all the same. Nil asks nothing of the kind.
    public var apart: [String]?

    public static let counts = 1...10_000
    public static let temperatures: ClosedRange<Float> = 0...10
    public static let guidances: ClosedRange<Float> = 0...20
    public static let maxLengths = 1...100_000
    public static let minLengths = 0...10_000

    public init() {}

    /// The phrases of ``must`` as they are written into a line: single spaces between their words.
    var phrases: [String] { must.map(\.singleSpaced) }

    /// Whether the line is a direction, which the model writes in brackets.
    var isDirection: Bool { tags["role"] == nil && tags["kind"] == "direction" }

    /// Whether a character that the model writes ends the line, and is no part of it.
    func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        stop != .none && (scalar == "\n" || scalar == "]" && isDirection)
    }

    /// Whether a line ends as it is as long as it may be, where nothing else ends one. Line ends and marks take no room
    /// in some units, and would follow for ever.
    func isFull(_ scalars: [Unicode.Scalar]) -> Bool {
        guard stop == .none, let limit = maxLength else { return false }
        return scalars.count >= limit
    }

    /// A line of context with its tags.
    public struct ContextLine: Equatable, Sendable {
        public var text: String
        public var tags: [String: String]

        public init(text: String, tags: [String: String]) {
            self.text = text
            self.tags = tags
        }
    }
}
