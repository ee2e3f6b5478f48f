import Testing

@testable import LanguageModel

@Suite struct LineDecoderTests {
    /// Hidden units that fill no panel, so that padding is there to go wrong.
    static func model(layers: Int = 2) -> CharacterModel { TrainingTests.model(hidden: 37, layers: layers) }

    static let tags = [["kind": "dialogue"], [:], ["kind": "headline"]]

    /// The logits after each character of a text, read step by step.
    static func stepped(_ text: [Int32], _ decoder: LineDecoder, _ tags: [String: String]) -> [[Float]] {
        let lanes = Lanes(decoder, count: 1)
        let condition = decoder.condition(tags)
        return text.map {
            lanes.advance([Lanes.Step(lane: 0, reading: $0, under: condition)])
            return Array(lanes.logits(of: 0))
        }
    }

    static func text(_ length: Int, _ model: CharacterModel, seed: UInt64 = 1) -> [Int32] {
        var random = RandomSource(seed: seed)
        return (0..<length).map { _ in Int32(random.next(below: model.vocabulary.count)) }
    }

    @Test(
        arguments: [(DecodingPrecision.f32, 1e-4), (.bf16, 0.02), (.int8, 0.1)], [1, 2, 3])
    func stepsCostWhatTheNetworkCostsInDouble(precision: (DecodingPrecision, Double), layers: Int) {
        let model = Self.model(layers: layers)
        let ids = Self.text(40, model)
        var chunk = Chunk(rows: 1, steps: ids.count - 1)
        (chunk.inputs, chunk.targets) = (Array(ids.dropLast()), Array(ids.dropFirst()))
        chunk.tagSets = [[], model.tags.ids(of: Self.tags[0])]
        chunk.tagSet = ids.dropFirst().map { _ in 1 }
        let decoder = LineDecoder(model, precision: precision.0)
        let nats = zip(Self.stepped(ids, decoder, Self.tags[0]), ids.dropFirst()).reduce(0.0) { sum, step in
            sum + step.0.withUnsafeBufferPointer { decoder.cost(of: step.1, after: $0) }
        }
        #expect(abs(nats - ReferenceNetwork(model.parameters).loss(chunk)) < precision.1)
    }

