public import ArgumentParser
public import LanguageModel

/// What a new model's layers are made of.
struct ArchitectureOptions: ParsableArguments {
    @Option(help: "The recurrent unit.") var cell = Architecture.Cell.lstm

    @Flag(help: "Let the projection use the embedding's matrix, which is then as wide as a layer.") var tie = false

    var architecture: Architecture { Architecture(cell: cell, isTied: tie) }
}

extension Architecture.Cell: ExpressibleByArgument {}
