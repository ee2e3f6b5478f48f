public import LanguageModel
import Measures
public import Screenplay

/// Suggests what could come next in a script.
public struct Suggester: Sendable {
    let generator: LineGenerator

    /// A line shorter than this, in Unicode scalars, is shown only where nothing longer is at hand.
    private static let shortLine = 8

    /// - Parameter threads: how many do the work; they decide nothing else.
    public init(_ model: CharacterModel, threads: Int = 1) {
        generator = LineGenerator(model, threads: threads)
    }

    /// Whether the model knows which words are real.
    public var hasWordList: Bool { generator.hasWordList }

    /// Puts the words in order that lines of real words are written with, which takes as long as it takes the first time.
    public func prepareWords() { _ = generator.lexicon.realWords(and: [], fields: []) }

    /// Reads the last pages of a script in the background: lines that are asked for after them then come sooner.
    public func prepare(after script: Screenplay) {
        let generator = generator
        // Whoever held all of the script would have it copied at its next change.
        let end = ScriptReading.end(of: script)
        generator.page.readAhead {
            let reading = ScriptReading(end, by: generator)
            _ = generator.reading(reading.lines, memory: reading.words.memory)
        }
    }

    /// Lines that could come next, distinct: whole ones before cut ones, and long before very short; among those the
    /// likeliest a character first.
    ///
    /// - Parameters:
    ///   - script: what stands before the place.
    ///   - role: who is to speak; nil leaves it to the model, among those who spoke and action.
    ///   - request: count, seed, sampling and constraints; its context and tags are filled in here, and the script's own
    ///     words are real ones.
    ///   - voice: the voice that a role's lines are written in; nil for none.
    ///   - forming: told of the lines that are shown first while they are written.
    ///   - cancelled: asked after every character.
    /// - Throws: ``GenerationError``, or what `voice` throws.
    public func suggestions(
        after script: Screenplay, role: String?, _ request: LineRequest,
        voice: (_ role: String) throws -> RoleVoice? = { _ in nil },
        forming: @Sendable (_ role: String?, _ lines: LinesSoFar) -> Void = { _, _ in },
        cancelled: @Sendable () -> Bool
    ) throws -> [Suggestion] {
        let reading = ScriptReading(script, by: generator)
        let context = generator.reading(reading.lines, memory: reading.words.memory)
        let wanted = request.count
        var request = request
        let own = request.tags
        request.ownWords += reading.words.own
        var found: [Candidate] = []
        for (speaker, share) in speakers(role, script, context, request, reading) {
            request.count = max(1, Self.candidates(for: share, request))
            request.tags = reading.tags(of: speaker, own)
            let voice = try speaker.flatMap(voice)
            let written = try (voice?.generator ?? generator).lines(
                request, after: voice?.generator.reading(reading.lines, memory: reading.words.memory) ?? context,
                forming: { [request] lines in
                    guard lines.first == 0 else { return }
                    forming(
                        speaker, lines.prefix(share).spelled(by: reading.words.spelling, behind: request.prefix))
                },
                isEnough: Self.areEnough, cancelled: cancelled)
            let spelled = try (voice?.generator ?? generator).spelled(written, request, by: reading.words.spelling)
            found += spelled.filter(Self.canStand).map { Candidate($0, speaker, voice) }
        }
        return Self.best(found, count: wanted)
    }

