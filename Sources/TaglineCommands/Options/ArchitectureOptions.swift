public import ArgumentParser
public import LanguageModel

/// What a new model's layers are made of.
struct ArchitectureOptions: ParsableArguments {
    @Option(help: "The recurrent unit.") var cell = Architecture.Cell.lstm

    var architecture: Architecture { Architecture(cell: cell) }
}

extension Architecture.Cell: ExpressibleByArgument {}
