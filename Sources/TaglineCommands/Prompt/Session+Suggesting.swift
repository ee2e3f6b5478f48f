import Generation
import LanguageModel
import LineEditor
import Measures
import Projects
import Screenplay

extension Session {
    /// Asks the model for lines and shows them by letter.
    ///
    /// - Parameter isMore: whether they come after those that are on screen, and are others.
    mutating func suggest(role: String?, wishes: [String], isMore: Bool = false) throws(Failure) {
        let script = try openedScript()
        let shown = isMore ? offered : []
        guard shown.count < Self.letters else {
            throw Failure("all \(Self.letters) letters are on screen; take one, or ask anew")
        }
        var request = try request()
        request.tags["language"] = language
        request.seed = nextSeed()
        var asked = role
        for wish in wishes { try Wish.apply(wish, to: &request, role: &asked) }
        // A seed among the wishes is that of the first time.
        if isMore { request.seed = RandomSource.seed(request.seed, shown.count) }
        self.asked = (role, wishes)
        let speaker = asked ?? script.openSpeech?.name
        let before = script.before
        let found = try suggestions(after: before, role: speaker, request)
        let fresh = found.filter { new in !shown.contains { $0.suggestion.says(new.suggestion) } }
        offered = shown + fresh.prefix(Self.letters - shown.count)
        guard !fresh.isEmpty else { throw Failure("the model has no others; ask with another temp or other wishes") }
        let rivals = try rivals(of: speaker)
        // A longer line goes on below on most screens, and need not push the figures of all others away.
        let widths = fresh.map { MeasureUnit.width.length(of: visible($0.suggestion.text)) }
        let column = widths.filter { $0 <= 72 }.reduce(52, max)
        var list: [(head: String, text: String, remark: String)] = []
        for place in shown.count..<offered.count {
            let suggestion = offered[place].suggestion
            let who = speaker == nil ? padded(visible(suggestion.role ?? "action"), to: 10) + " " : ""
            let remark =
                "\(rounded(suggestion.bitsPerCharacter, 1)) bits/char" + novelty(of: suggestion.text)
                + (suggestion.voicedModel == nil ? "" : "  own voice")
                + (try closest(of: rivals, to: suggestion, after: before))
            list.append(("  \(Self.letter(place))  \(who)", visible(suggestion.text), remark))
        }
        Console.shared.write(rows(list, filledTo: column))
    }

    /// What the settings ask for, of real words where the model knows any.
    func request() throws(Failure) -> LineRequest {
        var request = settings.request
        if try !suggester().hasWordList { request.words = .free }
        return request
    }

    /// The seed of what is asked for now; each time another.
    mutating func nextSeed() -> UInt64 {
        defer { turns += 1 }
        return settings.seed.map { RandomSource.seed($0, turns) } ?? .random(in: 0..<1 << 53)
    }

    /// Suggestions, drawn while they form.
    func suggestions(
        after script: Screenplay, role: String?, _ request: LineRequest
    ) throws(Failure) -> [Offer] {
        let (model, suggester) = (try model().hash, try suggester())
        Interrupts.install()
        let forming = FormingLines()
        defer { forming.end() }
        do {
            return try suggester.suggestions(
                after: script, role: role, request, voice: { try voice(of: $0) },
                forming: { forming.show($0, $1) }, cancelled: { Interrupts.isPending }
            ).map { Offer(suggestion: $0, model: $0.voicedModel ?? model, request: request) }
        } catch {
            _ = Interrupts.take()
            throw Failure(error)
        }
    }

    private static let letters = 26

    private func novelty(of text: String) -> String {
        let corpora = corpora()
        guard !corpora.isEmpty else { return "" }
        return "  novel \(Int((100 * corpora.report(on: text).novelty).rounded())) %"
    }

    /// The project's voices but that of whoever was asked; each has to read the scene, so that it is only some.
    private func rivals(of role: String?) throws(Failure) -> [(role: String, voice: RoleVoice)] {
        guard let role, let project else { return [] }
        var rivals: [(role: String, voice: RoleVoice)] = []
        for name in project.voices where name != role && rivals.count < Self.rivalLimit {
            if let voice = try voice(of: name) { rivals.append((name, voice)) }
        }
        return rivals
    }

    private static let rivalLimit = 3

    /// Who else might say a line, and at what cost: the voice to which it costs least.
    private func closest(
        of rivals: [(role: String, voice: RoleVoice)], to suggestion: Suggestion, after script: Screenplay
    ) throws(Failure) -> String {
        let suggester = try suggester()
        let costs = rivals.map { rival in
            (
                rival.role,
                suggester.bitsPerCharacter(
                    of: suggestion.text, after: script, role: rival.role, tags: settings.tags, voice: rival.voice)
            )
        }
        guard let (name, bits) = costs.min(by: { $0.1 < $1.1 }) else { return "" }
        let (own, other) = (rounded(suggestion.bitsPerCharacter, 1), rounded(bits, 1))
        let mark = other < own ? "rather like" : other > own ? "less like" : "as much like"
        return "  \(mark) \(visible(name)) (\(other))"
    }
}

extension Suggestion {
    /// Whether two are the same line of the same role.
    fileprivate func says(_ other: Suggestion) -> Bool {
        role == other.role && text.lowercased() == other.text.lowercased()
    }
}
