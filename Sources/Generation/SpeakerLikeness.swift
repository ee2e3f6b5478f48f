import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whose line a text reads like, among those who speak in a script.
///
/// A line costs each speaker what the model asks for it under that speaker's cue: in the speaker's own voice, where one
/// was learned, else after lines of the speaker's own. What its words cost by the speaker's own is the other evidence.
/// Lines are read in two halves, and one is measured after the half that it is not in. How far each kind of evidence is to
/// be trusted is fitted to the lines whose speakers are known, as one factor for all of it (Guo et al. 2017, "On
/// Calibration of Modern Neural Networks"), and so is by how much a speaker is too cheap for everybody's lines.
public struct SpeakerLikeness: Sendable {
    /// Somebody who speaks.
    public struct Speaker: Sendable {
        public let role: String
        /// What the speaker says, in order.
        public let lines: [String]
        /// Nil: the speaker's lines are read in its place.
        public let voice: RoleVoice?

        public init(_ role: String, lines: [String], voice: RoleVoice? = nil) {
            (self.role, self.lines, self.voice) = (role, lines, voice)
        }
    }

    public let roles: [String]
    /// How many of the lines whose speakers are known read most like those.
    public let right: Int
    /// How many lines there were to learn that from.
    public let total: Int
    /// Whether the lines tell the speakers apart better than chance would.
    ///
    /// By Akaike's criterion: each number that was fitted is to be worth a nat.
    public let tellsApart: Bool

    private let speakers: [SpeakerReading]
    private let words: SpeakerWords
    /// How much too cheap each speaker is for everybody's lines, in nats a character.
    private let offsets: [Double]
    private let trust: Trust

    /// Lines from which it is learned how to tell the speakers apart: of each as many, the last ones.
    private static let knownLines = 96

    /// A line to be judged, and where it stands among its own speaker's lines; nil for one that does not.
    public typealias Line = (text: String, place: Int?)

    /// - Parameters:
    ///   - speakers: two or more, all of them with a voice or none.
    ///   - tags: those that all lines have.
    ///   - cancelled: asked after every character.
    /// - Throws: ``GenerationError/cancelled``.
    public init(
        _ speakers: [Speaker], tags: [String: String], by suggester: Suggester, cancelled: () -> Bool
    ) throws(GenerationError) {
        roles = speakers.map(\.role)
        var readings: [SpeakerReading] = []
        for speaker in speakers {
            if cancelled() { throw .cancelled }
            readings.append(SpeakerReading(speaker, tags, by: suggester))
        }
        let each = Self.knownLines / max(speakers.count, 1)
        let places = speakers.indices.flatMap { owner in
            speakers[owner].lines.indices.suffix(each).map { (owner: owner, place: $0) }
        }
        let lines = places.map { owner, place in Line(text: speakers[owner].lines[place], place: place) }
        let costs = try Self.costs(of: lines, to: readings, cancelled: cancelled)
        let words = SpeakerWords(speakers.map(\.lines))
        let offsets = Self.offsets(
            of: zip(places, zip(lines, costs)).map { ($0.owner, Self.length(of: $1.0.text), $1.1) },
            speakers: speakers.count)
        let known = zip(places, zip(lines, costs)).map { place, line in
            (place.owner, Evidence(of: line.0, costing: line.1, offsets, words))
        }
        let (trust, gain) = Trust.best(for: known)
        (self.speakers, self.words, self.offsets, self.trust) = (readings, words, offsets, trust)
        tellsApart = gain > Double(speakers.count + 1)
        right = known.count { owner, evidence in
            let shares = trust.shares(evidence)
            return shares.indices.max { shares[$0] < shares[$1] } == owner
        }
        total = known.count
    }

    /// How likely each speaker is to be the one who says each line, in the order of ``roles``; a line's shares add up
    /// to 1.
    ///
    /// - Throws: ``GenerationError/cancelled``.
    public func shares(of lines: [Line], cancelled: () -> Bool) throws(GenerationError) -> [[Double]] {
        zip(lines, try Self.costs(of: lines, to: speakers, cancelled: cancelled)).map { line, costs in
            trust.shares(Evidence(of: line, costing: costs, offsets, words))
        }
    }

    /// What lines cost the speakers, by line and speaker.
    private static func costs(
        of lines: [Line], to speakers: [SpeakerReading], cancelled: () -> Bool
    ) throws(GenerationError) -> [[Double]] {
        var costs = lines.map { _ in [Double]() }
        for speaker in speakers {
            for (line, cost) in try speaker.costs(of: lines, cancelled: cancelled).enumerated() {
                costs[line].append(cost)
            }
        }
        return costs
    }

