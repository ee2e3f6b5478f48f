public import ArgumentParser
public import LanguageModel

/// What a new model's layers are made of.
struct ArchitectureOptions: ParsableArguments {
    @Option(help: "The recurrent unit.") var cell = Architecture.Cell.lstm

    @Flag(help: "Let the projection use the embedding's matrix, which is then as wide as a layer.") var tie = false
    @Flag(help: "Norm the gates' sums, each gate over its units.") var layerNorm = false
    @Option(help: "Rounds in which an LSTM's input and state change each other before each step.") var mogrifier = 0
    @Option(help: "The rank of the matrices that they do so with, in place of the full one.") var mogrifierRank: Int?

    var architecture: Architecture {
        Architecture(
            cell: cell, isTied: tie, hasLayerNorm: layerNorm, mogrifierRounds: mogrifier,
            mogrifierRank: mogrifierRank)
    }
}

extension Architecture.Cell: ExpressibleByArgument {}
extension Initialization: ExpressibleByArgument {}
