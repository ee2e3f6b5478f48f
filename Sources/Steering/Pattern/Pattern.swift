/// A line that a regular expression describes as a whole.
///
/// It knows literals, `.`, classes with ranges and negation, `\d \w \s` and their opposites, `\p{L} \p{Lu} \p{Ll} \p{N}
/// \p{P}` and their opposites, `\u{…}`, groups, `|`, and `* + ? {m} {m,} {m,n}`. It reads scalars, so a letter with a
/// combining mark is two. There are no back references: each text is read once, whatever the pattern.
public struct Pattern: Constraint {
    /// The regular expression.
    public let expression: String
    private let program: PatternProgram

    /// The set of places in the pattern at which the text so far can stand.
    public struct State: Hashable, Sendable {
        fileprivate let places: [Int32]
    }

    /// - Throws: ``PatternError``, also where the pattern takes too many states.
    public init(_ pattern: String) throws(PatternError) {
        expression = pattern
        program = PatternProgram(try PatternParser.parse(pattern))
    }

    public var name: String { "the pattern" }

    public var hasFewStates: Bool { true }

    public var start: State { State(places: program.start) }

    public func next(_ state: State, _ scalar: Unicode.Scalar) -> State? {
        let places = program.next(state.places, scalar)
        return places.isEmpty ? nil : State(places: places)
    }

    public func accepts(_ state: State) -> Bool { program.matches(state.places) }

    public func leastScalars(after state: State) -> Int { program.leastScalars(from: state.places) }

    /// The classes of the pattern that hold the scalar.
    public func kind(of scalar: Unicode.Scalar) -> [Bool] { program.classes.map { $0.contains(scalar) } }
}
