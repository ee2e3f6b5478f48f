import Testing

@testable import LanguageModel

@Suite struct WeightDropoutTests {
    private static let shape = ModelShape(
        vocabulary: 5, tags: 0, embedding: 3, hidden: 40, layers: 2, tagWidth: 0)

    private static func masks(rate: Float, seed: UInt64, team: Int = 1) -> [[Double]] {
        let parameters = Parameters.initial(shape: shape, seed: 1, by: .uniform)
        let weights = Weights(parameters, forTraining: true, weightDropout: rate, seed: 0)
        weights.update(from: parameters, seed: seed, team: Team(size: team))
        return (weights.weightDropout?.masks ?? []).map(GradientTests.values)
    }

    @Test func theShareIsSilentAndTheRestRaised() {
        for mask in Self.masks(rate: 0.25, seed: 1) {
            #expect(mask.count == 160 * 40)
            #expect(Set(mask) == [0, Double(1 / (1 - Float(0.25)))])
            #expect(abs(Double(mask.count(where: { $0 == 0 })) / Double(mask.count) - 0.25) < 0.02)
        }
    }

    @Test func theSeedDecidesAndTheTeamDoesNot() {
        let masks = Self.masks(rate: 0.5, seed: 1)
        #expect(masks[0] != masks[1])
        #expect(Self.masks(rate: 0.5, seed: 1, team: 3) == masks)
        #expect(Self.masks(rate: 0.5, seed: 2) != masks)
    }

    /// Two updates read the same text with all but the same weights, so that only a fresh mask can change the loss.
    @Test(arguments: [(0, true), (0.5, false)] as [(Float, Bool)])
    func everyUpdateOfATrainingDrawsAnew(rate: Float, areEqual: Bool) throws {
        let model = TrainingTests.model()
        let text = EncodedText([TrainingTests.corpus[0]], vocabulary: model.vocabulary, tags: model.tags)
        var options = TrainingOptions()
        (options.limit, options.batch, options.sequence) = (.steps(2), 1, text.characterCount)
        (options.tagDropout, options.contextDropout, options.learningRate) = (0, 0, 1e-20)
        (options.weightDropout, options.threads, options.reportEvery) = (rate, 1, 1)
        // A seed whose first two epochs begin where the text does.
        let seed = (UInt64(1)...20_000).first { seed in
            [1, 2].allSatisfy { epoch in
                EpochStreams(
                    text, rows: 1, tagDropout: 0, contextDropout: 0, seed: RandomSource.seed(seed, epoch)
                ).chunk(0, steps: 1, streams: 0..<1).resets[0]
            }
        }
        options.seed = try #require(seed)
        var losses: [Double] = []
        _ = try Trainer(model, on: text, valid: nil, options: options).run { progress, _ in
            losses.append(progress.loss)
            return true
        }
        #expect(losses.count == 2 && (losses[0] == losses[1]) == areEqual)
    }
}