    /// What a line says of who says it: costs in nats, by speaker.
    private struct Evidence {
        let model: [Double]
        let words: [Double]

        init(of line: Line, costing costs: [Double], _ offsets: [Double], _ words: SpeakerWords) {
            let length = SpeakerLikeness.length(of: line.text)
            model = zip(costs, offsets).map { $0 - length * $1 }
            self.words = words.costs(of: line.text, at: line.place)
        }
    }

    /// In Unicode scalars, the line's end among them.
    fileprivate static func length(of text: String) -> Double { Double(text.unicodeScalars.count + 1) }

    /// What each speaker's costs differ from the mean of all on average, every owner's lines counting as much.
    private static func offsets(
        of known: [(owner: Int, length: Double, costs: [Double])], speakers: Int
    ) -> [Double] {
        var offsets = [Double](repeating: 0, count: speakers)
        let owners = Dictionary(grouping: known, by: \.owner)
        for owner in owners.keys.sorted() {
            let lines = owners[owner] ?? []
            for line in lines {
                let mean = line.costs.reduce(0, +) / Double(speakers)
                for speaker in offsets.indices {
                    offsets[speaker] +=
                        (line.costs[speaker] - mean) / line.length / Double(lines.count * owners.count)
                }
            }
        }
        return offsets
    }

    /// How far differences in cost are trusted.
    private struct Trust {
        var model = 0.0
        var words = 0.0

        /// From hardly at all to more than costs are worth: what one kind of evidence adds to another is less than it is.
        private static let choices = [0] + (-8...2).map { pow(2, Double($0)) }

        func shares(_ evidence: Evidence) -> [Double] {
            let costs = zip(evidence.model, evidence.words).map { model * $0 + words * $1 }
            let least = costs.min() ?? 0
            let weights = costs.map { exp(least - $0) }
            let sum = weights.reduce(0, +)
            return weights.map { $0 / sum }
        }

        /// That under which the owners of lines are likeliest, and by how many nats it is better than knowing nothing.
        static func best(for lines: [(owner: Int, evidence: Evidence)]) -> (trust: Trust, gain: Double) {
            var best = (trust: Trust(), gain: 0.0)
            for model in choices {
                for words in choices {
                    let trust = Trust(model: model, words: words)
                    let gain = lines.reduce(0.0) { sum, line in
                        let shares = trust.shares(line.evidence)
                        return sum + log(max(shares[line.owner], .leastNormalMagnitude)) + log(Double(shares.count))
                    }
                    if gain > best.gain { best = (trust, gain) }
                }
            }
            return best
        }
    }
}

/// A speaker, ready to be asked what lines cost.
private struct SpeakerReading: Sendable {
    /// What was read before a line; of two, the one for lines with the remainder of their place divided by two.
    private let contexts: [LineGenerator.ReadContext]
    private let generator: LineGenerator
    private let tags: [String: String]
    private let lead: String

    init(_ speaker: SpeakerLikeness.Speaker, _ tags: [String: String], by suggester: Suggester) {
        let generator = speaker.voice?.generator ?? suggester.generator
        self.generator = generator
        let contextTags = tags.merging(["kind": "dialogue"]) { $1 }
        self.tags = contextTags.merging(["role": speaker.role]) { $1 }
        lead = "\(speaker.role): "
        let halves =
            speaker.voice != nil
            ? [[]] : [1, 0].map { half in speaker.lines.indices.filter { $0 % 2 == half }.map { speaker.lines[$0] } }
        contexts = halves.map { lines in
            let said = lines.map { TaggedLine(role: speaker.role, tags: contextTags, text: $0) }
            return generator.reading(ScriptReading.lastPage(of: said), memory: generator.memory(of: lines))
        }
    }

    /// What lines cost in nats after the speaker's cue, each read without itself.
    func costs(of lines: [SpeakerLikeness.Line], cancelled: () -> Bool) throws(GenerationError) -> [Double] {
        var costs = [Double](repeating: 0, count: lines.count)
        for (half, context) in contexts.enumerated() {
            // A line that stands nowhere is read after both halves.
            let asked = lines.indices.filter { lines[$0].place.map { $0 % contexts.count == half } ?? true }
            let found = try generator.costs(
                of: asked.map { lines[$0].text + "\n" }, after: context, beginning: lead, tags: tags,
                cancelled: cancelled)
            for (line, cost) in zip(asked, found) {
                costs[line] += lines[line].place == nil ? cost / Double(contexts.count) : cost
            }
        }
        return costs
    }
}