    /// Who is to speak, and in how many of the suggestions: action as often as the model expects it there, and the others
    /// who spoke, as likely as their names are beside one another.
    private func speakers(
        _ role: String?, _ script: Screenplay, _ context: LineGenerator.ReadContext, _ request: LineRequest,
        _ reading: ScriptReading
    ) -> [(role: String?, count: Int)] {
        if let role { return [(role, request.count)] }
        var recent: [String] = []
        for element in script.elements.reversed() where element.type == .character && recent.count < 6 {
            if !recent.contains(element.name) { recent.append(element.name) }
        }
        let choices: [String?] = recent + [nil]
        func cost(of lead: String, by choice: String?, without key: String) -> Double {
            var tags = reading.tags(of: choice, request.tags)
            for key in ["role", key] { tags[key] = nil }
            return generator.cost(of: lead, after: context, tags: tags)
        }
        // Told that a direction comes, the model is sure of its bracket.
        let action = recent.isEmpty ? 1 : exponential(-cost(of: "[", by: nil, without: "kind"))
        let names = recent.map { cost(of: "\($0): ", by: $0, without: "role") }
        let shares = names.map { exponential((names.min() ?? 0) - $0) }
        let weights = shares.map { (1 - action) * $0 / shares.reduce(0, +) } + [action]
        var random = RandomSource(seed: request.seed)
        var counts = [Int](repeating: 0, count: choices.count)
        for _ in 0..<request.count { counts[Self.draw(weights, &random)] += 1 }
        return zip(choices, counts).filter { $1 > 0 }.map { ($0, $1) }
    }

    private static func draw(_ weights: [Double], _ random: inout RandomSource) -> Int {
        var rest = Double(random.nextUniform()) * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.count - 1
    }

    /// Whether each direction in a line has its two brackets.
    static func closesBrackets(_ line: String) -> Bool {
        var isOpen = false
        for scalar in line.unicodeScalars where scalar == "[" || scalar == "]" {
            if isOpen == (scalar == "[") { return false }
            isOpen.toggle()
        }
        return !isOpen
    }

    /// Candidates for some suggestions: three for each; eight, as long as one read of the weights does for all, where a
    /// length is asked for, which most lines miss. A search finds its best lines whatever their number.
    private static func candidates(for count: Int, _ request: LineRequest) -> Int {
        let hasLength = request.maxLength != nil || request.minLength ?? 0 > 0
        return max(3 * count, hasLength && request.search == .sample ? min(8 * count, LaneGroups.size) : 0)
    }

    /// Two thirds of all: the others have grown longer than most, and a wanderer would keep the writer waiting.
    private static func areEnough(_ lines: [GeneratedLine], of all: Int) -> Bool {
        let good = lines.filter { canStand($0) && !$0.isCut && !isShort($0) }
        return 3 * Set(good.map { $0.text.lowercased() }).count >= 2 * all
    }

    private static func canStand(_ line: GeneratedLine) -> Bool {
        !beginsWithCue(line.text) && closesBrackets(line.text)
    }

    private static func isShort(_ line: GeneratedLine) -> Bool { line.text.unicodeScalars.count < shortLine }

    /// A line with the suggestion that it would be.
    private struct Candidate {
        let suggestion: Suggestion
        let isCut: Bool
        let isShort: Bool

        init(_ line: GeneratedLine, _ role: String?, _ voice: RoleVoice?) {
            suggestion = Suggestion(
                role: role, text: line.text, bitsPerCharacter: line.bitsPerCharacter, seed: line.seed,
                voicedModel: voice?.modelHash)
            isCut = line.isCut
            isShort = Suggester.isShort(line)
        }

        /// Whether it goes before another: whole before cut, long before short, likely before daring.
        func comes(before other: Candidate) -> Bool {
            if isCut != other.isCut { return other.isCut }
            if isShort != other.isShort { return other.isShort }
            return (suggestion.bitsPerCharacter, suggestion.seed)
                < (other.suggestion.bitsPerCharacter, other.suggestion.seed)
        }
    }

    /// Whether a line is somebody else's: it begins with a name in capitals, or of letters that have none, and a colon.
    static func beginsWithCue(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":") else { return false }
        let name = line[..<colon]
        if name.contains(where: \.isCased) { return !name.contains(where: \.isLowercase) }
        // Chinese has a colon of its own, without a space; this one is that of a cue.
        return !name.isEmpty && name.unicodeScalars.allSatisfy(\.isUnspacedLetter)
            && line[colon...].dropFirst().first == " "
    }

    private static func best(_ candidates: [Candidate], count: Int) -> [Suggestion] {
        var seen = Set<String>()
        let distinct = candidates.filter {
            seen.insert("\($0.suggestion.role ?? "")\n\($0.suggestion.text.lowercased())").inserted
        }
        return distinct.sorted { $0.comes(before: $1) }.prefix(count).map(\.suggestion)
    }
}
