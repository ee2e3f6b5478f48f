import Testing

@testable import LanguageModel

@Suite struct SamplingTests {
    static let logits: [Float] = [1, 3, 0, 3, 2]

    static func candidates(_ sampler: Sampler, allowed: (Int32) -> Bool = { _ in true }) -> Candidates {
        logits.withUnsafeBufferPointer { sampler.candidates($0, allowed: allowed) }
    }

    @Test func candidatesComeMostProbableFirstAndTiesById() {
        let candidates = Self.candidates(Sampler(temperature: 1))
        #expect(candidates.ids == [1, 3, 4, 0, 2])
        #expect(abs(candidates.probabilities.reduce(0, +) - 1) < 1e-6)
        #expect(abs(candidates.probabilities[0] / candidates.probabilities[2] - 2.7182818) < 1e-5)
    }

    @Test func theTemperatureIsAPowerOfTheProbabilities() {
        let cold = Self.candidates(Sampler(temperature: 0.5)).probabilities
        #expect(abs(cold[0] / cold[2] - 7.389056) < 1e-4)
        #expect(Self.candidates(Sampler(temperature: 0)).probabilities[2] == 0)
    }

    @Test(arguments: [
        (Sampler(temperature: 1, topK: 2), [1, 3]), (Sampler(temperature: 1, topK: 0), [1]),
        (Sampler(temperature: 1, topP: 0.5), [1, 3]), (Sampler(temperature: 1, topP: 0.9), [1, 3, 4]),
        (Sampler(temperature: 1, minP: 0.2), [1, 3, 4]), (Sampler(temperature: 1, minP: 1), [1, 3]),
        (Sampler(temperature: 1, topK: 4, topP: 0.75, minP: 0.9), [1, 3]),
    ])
    func rulesKeepWhatTheySay(sampler: Sampler, expected: [Int32]) {
        let candidates = Self.candidates(sampler)
        #expect(candidates.ids == expected)
        #expect(abs(candidates.probabilities.reduce(0, +) - 1) < 1e-6)
    }

    @Test func theRestKeepsItsProportionsWhenCharactersAreForbidden() {
        let candidates = Self.candidates(Sampler(temperature: 1)) { $0 != 1 }
        #expect(candidates.ids == [3, 4, 0, 2])
        #expect(abs(candidates.probabilities[0] / candidates.probabilities[1] - 2.7182818) < 1e-5)
        #expect(Self.candidates(Sampler()) { _ in false }.isEmpty)
    }

    @Test func drawsFollowTheProbabilities() {
        let candidates = Self.candidates(Sampler(temperature: 1))
        var random = RandomSource(seed: 9)
        var counts = [Int32: Int]()
        for _ in 0..<20_000 { counts[candidates.draw(&random) ?? -1, default: 0] += 1 }
        for (id, probability) in zip(candidates.ids, candidates.probabilities) {
            #expect(abs(Double(counts[id] ?? 0) / 20_000 - Double(probability)) < 0.02)
        }
    }

    @Test(arguments: [Sampler(temperature: 1), Sampler(temperature: 2, topP: 1)])
    func drawsAmongTheAllowedFollowTheirProbabilities(sampler: Sampler) {
        var random = RandomSource(seed: 9)
        let logits = (0..<40).map { _ in 3 * random.nextNormal() }
        logits.withUnsafeBufferPointer { logits in
            let allowed: (Int32) -> Bool = { $0 % 3 == 1 }
            var counts = [Int32: Int]()
            for _ in 0..<20_000 { counts[sampler.draw(logits, allowed: allowed, &random) ?? -1, default: 0] += 1 }
            let candidates = sampler.candidates(logits, allowed: allowed)
            for (id, probability) in zip(candidates.ids, candidates.probabilities) {
                #expect(abs(Double(counts[id] ?? 0) / 20_000 - Double(probability)) < 0.02)
            }
            #expect(counts.keys.allSatisfy(allowed))
            #expect(sampler.draw(logits, allowed: { _ in false }, &random) == nil)
        }
    }

    @Test func whatIsAllowedIsDrawnHoweverImprobableItIs() {
        var random = RandomSource(seed: 1)
        let drawn = [Float(0), 500, -900, -901].withUnsafeBufferPointer { logits in
            (0..<100).map { _ in Sampler(temperature: 1).draw(logits, allowed: { $0 > 1 }, &random) }
        }
        #expect(Set(drawn) == [2, 3])
        #expect([Float]().withUnsafeBufferPointer { Sampler().draw($0, allowed: { _ in true }, &random) } == nil)
    }

    /// Most of thousands of characters are put in order only when a rule or a draw comes to them.
    @Test(arguments: [
        Sampler(temperature: 1), Sampler(temperature: 4), Sampler(temperature: 0), Sampler(temperature: 1, topK: 2000),
        Sampler(temperature: 2, topP: 0.999), Sampler(temperature: 1, minP: 1e-5), Sampler(temperature: 1, topK: 3),
    ])
    func ofThousandsOfCharactersTheOrderAndTheDrawsAreThoseOfAFullSort(sampler: Sampler) {
        var random = RandomSource(seed: 3)
        let logits = (0..<6000).map { _ in (random.nextNormal() * 12).rounded() / 4 }
        let candidates = logits.withUnsafeBufferPointer { sampler.candidates($0) { $0 % 7 != 0 } }
        let order = logits.indices.filter { $0 % 7 != 0 }.sorted {
            logits[$0] == logits[$1] ? $0 < $1 : logits[$0] > logits[$1]
        }
        let (ids, probabilities) = (candidates.ids, candidates.probabilities)
        #expect(ids == order.prefix(ids.count).map { Int32($0) })
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-4)
        #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 >= $1 })
        for seed in UInt64(0)..<400 {
            var (one, other) = (RandomSource(seed: seed), RandomSource(seed: seed))
            var rest = one.nextUniform()
            let expected = zip(ids, probabilities).first { _, probability in
                rest -= probability
                return rest < 0
            }
            #expect(candidates.draw(&other) == expected?.0 ?? ids.last)
        }
    }

    @Test func theRandomSourceGivesItsPublishedNumbers() {
        var random = RandomSource(seed: 0)
        // xoshiro256** seeded with the first four outputs of SplitMix64 from 0.
        #expect(
            (0..<3).map { _ in random.next() } == [
                11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768,
            ])
        #expect(RandomSource.seed(7, 0) == 7)
        #expect(Set((0..<1000).map { RandomSource.seed(7, $0) }).count == 1000)
        #expect(RandomSource.seed(7, 5) < 1 << 53)
    }
}
