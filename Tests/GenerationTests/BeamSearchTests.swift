import Foundation
import Measures
import Testing

@testable import Generation
@testable import LanguageModel

/// Compares what a beam search finds with all lines of a language, each costed by itself.
@Suite struct BeamSearchTests {
    /// A model of random weights over a few characters, which prefers some strongly.
    static func generator(_ alphabet: String, seed: UInt64, words: [String] = []) -> LineGenerator {
        let model = CharacterModel(
            vocabulary: Vocabulary(["\n"] + Array(alphabet.unicodeScalars)),
            tags: TagVocabulary(["kind=headline", "style=bold"]), wordList: WordList(words), embedding: 8, hidden: 12,
            layers: 1, tagWidth: 4, seed: seed)
        model.parameters.forEachTensor { tensor, values in
            guard tensor.name == "projection.weight" else { return }
            for i in 0..<tensor.count { values[i] *= 12 }
        }
        return LineGenerator(model, precision: .f32)
    }

    /// A request, and the same question about a whole line.
    struct Asked: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var alphabet = "ab "
        /// Scalars of the longest line after the prefix.
        var depth = 5
        var words: [String] = []
        var change: @Sendable (inout LineRequest) -> Void = { _ in }
        var isRight: @Sendable (String) -> Bool = { _ in true }

        func request() -> LineRequest {
            var request = LineRequest()
            request.tags = ["kind": "headline"]
            (request.search, request.beam, request.unit) = (.beam, 1000, .scalars)
            request.maxLength = depth
            change(&request)
            return request
        }

