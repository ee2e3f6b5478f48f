import Testing

@testable import LanguageModel

@Suite struct ArchitectureCheckpointTests {
    @Test(arguments: Architecture.tested)
    func aModelComesBackAsItWas(architecture: Architecture) throws {
        let model = TrainingTests.model(layers: 2, architecture: architecture)
        let bytes = model.checkpoint()
        let opened = try CheckpointTests.open(bytes)
        #expect(opened.shape == model.shape)
        #expect(opened.hash == model.hash)
        #expect(opened.checkpoint() == bytes)
    }

    @Test func aPlainModelStaysOneThatOlderProgramsOpen() {
        let header = CheckpointFile(TrainingTests.model().checkpoint()).header
        #expect(header.contains(#""version":"1""#))
        for name in ["cell", "tied", "layerNorm", "mogrifier"] { #expect(!header.contains(name)) }
    }

    @Test func otherModelsAreRefusedByOlderPrograms() {
        for architecture in Architecture.tested where !architecture.isPlain {
            let header = CheckpointFile(TrainingTests.model(architecture: architecture).checkpoint()).header
            #expect(header.contains(#""version":"2""#))
        }
    }

    /// What metadata of a model of 16 and 8 say, and why it is refused.
    @Test(
        arguments: [
            (["cell": "tree"], CheckpointError.badHeader("its cell is none of lstm, gru and rnn")),
            (["cell": "gru"], .missingTensor("gru.weight_hh_l0")),
            (["tied": "True"], .badHeader("its tied is something other than true")),
            (["tied": "true"], .badHeader("tied embeddings are as wide as a layer: 8 expected, 16 found")),
            (["layerNorm": ""], .badHeader("its layerNorm is something other than true")),
            (["layerNorm": "true"], .missingTensor("norm.weight_l0")),
            (["mogrifierRounds": "-2"], .badHeader("its mogrifierRounds is no count")),
            (["mogrifierRounds": "99999999999999999999"], .badHeader("its mogrifierRounds is no count")),
            (["mogrifierRounds": "999999999"], .badHeader("a mogrifier takes at most 16 rounds")),
            (["mogrifierRounds": "2"], .missingTensor("mogrifier.weight_1_l0")),
            (["mogrifierRounds": "2", "mogrifierRank": "3"], .missingTensor("mogrifier.down_1_l0")),
            (
                ["mogrifierRounds": "2", "mogrifierRank": "9223372036854775807"],
                .badHeader("a mogrifier's rank is 1 to 8, the narrower of embedding and hidden units")
            ),
            (["mogrifierRank": "3"], .badHeader("a mogrifier's rank goes with rounds of it")),
        ] as [([String: String], CheckpointError)])
    func anArchitectureThatTheFileHasNotIsRefused(metadata: [String: String], error: CheckpointError) {
        var file = CheckpointFile(TrainingTests.model(hidden: 8).checkpoint())
        for (key, value) in metadata { file.setMetadata(key, to: value) }
        #expect(throws: error) { try CheckpointTests.open(file.bytes) }
    }

    @Test func aMogrifierOnOtherCellsIsRefused() {
        var file = CheckpointFile(TrainingTests.model(architecture: Architecture(cell: .gru)).checkpoint())
        file.setMetadata("mogrifierRounds", to: "2")
        #expect(throws: CheckpointError.badHeader("a mogrifier goes with the lstm cell alone, not with gru")) {
            try CheckpointTests.open(file.bytes)
        }
    }

    @Test func whatTheArchitectureHasNotMayNotBeInTheFile() {
        var file = CheckpointFile(TrainingTests.model(architecture: Architecture(hasLayerNorm: true)).checkpoint())
        file.removeMetadata("layerNorm")
        #expect(throws: CheckpointError.unknownTensor("norm.bias_l0")) { try CheckpointTests.open(file.bytes) }
    }
}
