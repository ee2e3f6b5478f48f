/// What a run depends on from its beginning: two runs that agree in all of it have the same weights after every step.
struct TrainingConditions: Codable, Equatable {
    /// Each condition's name and value, in the order in which they are compared.
    private let list: [Condition]

    private struct Condition: Codable, Equatable {
        var name: String
        var value: String

        /// The value as people know it: a limit as the option that it was given by.
        var words: String {
            let parts = value.split(separator: "(")
            guard name == "limit", parts.count == 2 else { return value }
            return "--\(parts[0]) \(parts[1].dropLast())" + (parts[0] == "time" ? "s" : "")
        }
    }

    init(_ trainer: Trainer) {
        let (model, options) = (trainer.model, trainer.options)
        let values: [(name: String, value: String)] = [
            ("corpus", Self.name(trainer.text)),
            ("validation text", trainer.valid.map(Self.name) ?? "none"),
            ("base", options.base ?? "none"),
            ("architecture", "\(model.shape.architecture)"),
            ("layers", "\(model.shape.layers)"),
            ("hidden units", "\(model.shape.hidden)"),
            ("embedding", "\(model.shape.embedding)"),
            ("model", Self.name(model)),
            ("limit", "\(options.limit)"),
            ("ranks", "\(trainer.ranks.count)"),
            ("batch", "\(options.batch)"),
            ("sequence", "\(options.sequence)"),
            ("learning rate", "\(options.learningRate)"),
            ("warm-up", "\(options.warmUpSteps)"),
            ("weight decay", "\(options.weightDecay)"),
            ("clipping", "\(options.clip)"),
            ("dropout", "\(options.dropout)"),
            ("weight dropout", "\(options.weightDropout)"),
            ("tag dropout", "\(options.tagDropout)"),
            ("context dropout", "\(options.contextDropout)"),
            ("seed", "\(options.seed)"),
            ("precision", options.precision.rawValue + (Precision.isPortable ? ", portable" : "")),
            ("validations", "\(options.validations)"),
            ("patience", options.patience.map(String.init) ?? "none"),
        ]
        list = values.map { Condition(name: $0.name, value: $0.value) }
    }

    /// The first condition in which another run differs.
    func difference(from other: TrainingConditions) -> (name: String, value: String, other: String)? {
        for (mine, its) in zip(list, other.list) where mine != its {
            return (mine.name, mine.words, mine.name == its.name ? its.words : "unknown")
        }
        return list.count == other.list.count ? nil : ("version", "\(list.count)", "\(other.list.count)")
    }

    private static func name(_ text: EncodedText) -> String {
        "\(text.characterCount) characters \(text.fingerprint.text)"
    }

    /// The model's characters, tags and the names and sizes of its tensors.
    private static func name(_ model: CharacterModel) -> String {
        var fingerprint = Fingerprint()
        for scalar in model.vocabulary.scalars { fingerprint.add(UInt64(scalar.value)) }
        for name in model.tags.names { fingerprint.add(name) }
        for tensor in model.shape.tensors { fingerprint.add("\(tensor.name) \(tensor.shape)") }
        return "\(model.parameterCount) weights \(fingerprint.text)"
    }
}
