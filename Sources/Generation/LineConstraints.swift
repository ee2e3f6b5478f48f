import LanguageModel
import Measures
import Steering

/// A request's constraints, and the characters that a line may be written with under them.
struct LineConstraints {
    private let constraints: [any Constraint]
    private let alphabet: [Unicode.Scalar]
    private let prefix: String
    private let searchBudget: Int

    /// How much longer than its prefix a line without a limit of its own can be, in Unicode scalars.
    static let lengthLimit = 600

    /// - Throws: ``GenerationError`` where the constraints leave no room on their face.
    init(
        _ request: LineRequest, vocabulary: Vocabulary, lexicon: Lexicon, searchBudget: Int = Steerer.usualBudget
    ) throws(GenerationError) {
        if request.words == .strict, lexicon.isEmpty { throw .noWordList }
        if request.stop != .none, request.prefix.contains(where: \.isNewline) {
            throw .refused("the prefix holds a line break, which ends a line; take it out, or use --stop none")
        }
        let required = request.phrases.compactMap { Phrase($0) }
        let banned = request.ban.compactMap { Phrase(banned: $0) }
        guard required.count == request.must.count, banned.count == request.ban.count else {
            let kind = required.count < request.must.count ? "required" : "banned"
            throw .refused("a \(kind) phrase is empty; fill it in, or leave it out")
        }
        let alphabet = Self.alphabet(of: request, vocabulary)
        let addresses = request.unit == .x ? NoAddress(except: Self.given(request)) : nil
        let discount = addresses?.discount ?? 0
        let limit = request.maxLength.map {
            LengthLimit(
                $0, request.unit, least: request.minLength ?? 0, surcharges: Self.surcharges(request),
                discount: discount)
        }
        if let reason = RefusalReason.first(limit: limit, required: required, banned: banned) {
            throw .refused(reason.description)
        }
        let longest = request.prefix.unicodeScalars.count + (request.minLength ?? 0) + Self.lengthLimit
        var constraints: [any Constraint] = [limit ?? LengthLimit(longest, .scalars)]
        if limit == nil, let least = request.minLength {
            constraints.append(LengthLimit(.max, request.unit, least: least, discount: discount))
        }
        if let addresses { constraints.append(addresses) }
        if !required.isEmpty {
            constraints.append(RequiredPhrases(required, confined: Set(alphabet.others), after: request.prefix))
        }
        constraints += Self.spelling(request, required)
        if !banned.isEmpty { constraints.append(BannedPhrases(banned)) }
        if let pattern = request.pattern { constraints.append(pattern) }
        if !request.shape.isEmpty {
            constraints.append(
                Shape(
                    request.shape,
                    names: request.phrases + request.ownWords + request.fields.keys.sorted() + Self.tagWords(request)))
        }
        if request.words == .strict {
            let own = request.phrases + [request.prefix] + request.ownWords
            constraints.append(
                lexicon.realWords(and: own, fields: request.fields.keys.sorted(), without: request.avoided))
        }
        if let apart = request.apart {
            let demanded = (required + [Phrase(request.prefix)].compactMap { $0 }).withoutParts.map(\.text)
            constraints.append(NoRepeat(sharedWith: apart, except: demanded))
            constraints.append(
                EditSimilarityLimit(to: apart, atMost: LineRequest.greatestSimilarity, except: demanded))
        }
        // Spaces at the end are taken off a line: a search would find it twice, a set one that is too much alike, it
        // could become too short, or match its pattern no more.
        if request.search == .beam || request.apart != nil || request.minLength != nil || request.pattern != nil {
            constraints.append(VisibleEnd())
        }
        if let breaking = constraints.first(where: { Self.breaks($0, request.prefix) }) {
            throw .refused("the prefix alone breaks \(breaking.name); shorten or change it")
        }
        self.constraints = constraints
        prefix = request.prefix
        self.searchBudget = searchBudget
        self.alphabet = alphabet.own + alphabet.others
    }

