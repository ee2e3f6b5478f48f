@testable import LanguageModel

/// Two characters who speak unlike each other, and a small model that knows neither.
enum VoiceCast {
    private static let days = ["Monday", "Tuesday", "Friday", "Sunday"]
    private static let things = ["the bus", "the rain", "my coat", "a bell", "the 盐"]

    /// Turn by turn: 60 lines each, after a direction now and then.
    static let lines: [TaggedLine] = (0..<60).flatMap { turn in
        let (day, thing) = (days[turn % days.count], things[turn % things.count])
        let direction = TaggedLine(work: "diner", tags: ["kind": "direction"], text: "Rain.")
        return (turn % 7 == 0 ? [direction] : []) + [
            said("ANNA", "oh, \(thing), oh! on \(day)?"), said("李娜", "\(day.uppercased()). NO \(turn)."),
        ]
    }

    static func said(_ role: String, _ text: String) -> TaggedLine {
        TaggedLine(work: "diner", role: role, tags: ["kind": "dialogue"], text: text)
    }

    static func model(hidden: Int = 24, seed: UInt64 = 1) -> CharacterModel {
        CharacterModel(
            vocabulary: Vocabulary(corpus: lines, least: 1), tags: TagVocabulary(corpus: lines, least: 1),
            embedding: 12, hidden: hidden, layers: 2, tagWidth: 4, seed: seed)
    }

    static func text(_ role: String = "ANNA", for model: CharacterModel = model()) throws -> VoiceText {
        try VoiceText(lines, role: role, vocabulary: model.vocabulary, tags: model.tags)
    }

    /// A voice of any numbers.
    static func voice(
        _ name: String = "ANNA", of model: CharacterModel = model(), _ adaptation: Adaptation = .lowRank(3),
        seed: UInt64 = 7
    ) -> Voice {
        let deltas = VoiceDeltas(VoiceDeltas.parts(of: model.shape, adaptation))
        var random = RandomSource(seed: seed)
        for i in 0..<deltas.buffer.count { deltas.buffer.base[i] = 0.1 * random.nextNormal() }
        var record = VoiceRecord()
        (record.lines, record.before, record.adaptation) = (54, 3.25, "\(adaptation)")
        return Voice(name: name, role: name, base: model.hash, record: record, deltas: deltas)
    }

    static func options(_ adaptation: Adaptation = .lowRank(4), steps: Int = 60, threads: Int = 1) -> VoiceOptions {
        var options = VoiceOptions(adaptation)
        (options.training.limit, options.training.batch, options.training.sequence) = (.steps(steps), 8, 32)
        (options.training.warmUpSteps, options.training.validations) = (2, 6)
        (options.training.threads, options.training.learningRate) = (threads, 2e-2)
        return options
    }

    static func read(_ bytes: [UInt8]) throws(VoiceError) -> Voice {
        try bytes.withUnsafeBufferPointer { bytes throws(VoiceError) in
            try Voice(file: UnsafeRawBufferPointer(bytes))
        }
    }
}
