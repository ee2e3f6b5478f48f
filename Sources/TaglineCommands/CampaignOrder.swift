import Campaign
import Generation
import LineEditor
import Measures

/// A campaign that is to be written: its brief, and how many lines each slot gets.
struct CampaignOrder: Sendable {
    let brief: Brief
    let channel: Channel
    /// Seed, temperature and rules.
    var sampling = LineRequest()
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
    ///   - counts: for each slot that gets lines how many; where there are none, every slot of copy gets as many as it
    ///     takes.
    ///   - feed: what the lines' merge fields are filled with, if anything.
    init(
        _ brief: Brief, on channel: Channel, counts: [(slot: String, count: Int)] = [], feed: Feed? = nil
    ) throws(Failure) {
        (self.brief, self.channel, self.feed) = (brief, channel, feed)
        for phrase in brief.must + brief.mustEach { try feed?.check(phrase) }
        var asked: [(slot: Channel.Slot, count: Int)] = []
        for (name, count) in counts {
            guard let slot = channel.slot(named: name), Self.counts.contains(count) else {
                let names = channel.slots.map(\.name).joined(separator: ", ")
                throw Failure(
                    "\(count) lines for \(name): name one of \(names), with 1 to \(Self.counts.upperBound) lines")
            }
            asked.append((slot, count))
        }
        self.counts =
            asked.isEmpty
            ? channel.slots.filter(\.copy).map { ($0, min($0.most ?? max($0.least, 1), Self.usual)) } : asked
    }

    func written(by writer: AdWriter) throws(GenerationError) -> Campaign {
        guard feed != nil else { return try written(by: writer, share: 1) }
        for share in Self.shares.dropLast() {
            do throws(GenerationError) {
                return try written(by: writer, share: share)
            } catch {
                guard case .refused = error else { throw error }
            }
        }
        return try written(by: writer, share: Self.shares[Self.shares.count - 1])
    }

    /// - Parameter share: of the feed's rows, those whose values have room.
    private func written(by writer: AdWriter, share: Double) throws(GenerationError) -> Campaign {
        let phrases = brief.must + brief.mustEach
        let orders = counts.map { slot, count in
            AdWriter.Order(
                slot: slot.name, count: count, limit: slot.limit, unit: slot.unit,
                fields: feed?.fields(in: slot.unit, share: share, phrases: phrases) ?? [:])
        }
        return try writer.campaign(
            for: brief, orders: orders, sampling: sampling, cancelled: { Interrupts.isPending },
            accepts: { channel.takes($0, in: $1, of: brief) })
    }
}
