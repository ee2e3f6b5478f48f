public import Campaign
import LanguageModel
public import Measures
import Steering

/// Writes the lines of an ad campaign, slot by slot.
public struct AdWriter: Sendable {
    private let generator: LineGenerator
    /// Real words alone, where the model knows which are.
    private let words: LineRequest.Words

    /// Lines drawn for one that is kept, at most, before the slot is given up.
    private static let drawsEach = 192
    /// Lines that are drawn at a time, of which the best is kept; of long ones fewer, and of scripts with thousands of
    /// characters, among which a line is dear.
    private func ranked(_ limit: Int) -> Int {
        let (most, room) = generator.decoder.vocabulary.scalars.count < 1000 ? (48, 4800) : (4, 200)
        return min(most, max(room / limit, 1))
    }

    public init(_ generator: LineGenerator) {
        self.generator = generator
        words = generator.hasWordList ? .strict : .free
    }

    /// A slot to fill.
    public struct Order: Sendable {
        public let slot: String
        public let count: Int
        public let limit: Int
        /// The least length of a line.
        public let least: Int
        public let unit: MeasureUnit
        /// As ``LineRequest/fields``.
        public let fields: [String: Int]

        public init(
            slot: String, count: Int, limit: Int, least: Int = 0, unit: MeasureUnit, fields: [String: Int] = [:]
        ) {
            (self.slot, self.count, self.limit, self.least) = (slot, count, limit, least)
            (self.unit, self.fields) = (unit, fields)
        }
    }

    /// A brief's campaign with every ordered slot filled.
    ///
    /// Each of the brief's `must` phrases stands in at least one line of the whole, each `mustEach` in every line and
    /// no `ban` in any. The lines of a slot are a ``LineSet``, unlike each other by construction; each passes `accepts`.
    ///
    /// - Parameters:
    ///   - sampling: seed, temperature and rules.
    ///   - accepts: whether a line may stand in a slot, beyond the brief's own words.
    /// - Throws: ``GenerationError``, worded with the slot's name.
    public func campaign(
        for brief: Brief, orders: [Order], sampling: LineRequest, cancelled: @Sendable () -> Bool,
        accepts: (_ text: String, _ slot: String) -> Bool
    ) throws(GenerationError) -> Campaign {
        try refuseTheImpossible(brief, orders)
        var campaign = Campaign(brief: brief)
        var pending = brief.must
        for (index, order) in orders.enumerated() {
            var request = sampling
            request.seed = RandomSource.seed(sampling.seed, index << 16)
            request.tags = brief.tags.merging(["kind": order.slot]) { $1 }
            (request.minLength, request.maxLength) = (order.least > 1 ? order.least : nil, order.limit)
            (request.unit, request.fields) = (order.unit, order.fields)
            (request.must, request.ban) = (brief.mustEach, brief.ban + Self.marks(besides: brief.must + brief.mustEach))
            request.words = words
            request.ownWords = [brief.brand, brief.product, brief.offer]
            let subject = brief.tags["category"] ?? ""
            request.offered = telling(of: subject, order, request.ban)
            request.avoided = generator.subjectWords.foreign(to: subject)
            let lines = try lines(order, request, &pending, cancelled: cancelled) {
                !Suggester.beginsWithCue($0) && accepts($0, order.slot)
            }
            let letter = order.slot.first.map { $0.uppercased() } ?? "L"
            let variants = lines.enumerated().map { place, line in
                Variant(
                    id: letter + (place < 9 ? "0" : "") + "\(place + 1)", text: line.text,
                    length: line.length, unit: order.unit.rawValue, seed: line.seed)
            }
            campaign.slots.append(Campaign.Slot(name: order.slot, variants: variants))
        }
        if let phrase = pending.first {
            throw .refused("the required “\(phrase)” found no line with room for it; allow more lines or a longer slot")
        }
        return campaign
    }

    /// Fills one slot: the phrases of `pending` go first, one a line, where they fit.
    private func lines(
        _ order: Order, _ request: LineRequest, _ pending: inout [String], cancelled: @Sendable () -> Bool,
        accepts: (String) -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        var set = LineSet(generator, request)
        func fits(_ phrase: String) -> Bool {
            Self.refusal(of: request.must + [phrase], LengthLimit(order.limit, order.unit), request.ban) == nil
        }
        while set.lines.count < order.count {
            let found: GeneratedLine?
            do throws(GenerationError) {
                found = try set.add(
                    holding: pending.first(where: fits), draws: Self.drawsEach * order.count - set.draws,
                    ranked: ranked(order.limit), cancelled: cancelled, accepts: accepts)
            } catch {
                guard case .refused(let reason) = error else { throw error }
                throw .refused("\(order.slot): \(reason)")
            }
            guard let line = found else {
                throw .refused(
                    "\(order.slot): only \(set.lines.count) of \(order.count) lines passed in \(set.draws) draws; "
                        + "loosen the brief or ask for fewer")
            }
            pending.removeAll { Phrase($0)?.occurs(in: line.text) ?? true }
        }
        return set.lines
    }

    /// The words that tell of a category and may stand in a slot's lines beside others.
    private func telling(of subject: String, _ order: Order, _ ban: [String]) -> [String] {
        let banned = ban.compactMap { Phrase(banned: $0) }
        return generator.subjectWords[subject].map(\.text).filter { word in
            (words == .free || generator.lexicon.contains(word)) && 2 * order.unit.length(of: word) <= order.limit
                && !banned.contains { $0.occurs(in: word) }
        }
    }

    /// Brackets, in which the model writes stage directions, unless a required phrase has them.
    private static func marks(besides phrases: [String]) -> [String] {
        ["[", "]"].filter { mark in !phrases.contains { $0.contains(mark) } }
    }

    /// Refuses a phrase that has no room in any slot, with the numbers of the roomiest.
    private func refuseTheImpossible(_ brief: Brief, _ orders: [Order]) throws(GenerationError) {
        let roomiest = orders.sorted { $0.limit > $1.limit }
        for phrase in brief.must {
            let reasons = roomiest.map { order in
                let limit = LengthLimit(order.limit, order.unit)
                return (order.slot, Self.refusal(of: brief.mustEach + [phrase], limit, brief.ban))
            }
            if case (let slot, let reason?)? = reasons.first, reasons.allSatisfy({ $0.1 != nil }) {
                throw .refused("\(slot): \(reason)")
            }
        }
    }

    /// Why a line has no room for phrases, as far as that shows on their face.
    private static func refusal(of phrases: [String], _ limit: LengthLimit, _ ban: [String]) -> RefusalReason? {
        RefusalReason.first(
            limit: limit, required: phrases.compactMap { Phrase($0) }, banned: ban.compactMap { Phrase(banned: $0) })
    }
}
