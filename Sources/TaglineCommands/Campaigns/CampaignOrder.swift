import Campaign
import Generation
import Measures

/// A campaign that is to be written: its brief, and how many lines each slot gets.
struct CampaignOrder: Sendable {
    let brief: Brief
    let channel: Channel
    /// Seed, temperature and rules.
    var sampling = LineRequest()
    /// What is there already, and stays.
    var campaign: Campaign
    /// The list that the new lines are for; nil for all.
    var list: String?
    /// The one angle that the new lines take; nil to share them out.
    var angle: Angle?
    private let counts: [(slot: Channel.Slot, count: Int)]
    private let feed: Feed?

    /// The lines that one slot gets at most.
    static let counts = 1...1000
    /// What a slot gets that takes any number of lines, unless it is said.
    private static let usual = 15
    /// The shares of a feed's rows for which lines are to have room, tried in turn: a single long name must not prevent
    /// a campaign.
    private static let shares = [1, 0.99, 0.95, 0.9, 0.75, 0.5]

    /// - Parameters:
    ///   - counts: for each slot that gets lines how many, the last where one is named again; where there are none, every
    ///     slot of copy gets as many as it takes.
    ///   - feed: what the lines' merge fields are filled with, if anything.
    init(
        _ brief: Brief, on channel: Channel, counts: [(slot: String, count: Int)] = [], feed: Feed? = nil
    ) throws(Failure) {
        (self.brief, self.channel, self.feed) = (brief, channel, feed)
        campaign = Campaign(brief: brief)
        let columns = feed?.columns ?? []
        for phrase in brief.filled(except: columns).must + brief.filled(except: columns).mustEach {
            if let fault = MergeText.oddBrace(in: phrase) { throw Failure(fault) }
            try feed?.check(phrase)
            let fields = MergeText.names(in: phrase, on: channel).filter(Brief.fieldNames.contains)
            if let field = fields.first(where: { !columns.contains($0) }) {
                throw Failure("“\(phrase)” asks for {\(field)}, and the brief has no \(field); give it one")
            }
        }
        var asked: [(slot: Channel.Slot, count: Int)] = []
        for (name, count) in counts {
            guard let slot = channel.slot(named: name), Self.counts.contains(count) else {
                let names = channel.slots.map(\.name).joined(separator: ", ")
                throw Failure(
                    "\(count) lines for \(name): name one of \(names), with 1 to \(Self.counts.upperBound) lines")
            }
            if let place = asked.firstIndex(where: { $0.slot.name == name }) {
                asked[place].count = count
            } else {
                asked.append((slot, count))
            }
        }
        self.counts =
            asked.isEmpty
            ? channel.slots.filter(\.copy).map { ($0, min($0.most ?? max($0.least, 1), Self.usual)) } : asked
    }

    /// What each line is to make its point.
    ///
    /// - Parameter today: the day on which a claim must still hold; nil to let none expire.
    func plan(today: String? = nil) throws(GenerationError) -> CampaignPlan {
        try CampaignPlan(
            brief.filled(except: feed?.columns ?? []), on: channel, counts: counts,
            beside: campaign.current.slots.flatMap { $0.variants.map(\.text) }, angle: angle, today: today)
    }

    /// The campaign with its new lines, after those that were there.
    ///
    /// - Parameter today: as in ``plan(today:)``; a line that only a claim excuses needs it to hold then.
    /// - Throws: ``GenerationError``, where no line was found that was asked for.
    func written(by writer: AdWriter, today: String? = nil) throws(GenerationError) -> WrittenCampaign {
        let plan = try plan(today: today)
        let writer = CampaignWriter(
            writer, for: brief, on: channel, sampling: sampling, columns: feed?.columns ?? [], today: today)
        guard feed != nil else { return try written(plan, by: writer, share: 1) }
        for share in Self.shares.dropLast() {
            do throws(GenerationError) {
                let written = try written(plan, by: writer, share: share)
                if written.missing.isEmpty { return written }
            } catch {
                guard case .refused = error else { throw error }
            }
        }
        return try written(plan, by: writer, share: Self.shares[Self.shares.count - 1])
    }

    /// - Parameter share: of the feed's rows, those whose values have room.
    private func written(
        _ plan: CampaignPlan, by writer: CampaignWriter, share: Double
    ) throws(GenerationError) -> WrittenCampaign {
        let phrases = brief.must + brief.mustEach
        var written = WrittenCampaign(campaign: campaign)
        var count = 0
        for (index, planned) in plan.slots.enumerated() {
            let name = planned.slot.name
            let earlier = campaign.slots.filter { $0.name == name }.flatMap(\.variants)
            let lines = try writer.lines(
                of: planned, index: index, beside: earlier,
                feed: feed?.fields(in: planned.slot.unit, share: share, phrases: phrases) ?? [:])
            add(lines.variants, to: name, of: &written.campaign)
            count += lines.variants.count
            written.missing += lines.missing
            written.notes += lines.notes
        }
        if count == 0, let reason = written.missing.first { throw .refused(reason) }
        return written
    }

    /// Gives new lines their ids and the list.
    private func add(_ variants: [Variant], to name: String, of campaign: inout Campaign) {
        guard !variants.isEmpty else { return }
        let prefix = channel.idPrefix(of: name)
        var number = campaign.lastNumber(in: name, prefix: prefix)
        let index = campaign.slots.firstIndex { $0.name == name } ?? campaign.slots.endIndex
        if index == campaign.slots.endIndex { campaign.slots.append(Campaign.Slot(name: name)) }
        for var variant in variants {
            number += 1
            (variant.id, variant.list) = (Variant.id(prefix, number), list)
            campaign.slots[index].variants.append(variant)
        }
    }
}
