/// One thing that `bench` measures.
enum Measurement {
    case train(TrainingSpeed)
    case generate(GenerationSpeed)
    /// Of a script's bytes; nil for a script made for this.
    case parse([UInt8]?)
    case toJSON([UInt8]?)
    case startup

    /// Its share of the time, before the others' are known: updates take long, and fewer of them vary more.
    var weight: Double {
        if case .train = self { 4 } else { 1 }
    }

    /// Bytes of memory that cannot be done without, where they can be many.
    var leastBytes: Int {
        switch self {
        case .train(let speed): speed.leastBytes
        case .generate(let speed): MemoryLayout<Float>.size * speed.size.weights(vocabulary: speed.vocabulary)
        case .parse, .toJSON, .startup: 0
        }
    }

    func measured(within seconds: Double) throws(Failure) -> Double {
        switch self {
        case .train(let speed): try speed.measured(within: seconds)
        case .generate(let speed): try speed.measured(within: seconds)
        case .parse(let script):
            try ParsingSpeed.measured(toJSON: false, script: script, within: seconds)
        case .toJSON(let script):
            try ParsingSpeed.measured(toJSON: true, script: script, within: seconds)
        case .startup: try StartupTime.measured(within: seconds)
        }
    }

    var name: String {
        switch self {
        case .train(let speed): "training \(speed.size), \(speed.precision)"
        case .generate(let speed): "generation \(speed.size), \(speed.precision), batch \(speed.batch)"
        case .parse: "parsing"
        case .toJSON: "parsing to JSON"
        case .startup: "start"
        }
    }
}
