import Generation

/// What `/set` changes.
struct Settings {
    var temperature: Float = 0.65
    var topP: Float = 0.95
    var guidance: Float = 1
    /// Which words may be used; a model that knows none is free.
    var words = LineRequest.Words.strict
    /// Suggestions shown at a time.
    var count = 3
    /// Nil: a new one for each turn.
    var seed: UInt64?
    /// The model's file, or `default`.
    var model = "default"
    var tags: [String: String] = [:]

    /// A file or a folder of texts that lines are compared with, besides the project's own.
    var texts: String?

    /// Whether long output waits at each screenful.
    var pager = true
    /// Whether the likeliest continuation of the line is shown behind it.
    var ghost = true

    /// Suggestions as they are set, without a seed.
    var request: LineRequest {
        var request = LineRequest()
        (request.count, request.tags) = (count, tags)
        (request.temperature, request.topP, request.guidance) = (temperature, topP, guidance)
        request.words = words
        return request
    }

    /// The names that `/set` takes, with what they mean.
    static let names: [(name: String, meaning: String)] = [
        ("temp", "how daring, 0 to 10"), ("topp", "the probability to draw from, up to 1"),
        ("guide", "how far tags are followed, 0 to 20"), ("words", "real ones alone, strict, or free"),
        ("count", "suggestions at a time, 1 to 26"),
        ("seed", "a number, or none for a new one each time"), ("model", "a model's file, or default"),
        ("style", "a style tag, or none"), ("genre", "a genre tag, or none"),
        ("texts", "a file or folder to look for copies in, or none"),
        ("pager", "whether long output waits at each screenful, on or off"),
        ("ghost", "whether a line's likeliest end is shown, taken by →, on or off"),
    ]

    /// Sets one of them.
    ///
    /// - Throws: ``Failure`` for a name or a value that is not known.
    mutating func set(_ name: String, to value: String) throws(Failure) {
        func number<N: LosslessStringConvertible & Comparable>(_ range: ClosedRange<N>) throws(Failure) -> N {
            guard let number = N(value), range.contains(number) else {
                throw Failure("\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value)")
            }
            return number
        }
        func flag() throws(Failure) -> Bool {
            guard ["on", "off"].contains(value) else { throw Failure("\(name) takes on or off, not \(value)") }
            return value == "on"
        }
        switch name {
        case "temp": temperature = try number(0...10)
        case "topp": topP = try number(0.01...1)
        case "guide": guidance = try number(0...20)
        case "words":
            guard let choice = LineRequest.Words(rawValue: value) else {
                throw Failure("words takes strict or free, not \(value)")
            }
            words = choice
        case "count": count = try number(1...26)
        case "seed": seed = value == "none" ? nil : try number(0...(1 << 53))
        case "model": model = value
        case "style", "genre": tags[name] = value == "none" ? nil : value
        case "pager": pager = try flag()
        case "ghost": ghost = try flag()
        case "texts": texts = value == "none" ? nil : value
        default:
            throw Failure("there is no setting \(name); there are \(Self.names.map(\.name).joined(separator: ", "))")
        }
    }

    /// Each setting with its value.
    var report: [(name: String, value: String)] {
        [
            ("temp", "\(temperature)"), ("topp", "\(topP)"), ("guide", "\(guidance)"),
            ("words", words.rawValue), ("count", "\(count)"),
            ("seed", seed.map { "\($0)" } ?? "none"), ("model", model), ("style", tags["style"] ?? "none"),
            ("genre", tags["genre"] ?? "none"), ("texts", texts ?? "none"), ("pager", pager ? "on" : "off"),
            ("ghost", ghost ? "on" : "off"),
        ]
    }
}
