/// Whose voice lines sound like: each of some characters' lines goes to the voice that it costs least.
///
/// A line stands alone and under each voice's own cue, so that neither the name nor what was said before tells whose it
/// is.
public struct Attribution: Equatable, Sendable {
    public let names: [String]
    /// How many lines of each character, by row, sound like each voice, by column.
    public let lines: [[Int]]

    public var total: Int { lines.reduce(0) { $0 + $1.reduce(0, +) } }

    /// The share of the lines that sound like their own character's voice.
    public var accuracy: Double {
        Double(lines.indices.reduce(0) { $0 + lines[$1][$1] }) / Double(max(total, 1))
    }

    /// The share that would be right if every line went to the one voice whose character has most of them.
    public var largestShare: Double {
        Double(lines.map { $0.reduce(0, +) }.max() ?? 0) / Double(max(total, 1))
    }

    /// - Parameter cast: voices, each with lines of its character that it did not learn from.
    /// - Throws: ``VoiceError`` where a voice is not one of `base`.
    public init(
        of cast: [(voice: Voice, lines: [TaggedLine])], base: CharacterModel, threads: Int
    ) throws(VoiceError) {
        names = cast.map(\.voice.name)
        let all = cast.flatMap(\.lines)
        var costs: [[Double]] = []
        for (voice, _) in cast {
            let model = try voice.applied(to: base)
            let said = all.map { TaggedLine(role: voice.role, tags: $0.tags, text: $0.text) }
            let text = EncodedText(said, vocabulary: base.vocabulary, tags: base.tags)
            let cue = VoiceText.cueLength(of: voice.role)
            costs.append(
                Evaluator(model, threads: threads).costs(of: said.indices.map { ($0, cue) }, in: text, context: 0))
        }
        let owners = cast.indices.flatMap { index in cast[index].lines.map { _ in index } }
        var lines = cast.map { _ in [Int](repeating: 0, count: cast.count) }
        for (line, owner) in owners.enumerated() {
            guard let least = costs.indices.min(by: { costs[$0][line] < costs[$1][line] }) else { continue }
            lines[owner][least] += 1
        }
        self.lines = lines
    }
}
