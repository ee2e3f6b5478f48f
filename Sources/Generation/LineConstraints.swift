import LanguageModel
import Measures
import Steering

/// A request's constraints, and the characters that a line may be written with under them.
struct LineConstraints {
    private let constraints: [any Constraint]
    private let alphabet: [Unicode.Scalar]
    private let prefix: String

    /// How much longer than its prefix a line without a limit of its own can be, in Unicode scalars.
    private static let lengthLimit = 600

    /// - Throws: ``GenerationError`` where the constraints leave no room on their face.
    init(_ request: LineRequest, vocabulary: Vocabulary, lexicon: Lexicon) throws(GenerationError) {
        if request.words == .strict, lexicon.isEmpty { throw .noWordList }
        let required = request.must.compactMap { Phrase($0) }
        let banned = request.ban.compactMap { Phrase(banned: $0) }
        let surcharges = Self.surcharges(request)
        let limit = request.maxLength.map { LengthLimit($0, request.unit, surcharges: surcharges) }
        if let reason = RefusalReason.first(limit: limit, required: required, banned: banned) {
            throw .refused(reason.description)
        }
        let longest = request.prefix.unicodeScalars.count + Self.lengthLimit
        var constraints: [any Constraint] = [limit ?? LengthLimit(longest, .scalars)]
        if !required.isEmpty { constraints.append(RequiredPhrases(required)) }
        if !banned.isEmpty { constraints.append(BannedPhrases(banned)) }
        if request.words == .strict {
            let own = request.must + request.ownWords + [request.prefix]
            constraints.append(lexicon.realWords(and: own, fields: request.fields.keys.sorted()))
        }
        if let apart = request.apart {
            constraints.append(NoRepeat(sharedWith: apart, except: request.must + [request.prefix]))
        }
        if let breaking = constraints.first(where: { Self.breaks($0, request.prefix) }) {
            throw .refused("the prefix alone breaks \(breaking.name); shorten or change it")
        }
        self.constraints = constraints
        prefix = request.prefix
        let others = request.must.flatMap(\.unicodeScalars).filter { vocabulary.id(of: $0) == Vocabulary.unknown }
        alphabet =
            vocabulary.scalars.enumerated().filter { $0.offset != Vocabulary.unknown && !request.isEnd($0.element) }
            .map(\.element) + Set(others).sorted()
    }

    /// What the brace that closes a merge field counts more than itself, so that a line has room for whatever takes the
    /// field's place: as much for each field as for the one that grows most.
    private static func surcharges(_ request: LineRequest) -> [Unicode.Scalar: Int] {
        let growth = request.fields.map { name, longest in longest - request.unit.length(of: "{\(name)}") }.max() ?? 0
        return growth > 0 ? ["}": growth] : [:]
    }

    private static func breaks(_ constraint: some Constraint, _ prefix: String) -> Bool {
        constraint.state(after: prefix) == nil
    }

    /// Looks ahead for lines that are written by one thread.
    ///
    /// - Throws: ``GenerationError/refused(_:)`` where no line can be right.
    func steerer() throws(GenerationError) -> Steerer {
        do throws(RefusalReason) {
            return try Steerer(constraints, alphabet: alphabet, after: prefix)
        } catch {
            throw .refused(error.description)
        }
    }
}
