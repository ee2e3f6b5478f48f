import Testing

@testable import LanguageModel

@Suite struct VoiceBlendTests {
    static let model = VoiceCast.model()

    /// What a voice adds to each tensor, in Double.
    static func added(by voice: Voice) throws -> [Double] {
        let merged = try voice.applied(to: model)
        return zip(GradientTests.values(merged.parameters.buffer), GradientTests.values(model.parameters.buffer)).map(-)
    }

    static let mixtures: [[(Adaptation, Float)]] = [
        [(.lowRank(3), 1)], [(.lowRank(3), 0.7), (.lowRank(2), 0.3)], [(.biases, 2), (.lowRank(1), 0.5)],
        [(.lowRank(1), 0.2), (.lowRank(1), 0.2), (.biases, 0.6)],
    ]

    @Test(arguments: mixtures.indices) func aBlendAddsWhatItsVoicesAddTimesTheirWeights(index: Int) throws {
        let voices = Self.mixtures[index].enumerated().map { place, member in
            (voice: VoiceCast.voice("V\(place)", of: Self.model, member.0, seed: UInt64(place)), weight: member.1)
        }
        let blend = try Voice.blend(voices, name: "LENA")
        let expected = try voices.map { voice, weight in try Self.added(by: voice).map { Double(weight) * $0 } }
            .reduce([Double](repeating: 0, count: Self.model.parameterCount)) { zip($0, $1).map(+) }
        for (found, expected) in zip(try Self.added(by: blend), expected) { #expect(abs(found - expected) < 1e-6) }
        #expect(blend.name == "LENA" && blend.role == "LENA" && blend.base == Self.model.hash)
        #expect(blend.record.blend == voices.map { "\($0.voice.name):\($0.weight)" })
        #expect(try VoiceCast.read(blend.file()).applied(to: Self.model).hash == blend.applied(to: Self.model).hash)
    }

    @Test func ranksOfABlendAddUp() throws {
        let blend = try Voice.blend(
            [(VoiceCast.voice(of: Self.model, .lowRank(3)), 1), (VoiceCast.voice(of: Self.model, .lowRank(2)), 1)],
            name: "B")
        #expect(blend.deltas.parts.compactMap(\.rank) == [5, 5, 5, 5, 5])
    }

    @Test func whatCannotBeBlendedIsRefused() throws {
        let voice = VoiceCast.voice(of: Self.model)
        #expect(throws: VoiceError.nothingToBlend) { try Voice.blend([], name: "B") }
        for weight in [0, -1, .nan, .infinity, 11] as [Float] {
            #expect {
                try Voice.blend([(voice, weight)], name: "B")
            } throws: { error in
                guard case .blendWeight(let found) = error as? VoiceError else { return false }
                return found == weight || found.isNaN && weight.isNaN
            }
        }
        let other = VoiceCast.model(seed: 2)
        #expect(throws: VoiceError.otherBase(voice: "MARK", base: other.hash, model: Self.model.hash)) {
            try Voice.blend([(voice, 1), (VoiceCast.voice("MARK", of: other), 1)], name: "B")
        }
        #expect(throws: VoiceError.otherForm(tensor: "lstm.weight_ih_l0")) {
            try Voice.blend([(voice, 1), (VoiceCast.voice(of: Self.model, .full), 1)], name: "B")
        }
    }
}
