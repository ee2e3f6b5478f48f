import Generation
import Measures
import Projects

/// A suggestion on screen, with what it takes to write it again.
struct Offer {
    let suggestion: Suggestion
    /// The fingerprint of the weights that wrote it.
    let model: String
    /// What was asked for.
    let request: LineRequest

    /// Where the script is told that the line came from.
    var origin: Origin {
        .model(hash: model, seed: suggestion.seed, provenance: Provenance(of: suggestion, request))
    }
}

extension Provenance {
    fileprivate init(of suggestion: Suggestion, _ request: LineRequest) {
        self.init(
            text: suggestion.text, role: suggestion.role, tags: request.tags, temperature: request.temperature,
            topP: request.topP, guidance: request.guidance, prefix: request.prefix, must: request.must,
            ban: request.ban, maxLength: request.maxLength, minLength: request.minLength, unit: request.unit.rawValue,
            words: request.words.rawValue, stop: request.stop.rawValue,
            search: request.search == .sample ? nil : request.search.rawValue)
    }

    /// What was asked for, with the line's own seed; nil where a later program's choices are not known here.
    func request(seed: UInt64) -> LineRequest? {
        guard let unit = MeasureUnit(rawValue: unit), let words = LineRequest.Words(rawValue: words),
            let stop = LineRequest.Stop(rawValue: stop)
        else { return nil }
        var request = LineRequest()
        (request.seed, request.tags, request.prefix) = (seed, tags, prefix)
        (request.temperature, request.topP, request.guidance) = (temperature, topP, guidance)
        (request.must, request.ban) = (must, ban)
        (request.minLength, request.maxLength) = (minLength, maxLength)
        (request.unit, request.words, request.stop) = (unit, words, stop)
        return request
    }

    /// What was asked for, as one asks for it at the prompt.
    var wishes: [String] {
        var wishes = ["temp=\(temperature)", "guide=\(guidance)", "unit=\(unit)", "words=\(words)", "stop=\(stop)"]
        if let topP { wishes.append("topp=\(topP)") }
        if let maxLength { wishes.append("len=\(maxLength)") }
        if let minLength { wishes.append("len>=\(minLength)") }
        if !prefix.isEmpty { wishes.append("begin=\(prefix)") }
        // The other tags are the script's.
        return wishes + Wish.tags.compactMap { name in tags[name].map { "\(name)=\($0)" } }
            + must.map { "must=\($0)" } + ban.map { "ban=\($0)" }
    }

    /// What was asked for, for people: `role MARK · temp 0.8 · top-p 0.95 · must "the bus"`.
    var report: String {
        var parts = ["role \(role ?? "none")", "temp \(temperature)"]
        if let topP { parts.append("top-p \(topP)") }
        if guidance != 1 { parts.append("guide \(guidance)") }
        parts += tags.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        if let maxLength { parts.append("len \(maxLength) \(unit)") }
        if let minLength { parts.append("at least \(minLength) \(unit)") }
        if !prefix.isEmpty { parts.append("begin \"\(prefix)\"") }
        parts += must.map { "must \"\($0)\"" } + ban.map { "ban \"\($0)\"" }
        if words != LineRequest.Words.strict.rawValue { parts.append("words \(words)") }
        if stop != LineRequest.Stop.line.rawValue { parts.append("stop \(stop)") }
        if let search { parts.append("search \(search)") }
        return parts.joined(separator: " · ")
    }
}