        /// What the lines add to the prefix.
        func language(_ request: LineRequest) -> [String] {
            var all = [""]
            var last = [""]
            let must = request.must.joined().filter { !alphabet.contains($0) }
            for _ in 0..<depth {
                last = last.flatMap { text in (alphabet + must).map { text + String($0) } }
                all += last
            }
            return all.filter { text in
                let line = request.prefix + text
                return !line.isEmpty && line.last?.isWhitespace != true && isRight(line)
            }
        }
    }

    static let asked = [
        Asked(testDescription: "nothing"),
        Asked(
            testDescription: "must and ban", change: { ($0.must, $0.ban) = (["ab"], ["b a"]) },
            isRight: { line in
                let words = line.split(separator: " ", omittingEmptySubsequences: true)
                return words.contains("ab") && !zip(words, words.dropFirst()).contains { $0 == "b" && $1 == "a" }
            }),
        Asked(
            testDescription: "prefix and guidance", depth: 4,
            change: { request in
                (request.prefix, request.guidance, request.maxLength) = ("ba ", 2, 7)
                request.tags["style"] = "bold"
            }),
        Asked(
            testDescription: "one sentence", alphabet: "ab. ", depth: 4, change: { $0.stop = .sentence },
            isRight: { !$0.contains(". ") }),
        Asked(
            testDescription: "real words", words: ["ab", "b"], change: { $0.words = .strict },
            isRight: { line in line.split(separator: " ").allSatisfy { ["ab", "b"].contains($0) } }),
        // What would end a line is written as any other character is.
        Asked(
            testDescription: "no end", alphabet: "ab \n", depth: 3, change: { $0.stop = .none },
            isRight: { $0.unicodeScalars.count == 3 }),
        Asked(
            testDescription: "a character that the model does not know", depth: 4, change: { $0.must = ["中"] },
            isRight: { $0.count { $0 == "中" } == 1 }),
    ]

    /// Where marks weigh nothing they could follow for ever.
    @Test func aLineThatNothingEndsIsAsLongAsItMayBeInUnitsOfWidth() throws {
        var request = LineRequest()
        (request.search, request.stop, request.maxLength, request.count) = (.beam, .none, 4, 3)
        let lines = try Self.generator("ab \u{301}", seed: 5).lines(request)
        #expect(lines.count == 3 && lines.allSatisfy { $0.length <= 4 && $0.text.unicodeScalars.count >= 4 })
    }

    /// What the characters of a line and its end cost after its prefix, in nats: step by step, with sums in double.
    static func nats(_ line: String, end: String, _ request: LineRequest, _ generator: LineGenerator) -> Double {
        let decoder = generator.decoder
        let conditions = [decoder.condition(request.tags), decoder.condition([:])]
        let lanes = Lanes(decoder, count: 2)
        var (nats, previous) = (0.0, decoder.vocabulary.id(of: "\n"))
        for (place, id) in decoder.vocabulary.ids(of: line + end).enumerated() {
            lanes.advance([0, 1].map { Lanes.Step(lane: $0, reading: previous, under: conditions[$0]) })
            previous = id
            guard place >= request.prefix.unicodeScalars.count else { continue }
            let logits = zip(lanes.logits(of: 0), lanes.logits(of: 1)).map { tagged, plain in
                Double(plain) + Double(request.guidance) * (Double(tagged) - Double(plain))
            }
            nats += log(logits.reduce(0) { $0 + exp($1) }) - logits[Int(id)]
        }
        return nats
    }

    @Test(arguments: asked, [UInt64(1), 2, 3])
    func aBeamThatIsWideEnoughFindsTheBestOfAllLines(asked: Asked, seed: UInt64) throws {
        var request = asked.request()
        let generator = Self.generator(asked.alphabet, seed: seed, words: asked.words)
        let costs = asked.language(request).map { text -> (line: String, characters: Int, nats: Double) in
            let line = request.prefix + text
            let ends =
                request.stop == .none ? [""] : request.stop == .sentence && line.hasSuffix(".") ? ["\n", " "] : ["\n"]
            let nats = ends.map { Self.nats(line, end: $0, request, generator) }.min() ?? 0
            return (line, text.unicodeScalars.count + (request.stop == .none ? 0 : 1), nats)
        }
        #expect(costs.count > 10)
        for penalty in [0, 0.7, 1] {
            let scores = costs.map { ($0.line, $0.nats / pow(Double($0.characters), penalty)) }
            let expected = scores.sorted { $0.1 < $1.1 }.map(\.0)
            for count in [1, 6] {
                (request.lengthPenalty, request.count) = (penalty, count)
                #expect(try generator.lines(request).map(\.text) == Array(expected.prefix(count)))
            }
        }
        // All of them, each once, with what they cost.
        request.count = 1000
        let all = try generator.lines(request)
        #expect(Set(all.map(\.text)) == Set(costs.map(\.line)) && all.count == costs.count)
        guard request.guidance == 1 else { return }
        let nats = Dictionary(uniqueKeysWithValues: costs.map { ($0.line, $0.nats) })
        for line in all { #expect(abs(line.bits * log(2) - (nats[line.text] ?? 0)) < 1e-4) }
    }

    @Test func whereThereAreFewLinesThoseAreAllThatIsFound() throws {
        var request = LineRequest()
        (request.search, request.count, request.must, request.maxLength) = (.beam, 10, ["ab"], 3)
        let lines = try Self.generator("ab ", seed: 4).lines(request)
        #expect(Set(lines.map(\.text)) == ["ab", " ab"] && lines.count == 2)
        request.ban = ["ab"]
        #expect(throws: GenerationError.self) { try Self.generator("ab ", seed: 4).lines(request) }
    }

    /// A beginning that holds some of the phrase costs more than one that puts it off; it is kept all the same.
    @Test func aNarrowBeamFindsGoodPlacesForARequiredPhrase() throws {
        var best = 0
        for seed in UInt64(1)...20 {
            let generator = Self.generator("ab ", seed: seed)
            var request = LineRequest()
            (request.search, request.must, request.maxLength) = (.beam, ["bba"], 7)
            request.beam = 1000
            let expected = try generator.lines(request)
            request.beam = 4
            if try generator.lines(request) == expected { best += 1 }
        }
        #expect(best >= 15)
    }

    @Test(arguments: [Float(1), 2])
    func narrowBeamsKeepToTheConstraints(guidance: Float) throws {
        var request = LineRequest()
        request.tags = ["kind": "dialogue", "role": "ANNA", "style": "noir"]
        request.context = [LineRequest.ContextLine(text: "MARK: I was near.\n", tags: ["kind": "dialogue"])]
        (request.search, request.beam, request.count, request.guidance) = (.beam, 6, 4, guidance)
        (request.must, request.ban, request.words, request.maxLength) = (["the bus", "eight"], ["at*"], .strict, 44)
        let model = try house.get()
        let lines = try LineGenerator(model, threads: 1).lines(request)
        #expect(lines.count == 4 && Set(lines.map(\.text)).count == 4)
        for line in lines {
            #expect(line.length <= 44 && line.length == MeasureUnit.width.length(of: line.text))
            #expect(request.must.allSatisfy { Phrase($0)?.occurs(in: line.text) == true })
            #expect(Phrase(banned: "at*")?.occurs(in: line.text) == false)
            #expect(WordList.words(in: line.text).allSatisfy(model.wordList.contains))
        }
        #expect(try LineGenerator(model, threads: 3).lines(request) == lines)
        request.seed = 99
        (request.temperature, request.topK) = (2, 3)
        #expect(try LineGenerator(model).lines(request).map(\.text) == lines.map(\.text))
    }

    @Test func aSearchFindsAMoreProbableLineThanDrawingDoes() throws {
        var request = LineRequest()
        (request.tags, request.maxLength, request.count) = (["kind": "headline"], 30, 40)
        let generator = LineGenerator(try house.get())
        let drawn = try generator.lines(request).map(\.bits).min() ?? 0
        (request.search, request.count, request.lengthPenalty) = (.beam, 1, 0)
        #expect(try #require(try generator.lines(request).first).bits <= drawn)
    }

    @Test func aSearchCanBeCancelled() throws {
        let generator = LineGenerator(try house.get())
        var request = LineRequest()
        request.search = .beam
        #expect(throws: GenerationError.cancelled) { try generator.lines(request, cancelled: { true }) }
    }
}
