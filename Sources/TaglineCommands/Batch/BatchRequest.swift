import Campaign
import Drafts
import Generation
import Measures
import Steering

/// One line of a batch: what `generate` or `ads generate` is asked for, as a JSON object.
struct BatchRequest: Sendable {
    enum Work: Sendable {
        case lines(LineRequest)
        case campaign(CampaignOrder)
    }

    let work: Work

    private static let samplingKeys = [
        "seed", "temperature", "topK", "topP", "minP", "guidance", "search", "beam", "lengthPenalty",
    ]
    private static let lineKeys = [
        "tags", "prefix", "count", "minLength", "maxLength", "unit", "must", "ban", "cover", "pattern", "shape",
        "words", "stop",
    ]
    private static let campaignKeys = ["ads", "slots"]

    /// - Throws: `JSONError` or ``Failure``.
    init(_ json: JSONValue, _ channels: Channels) throws {
        let root = JSONCursor(json)
        let brief = try root.member("ads")
        let known = ["id"] + (brief == nil ? Self.lineKeys : Self.campaignKeys) + Self.samplingKeys
        if let (key, _) = try root.members().first(where: { !known.contains($0.key) }) {
            throw Failure("there is no option \(key); there are \(known.joined(separator: ", "))")
        }
        if let brief {
            var order = try Self.order(brief, counts: root.member("slots"), channels)
            try order.sampling.readSampling(from: root)
            work = .campaign(order)
        } else {
            var request = LineRequest()
            try request.readSampling(from: root)
            try request.readLine(from: root)
            work = .lines(request)
        }
    }

    private static func order(
        _ json: JSONCursor, counts: JSONCursor?, _ channels: Channels
    ) throws -> CampaignOrder {
        let brief = try Brief(json: Array(json.value.line.utf8))
        guard let channel = channels[brief.channel] else { throw CampaignFile.unknown(brief.channel, among: channels) }
        var slots: [(slot: String, count: Int)] = []
        for (name, count) in try counts?.members() ?? [] {
            slots.append((name, try count.integer(in: CampaignOrder.counts)))
        }
        return try CampaignOrder(brief, on: channel, counts: slots)
    }
}

extension LineRequest {
    fileprivate mutating func readSampling(from root: JSONCursor) throws(JSONError) {
        if let value = try root.member("seed") { seed = try value.unsigned() }
        if let value = try root.member("temperature") { temperature = try value.number(in: Self.temperatures) }
        if let value = try root.member("topK") { topK = try value.integer(in: 1...Int.max) }
        if let value = try root.member("topP") {
            topP = try value.number(in: 0...1)
            if topP == 0 { throw value.mismatch("a share above 0, at most 1") }
        }
        if let value = try root.member("minP") { minP = try value.number(in: 0...1) }
        if let value = try root.member("guidance") { guidance = try value.number(in: Self.guidances) }
        if let value = try root.member("search") { search = try value.choice() }
        if let value = try root.member("beam") { beam = try value.integer(in: Self.beams) }
        if let value = try root.member("lengthPenalty") { lengthPenalty = try value.number(in: Self.lengthPenalties) }
    }

    fileprivate mutating func readLine(from root: JSONCursor) throws(JSONError) {
        for (key, value) in try root.member("tags")?.members() ?? [] { tags[key] = try value.string() }
        prefix = try root.member("prefix")?.string() ?? ""
        count = try root.member("count")?.integer(in: Self.counts) ?? 1
        minLength = try root.member("minLength")?.integer(in: Self.minLengths)
        maxLength = try root.member("maxLength")?.integer(in: Self.maxLengths)
        must = try root.member("must")?.strings() ?? []
        ban = try root.member("ban")?.strings() ?? []
        if let value = try root.member("cover") {
            guard search == .set else { throw value.mismatch("left out where search is not set") }
            cover = try value.strings()
        }
        if let value = try root.member("pattern") { pattern = try value.pattern() }
        for rule in try root.member("shape")?.array() ?? [] { shape.insert(try rule.choice()) }
        if let value = try root.member("unit") { unit = try value.choice() }
        if let value = try root.member("words") { words = try value.choice() }
        if let value = try root.member("stop") { stop = try value.choice() }
    }
}

extension JSONCursor {
    fileprivate func pattern() throws(JSONError) -> Pattern {
        let text = try string()
        do throws(PatternError) {
            return try Pattern(text)
        } catch {
            throw mismatch("a pattern that can be read (\(error))")
        }
    }

    fileprivate func number(in range: ClosedRange<Float>) throws(JSONError) -> Float {
        Float(try number(in: Double(range.lowerBound)...Double(range.upperBound)))
    }
}