    /// What keeps the case of required phrases: of tags and merge fields, of names with a capital inside, and of words
    /// beside one another, unless a pattern asks for a case of its own. Phrases of the prefix stand as they are there.
    private static func spelling(_ request: LineRequest, _ required: [Phrase]) -> [any Constraint] {
        let missing = required.filter { !$0.occurs(in: request.prefix) }
        let texts = missing.map(\.text)
        let fields = request.fields.keys.sorted().map { "{\($0)}" }
        let braces = texts.contains { $0.contains("{") } ? GivenBraces(of: texts + fields + [request.prefix]) : nil
        let constraints: [(any Constraint)?] = [
            braces, GivenNames(of: texts), request.pattern == nil ? PhraseCase(of: missing) : nil,
        ]
        return constraints.compactMap { $0 }
    }

    /// The words inside the braces of required phrases, which no shape changes.
    private static func tagWords(_ request: LineRequest) -> [String] {
        request.phrases.flatMap { GivenBraces.parts(of: $0) ?? [] }.flatMap { part in
            part.unicodeScalars.split { WordKind($0) == .other && !$0.isMark }.map { String($0) }
        }
    }

    /// The texts that are sure to stand in a line, each by itself: its beginning, and required phrases.
    private static func given(_ request: LineRequest) -> [String] {
        let phrases = request.phrases.compactMap { Phrase($0) }.filter { !$0.occurs(in: request.prefix) }
        return [request.prefix] + phrases.withoutParts.map(\.text)
    }

    /// What the brace that closes a merge field counts more than itself, so that a line has room for whatever takes the
    /// field's place: as much for each field as for the one that grows most.
    private static func surcharges(_ request: LineRequest) -> [Unicode.Scalar: Int] {
        let growth = request.fields.map { name, longest in longest - request.unit.length(of: "{\(name)}") }.max() ?? 0
        return growth > 0 ? ["}": growth] : [:]
    }

    /// The characters of the model, and those others of what is required.
    ///
    /// One character outside GSM-7 would nearly halve the room of a text message: where the request has none, nor has
    /// the line.
    private static func alphabet(
        of request: LineRequest, _ vocabulary: Vocabulary
    ) -> (own: [Unicode.Scalar], others: [Unicode.Scalar]) {
        let required = request.phrases.flatMap(\.unicodeScalars)
        let others = Set(required.filter { !vocabulary.contains($0) }).sorted()
        let own = vocabulary.scalars.enumerated().filter {
            $0.offset != Vocabulary.unknown && !request.isEnd($0.element)
        }.map(\.element)
        let isGSM7 = request.unit == .sms && (required + request.prefix.unicodeScalars).allSatisfy(\.isGSM7)
        return (isGSM7 ? own.filter(\.isGSM7) : own, others)
    }

    private static func breaks(_ constraint: some Constraint, _ prefix: String) -> Bool {
        constraint.state(after: prefix) == nil
    }

    /// Whether a whole line, prefix included, is as they ask, whatever characters it is written with.
    func accept(_ line: String) -> Bool {
        constraints.allSatisfy { constraint in
            if let required = constraint as? RequiredPhrases { return required.unconfined.accepts(line) }
            return constraint.accepts(line)
        }
    }

    /// Each constraint by itself, to see which of them a line felt.
    ///
    /// - Throws: ``GenerationError/refused(_:)`` where no line can be right.
    func alone() throws(GenerationError) -> [(name: String, steerer: Steerer)] {
        var steerers: [(name: String, steerer: Steerer)] = []
        for constraint in constraints {
            steerers.append((constraint.name, try steerer(of: [constraint])))
        }
        return steerers
    }

    /// Looks ahead for lines that are written by one thread.
    ///
    /// - Throws: ``GenerationError/refused(_:)`` where no line can be right.
    func steerer() throws(GenerationError) -> Steerer { try steerer(of: constraints) }

    private func steerer(of constraints: [any Constraint]) throws(GenerationError) -> Steerer {
        do throws(RefusalReason) {
            return try Steerer(constraints, alphabet: alphabet, after: prefix, budget: searchBudget)
        } catch {
            throw .refused(error.description)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isGSM7: Bool { SMS(String(self)).encoding == .gsm7 }
}
