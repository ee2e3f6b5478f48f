import Testing

@testable import LanguageModel

@Suite struct VoiceTests {
    @Test(arguments: [Adaptation.biases, .lowRank(1), .lowRank(3), .full], ["ANNA", "李娜 👩🏽‍🚀", "Frau Mu\u{308}ller"])
    func aVoiceReadsBackAsItWasWritten(adaptation: Adaptation, name: String) throws {
        let model = VoiceCast.model()
        let voice = VoiceCast.voice(name, of: model, adaptation)
        let bytes = try voice.file()
        let read = try VoiceCast.read(bytes)
        #expect(read.name.utf8.elementsEqual(name.utf8) && read.role.utf8.elementsEqual(name.utf8))
        #expect(read.base == model.hash && read.record == voice.record && read.deltas.parts == voice.deltas.parts)
        #expect(try read.file() == bytes)
        #expect(try read.applied(to: model).hash == voice.applied(to: model).hash)
    }

    @Test func applyingAddsTheProductsAndNothingElse() throws {
        let model = VoiceCast.model()
        let voice = VoiceCast.voice(of: model)
        let before = model.checkpoint()
        let voiced = try voice.applied(to: model)
        #expect(model.checkpoint() == before)
        #expect(voiced.hash != model.hash)
        var changed: [String] = []
        for tensor in model.shape.tensors {
            let (from, to) = (
                model.parameters.pointer(tensor.name), voiced.parameters.pointer(tensor.name)
            )
            let index = voice.deltas.parts.firstIndex { $0.tensor == tensor }
            if index != nil { changed.append(tensor.name) }
            for i in 0..<tensor.count {
                var expected = Double(from[i])
                if let index {
                    let part = voice.deltas.parts[index]
                    let (left, right) = (voice.deltas.left(index), voice.deltas.right(index))
                    if let rank = part.rank {
                        let (row, column) = (i / part.columns, i % part.columns)
                        for r in 0..<rank {
                            expected += Double(left[row * rank + r]) * Double(right[r * part.columns + column])
                        }
                    } else {
                        expected += Double(left[i])
                    }
                }
                #expect(abs(Double(to[i]) - expected) < 1e-6, "\(tensor.name) at \(i)")
            }
        }
        #expect(
            changed == [
                "lstm.weight_ih_l0", "lstm.weight_hh_l0", "lstm.bias_ih_l0", "lstm.weight_ih_l1", "lstm.weight_hh_l1",
                "lstm.bias_ih_l1", "projection.weight", "projection.bias",
            ])
    }

    /// The same work shared in another way gives the same bits, and so the same fingerprint.
    @Test func threadsChangeNoBitOfWhatIsAdded() {
        let model = VoiceCast.model()
        let voice = VoiceCast.voice(of: model)
        let alone = model.parameters.copy()
        voice.deltas.add(to: model.parameters, into: alone)
        let shared = model.parameters.copy()
        Team(size: 3).run { voice.deltas.add(to: model.parameters, into: shared, by: $0) }
        #expect(GradientTests.values(alone.buffer) == GradientTests.values(shared.buffer))
    }

    @Test func anotherModelsVoiceIsRefusedByBothFingerprints() throws {
        let (model, other) = (VoiceCast.model(), VoiceCast.model(seed: 2))
        let voice = VoiceCast.voice(of: model)
        let error = VoiceError.otherBase(voice: "ANNA", base: model.hash, model: other.hash)
        #expect(throws: error) { try voice.applied(to: other) }
        #expect("\(error)".contains(model.hash) && "\(error)".contains(other.hash))
    }

    @Test func aVoiceThatDoesNotFitTheModelItNamesIsRefused() throws {
        let model = VoiceCast.model()
        let wide = VoiceCast.voice(of: VoiceCast.model(hidden: 32))
        let claimed = Voice(
            name: "ANNA", role: "ANNA", base: model.hash, record: VoiceRecord(), deltas: wide.deltas)
        #expect(
            throws: VoiceError.unreadable(
                .wrongShape(tensor: "lstm.weight_ih_l0", expected: [96, 12], found: [128, 12]))
        ) { try claimed.applied(to: model) }
        let foreign = VoiceDeltas([VoiceDeltas.Part(tensor: .init("gru.bias_ih_l0", 4), rank: nil)])
        let strange = Voice(name: "A", role: "A", base: model.hash, record: VoiceRecord(), deltas: foreign)
        #expect(throws: VoiceError.unreadable(.unknownTensor("gru.bias_ih_l0"))) { try strange.applied(to: model) }
    }

    @Test func numbersThatOverflowTogetherAreRefused() throws {
        let model = VoiceCast.model()
        let voice = VoiceCast.voice(of: model)
        for i in 0..<voice.deltas.buffer.count { voice.deltas.buffer.base[i] = 3e38 }
        let read = try VoiceCast.read(voice.file())
        #expect(throws: VoiceError.unreadable(.notFinite(tensor: "lstm.weight_ih_l0", index: 0))) {
            try read.applied(to: model)
        }
    }

    @Test func fineTuningOfAllWeightsIsTooLargeToKeep() throws {
        let voice = VoiceCast.voice(of: VoiceCast.model(hidden: 160), .full)
        #expect(voice.deltaBytes > Voice.sizeLimit)
        #expect {
            try voice.file()
        } throws: { error in
            guard case .tooLarge(let bytes, limit: 1_048_576) = error as? VoiceError else { return false }
            return bytes > voice.deltaBytes
        }
        let huge = [UInt8](repeating: 0, count: Voice.sizeLimit + 1)
        #expect(throws: VoiceError.tooLarge(bytes: huge.count, limit: Voice.sizeLimit)) { try VoiceCast.read(huge) }
    }
}
