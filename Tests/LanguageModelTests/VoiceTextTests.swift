import Testing

@testable import LanguageModel

@Suite struct VoiceTextTests {
    /// A text with the characters that are learned in capitals' place: others are shown as `·`.
    static func learned(_ text: VoiceText, _ vocabulary: Vocabulary) -> String {
        var shown = String.UnicodeScalarView()
        for line in 0..<text.text.lines.count {
            let start = text.text.lines.start(of: line)
            for place in start..<text.text.lines.start(of: line + 1) {
                let scalar = vocabulary.scalars[Int(text.text.characters[place])]
                shown.append(scalar == "\n" || place - start >= text.given[line] ? scalar : "·")
            }
        }
        return String(shown)
    }

    @Test func theOwnLinesAreLearnedAfterTheirCuesAndOthersAreOnlyRead() throws {
        let lines =
            (0..<12).map { VoiceCast.said("M", "far \($0)") } + [
                VoiceCast.said("李", "你好"), VoiceCast.said("M", "no"), VoiceCast.said("李", "👋🏽"),
            ] + (0..<9).map { VoiceCast.said("李", "\($0)") }
        let vocabulary = Vocabulary(corpus: lines, least: 1)
        let text = try VoiceText(lines, role: "李", vocabulary: vocabulary, tags: TagVocabulary([]))
        let rest = ["0", "1", "2", "3", "4", "5", "6"].map { "···\($0)\n" } + ["····\n", "···8\n"]
        // Eight lines before the first, of which the cue counts as little as they do; the tenth line is held out.
        let context = (4..<12).map { String(repeating: "·", count: $0 < 10 ? 8 : 9) + "\n" }
        #expect(
            Self.learned(text, vocabulary) == context.joined() + "···你好\n·····\n···👋🏽\n" + rest.joined())
        #expect(text.heldOut.map(\.text) == ["7"])
        #expect(text.learned.count == 10)
    }

    @Test func anEpochLearnsEachOwnCharacterOnce() throws {
        let model = VoiceCast.model()
        let text = try VoiceCast.text(for: model)
        let epoch = EpochStreams(
            text.text, rows: 1, tagDropout: 0, contextDropout: 0.5, seed: 3, given: text.given)
        let chunks = (0..<epoch.chunkCount(steps: 1)).map { epoch.chunk($0, steps: 1, streams: 0..<1) }
        let targets = chunks.map { $0.targets[0] }.filter { $0 >= 0 }
        let learned = text.learned.flatMap { model.vocabulary.ids(of: $0.text + "\n") }
        #expect(targets.sorted() == learned.sorted())
        #expect(chunks.count == text.text.characterCount)
    }

    @Test func linesOfOtherWorksAreNotRead() throws {
        let lines =
            [TaggedLine(work: "a", text: "other")]
            + (0..<10).map { TaggedLine(work: "b", role: "A", text: "\($0)") }
        let vocabulary = Vocabulary(corpus: lines, least: 1)
        let text = try VoiceText(lines, role: "A", vocabulary: vocabulary, tags: TagVocabulary([]))
        #expect(text.text.lines.count == 10)
    }

    @Test func linesThatAreOnlyReadAreNeitherLearnedNorHeldOut() throws {
        let lines = (0..<12).map { TaggedLine(work: "a", role: "A", text: "\($0)") }
        let vocabulary = Vocabulary(corpus: lines, least: 1)
        let text = try VoiceText(
            lines, role: "A", onlyReading: [0, 9], vocabulary: vocabulary, tags: TagVocabulary([]))
        #expect(text.learned.map(\.text) == ["1", "2", "3", "4", "5", "6", "7", "8", "10"])
        #expect(text.heldOut.map(\.text) == ["11"])
        // All of them stand in the text, as what others follow.
        #expect(text.text.lines.count == 12)
        #expect(text.given == [.max] + Array(repeating: 3, count: 8) + [.max, 3, .max])
        #expect(throws: VoiceError.tooFewLines(role: "A", count: 9, least: 10)) {
            try VoiceText(
                lines, role: "A", onlyReading: [0, 1, 2], vocabulary: vocabulary, tags: TagVocabulary([]))
        }
    }

    @Test func everyTenthLineIsHeldOut() throws {
        let text = try VoiceCast.text()
        #expect(text.learned.count == 54)
        let own = VoiceCast.lines.filter { $0.role == "ANNA" }
        #expect(text.heldOut.map(\.text) == [9, 19, 29, 39, 49, 59].map { own[$0].text })
    }

    @Test func fewerThanTenLinesAreRefused() {
        let model = VoiceCast.model()
        let lines = (0..<9).map { VoiceCast.said("ANNA", "\($0)") }
        #expect(throws: VoiceError.tooFewLines(role: "ANNA", count: 9, least: 10)) {
            try VoiceText(lines, role: "ANNA", vocabulary: model.vocabulary, tags: model.tags)
        }
        #expect(
            VoiceError.tooFewLines(role: "张三", count: 1, least: 10).description
                == "张三 has 1 line; a voice is learned from 10 at least")
    }

    /// The n-gram is asked for the same characters as the model.
    @Test func modelAndNGramArePutTheSameQuestion() throws {
        let model = VoiceCast.model()
        let text = try VoiceCast.text(for: model)
        let evaluation = text.evaluate(model, threads: 2)
        let ngram = try text.evaluateNGram(model.vocabulary)
        #expect(evaluation.characters == text.heldOut.reduce(0) { $0 + $1.text.unicodeScalars.count + 1 })
        #expect(ngram.evaluation.characters == evaluation.characters)
        #expect(ngram.evaluation.bitsPerCharacter < evaluation.bitsPerCharacter)
        #expect(text.evaluate(model, threads: 1) == evaluation)
    }

    /// A work that is short enough to be read whole costs what it costs in one go.
    @Test func aLineCostsWhatItCostsInItsWork() throws {
        let model = VoiceCast.model()
        let lines = Array(VoiceCast.lines.prefix(6))
        let text = EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags)
        let evaluator = Evaluator(model, threads: 1, decoding: .f32)
        let costs = evaluator.costs(of: lines.indices.map { ($0, 0) }, in: text, context: 1000)
        #expect(abs(costs.reduce(0, +) - evaluator.evaluate(text).nats) < 1e-9)
        let ends = evaluator.costs(of: [(1, 6), (1, 1000)], in: text, context: 1000)
        #expect(ends[0] < costs[1] && ends[0] > 0 && ends[1] == 0)
    }

    @Test func unknownCharactersCostAsEverywhere() throws {
        let model = VoiceCast.model()
        let unknown = EncodedText([TaggedLine(text: "Ω")], vocabulary: model.vocabulary, tags: model.tags)
        let evaluator = Evaluator(model, threads: 1, decoding: .f32)
        #expect(
            abs(evaluator.costs(of: [(0, 0)], in: unknown, context: 0)[0] - evaluator.evaluate(unknown).nats) < 1e-9)
    }
}
