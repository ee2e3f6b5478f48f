import LanguageModel
import Projects

/// The lines that voices are learned from: the writer's own, and those that a model wrote only where that was asked for.
struct VoiceLines {
    /// All lines, which are read at least.
    let all: [TaggedLine]
    private let fates: [TakenText.Fate?]
    /// The places of lines that are only read.
    private let left: Swift.Set<Int>

    init(_ lines: [ScriptLine], on source: LearningSource?) {
        (all, fates) = (lines.map(\.line), lines.map(\.fate))
        left = source == .kept ? [] : Swift.Set(lines.indices.filter { lines[$0].fate != nil })
    }

    /// How many lines a role has.
    struct Count {
        /// Lines that are learned from or held out.
        var learned = 0
        /// Suggestions that were kept, and that were edited, whether they are learned from or not.
        var (kept, edited) = (0, 0)

        var suggested: Int { kept + edited }
    }

    /// Who speaks, in the order of first lines.
    var roles: [String] {
        var seen = Swift.Set<String>()
        return all.compactMap(\.role).filter { seen.insert($0).inserted }
    }

    func counts() -> [String: Count] {
        var counts: [String: Count] = [:]
        for (place, line) in all.enumerated() {
            guard let role = line.role else { continue }
            var count = counts[role] ?? Count()
            if !left.contains(place) { count.learned += 1 }
            if fates[place] == .kept { count.kept += 1 }
            if fates[place] == .edited { count.edited += 1 }
            counts[role] = count
        }
        return counts
    }

    /// A role's lines as a voice learns them.
    func text(of role: String, for model: CharacterModel) throws(Failure) -> VoiceText {
        try failing {
            try VoiceText(all, role: role, onlyReading: left, vocabulary: model.vocabulary, tags: model.tags)
        }
    }
}