    @Test(arguments: DecodingPrecision.allCases)
    func aLineDependsNeitherOnItsNeighboursNorOnTheThreads(precision: DecodingPrecision) {
        let model = Self.model()
        let texts = (0..<13).map { Self.text(9, model, seed: UInt64($0)) }
        let single = LineDecoder(model, precision: precision)
        let alone = texts.indices.map { Self.stepped(texts[$0], single, Self.tags[$0 % 3]) }
        for threads in [1, 2, 5] {
            let decoder = LineDecoder(model, precision: precision, threads: threads)
            let conditions = Self.tags.map { decoder.condition($0) }
            let lanes = Lanes(decoder, count: texts.count)
            for t in 0..<9 {
                // Every lane misses a step now and then, and the order of the lanes changes.
                for part in [texts.indices.filter { ($0 + t) % 4 != 0 }, texts.indices.filter { ($0 + t) % 4 == 0 }] {
                    lanes.advance(
                        part.reversed().map {
                            Lanes.Step(lane: $0, reading: texts[$0][t], under: conditions[$0 % 3])
                        })
                }
                for lane in texts.indices { #expect(Array(lanes.logits(of: lane)) == alone[lane][t]) }
            }
        }
    }

    /// Lengths of one character, of a passage, and of more than two.
    @Test(arguments: DecodingPrecision.allCases, [1, 64, 150])
    func aTextReadAsAWholeIsTheSameAsStepByStep(precision: DecodingPrecision, length: Int) {
        let model = Self.model()
        let ids = Self.text(length, model)
        let expected = Self.stepped(ids + [3], LineDecoder(model, precision: precision), Self.tags[0])
        for threads in [1, 3] {
            let decoder = LineDecoder(model, precision: precision, threads: threads)
            let condition = decoder.condition(Self.tags[0])
            let lanes = Lanes(decoder, count: 2)
            lanes.read(ids.map { ($0, condition) }, into: 1)
            #expect(Array(lanes.logits(of: 1)) == expected[length - 1])
            lanes.advance([Lanes.Step(lane: 1, reading: 3, under: condition)])
            #expect(Array(lanes.logits(of: 1)) == expected[length])
            var each: [[Float]] = []
            lanes.read(ids.map { ($0, condition) }, into: 0) {
                #expect($0 == each.count)
                each.append(Array($1))
            }
            #expect(each == Array(expected[..<length]))
            #expect(Array(lanes.logits(of: 0)) == expected[length - 1])
        }
    }

    @Test(arguments: DecodingPrecision.allCases)
    func aStateComesBackInAnyLane(precision: DecodingPrecision) {
        let model = Self.model()
        let decoder = LineDecoder(model, precision: precision)
        let condition = decoder.condition(Self.tags[2])
        let lanes = Lanes(decoder, count: 3)
        lanes.read(Self.text(20, model).map { ($0, condition) }, into: 0)
        let state = lanes[0]
        lanes.advance([Lanes.Step(lane: 0, reading: 2, under: condition)])
        let after = Array(lanes.logits(of: 0))
        lanes[2] = state
        lanes[0] = state
        #expect(Array(lanes.logits(of: 2)) == Array(lanes.logits(of: 0)))
        lanes.advance([2, 0].map { Lanes.Step(lane: $0, reading: 2, under: condition) })
        #expect(Array(lanes.logits(of: 2)) == after)
        #expect(Array(lanes.logits(of: 0)) == after)
    }

    @Test(arguments: [Architecture(), Architecture(cell: .gru)])
    func aLaneGoesOnFromWhatAnotherHasRead(architecture: Architecture) {
        let decoder = LineDecoder(TrainingTests.model(hidden: 37, layers: 2, architecture: architecture))
        let condition = decoder.condition(Self.tags[0])
        let lanes = Lanes(decoder, count: 3)
        for id in Int32(1)...9 { lanes.advance([2, 0].map { Lanes.Step(lane: $0, reading: id, under: condition) }) }
        lanes.advance([Lanes.Step(lane: 2, reading: 3, under: condition)])
        lanes.copy(2, to: 1)
        #expect(Array(lanes.logits(of: 1)) == Array(lanes.logits(of: 2)))
        #expect(Array(lanes.logits(of: 1)) != Array(lanes.logits(of: 0)))
        lanes.advance([1, 2].map { Lanes.Step(lane: $0, reading: 4, under: condition) })
        #expect(Array(lanes.logits(of: 1)) == Array(lanes.logits(of: 2)))
        lanes.copy(0, to: 2)
        lanes.advance([0, 2].map { Lanes.Step(lane: $0, reading: 5, under: condition) })
        #expect(Array(lanes.logits(of: 2)) == Array(lanes.logits(of: 0)))
    }

    @Test func allCostsAtOnceAreThoseOfEachCharacter() {
        let model = Self.model()
        let decoder = LineDecoder(model)
        let logits = Self.stepped([1, 2, 3], decoder, Self.tags[0])[2]
        logits.withUnsafeBufferPointer { logits in
            let costs = decoder.costs(after: logits)
            #expect(costs == logits.indices.map { decoder.cost(of: Int32($0), after: logits) })
        }
    }

    @Test(arguments: DecodingPrecision.allCases)
    func processorsThatFuseAgreeInEveryBitAndTheOthersNearly(precision: DecodingPrecision) throws {
        let model = Self.model()
        let ids = Self.text(30, model)
        let all = Instructions.all.map { instructions in
            let decoder = LineDecoder(model, precision: precision, threads: 1, instructions: instructions)
            return (instructions.name, Self.stepped(ids, decoder, Self.tags[0]))
        }
        let best = try #require(all.first)
        for (name, logits) in all where name != "plain" { #expect(logits == best.1) }
        let plain = try #require(all.last { $0.0 == "plain" })
        for (a, b) in zip(best.1, plain.1) {
            for (x, y) in zip(a, b) { #expect(abs(x - y) < (precision == .int8 ? 1e-2 : 1e-5)) }
        }
    }

    @Test func unknownTagsHaveNoEffectAndKnownOnesHaveOne() {
        let model = Self.model()
        let decoder = LineDecoder(model)
        let none = Self.stepped([1, 2], decoder, [:])
        #expect(Self.stepped([1, 2], decoder, ["style": "unheard of"]) == none)
        #expect(Self.stepped([1, 2], decoder, ["kind": "dialogue"]) != none)
    }

    @Test(arguments: DecodingPrecision.allCases)
    func evaluationByTheDecoderIsThatOfItsSteps(precision: DecodingPrecision) {
        let model = Self.model()
        let line = TrainingTests.corpus[0]
        let text = EncodedText([line], vocabulary: model.vocabulary, tags: model.tags)
        let decoder = LineDecoder(model, precision: precision)
        let ids = model.vocabulary.ids(of: line.modelText)
        let logits = Self.stepped([text.lineEnd] + ids.dropLast(), decoder, line.tags)
        let nats = zip(logits, ids).reduce(0.0) { sum, step in
            sum + step.0.withUnsafeBufferPointer { decoder.cost(of: step.1, after: $0) }
        }
        let evaluations = [1, 3].map {
            Evaluator(model, threads: $0, decoding: precision).evaluate(TrainingTests.encoded(model))
        }
        #expect(evaluations[0] == evaluations[1])
        #expect(Evaluator(model, threads: 1, decoding: precision).evaluate(text).nats == nats)
        let learned = Evaluator(model, threads: 1).evaluate(TrainingTests.encoded(model))
        #expect(abs(evaluations[0].bitsPerCharacter - learned.bitsPerCharacter) < 5e-3)
    }
}
