import Campaign
import Generation
import LineEditor

/// A campaign that is to be written: its brief, and how many lines each slot gets.
struct CampaignOrder: Sendable {
    let brief: Brief
    let channel: Channel
    /// Seed, temperature and rules.
    var sampling = LineRequest()
    private let orders: [AdWriter.Order]

    /// The lines that one slot gets at most.
    static let counts = 1...1000
    /// What a slot gets that takes any number of lines, unless it is said.
    private static let usual = 15

    /// - Parameters:
    ///   - counts: for each slot that gets lines how many; where there are none, every slot of copy gets as many as it
    ///     takes.
    ///   - feed: what the lines' merge fields are filled with, if anything.
    init(
        _ brief: Brief, on channel: Channel, counts: [(slot: String, count: Int)] = [], feed: Feed? = nil
    ) throws(Failure) {
        (self.brief, self.channel) = (brief, channel)
        for phrase in brief.must + brief.mustEach { try feed?.check(phrase) }
        func order(_ slot: Channel.Slot, _ count: Int) -> AdWriter.Order {
            AdWriter.Order(
                slot: slot.name, count: count, limit: slot.limit, unit: slot.unit,
                fields: feed?.fields(in: slot.unit) ?? [:])
        }
        var orders: [AdWriter.Order] = []
        for (name, count) in counts {
            guard let slot = channel.slot(named: name), Self.counts.contains(count) else {
                let names = channel.slots.map(\.name).joined(separator: ", ")
                throw Failure(
                    "\(count) lines for \(name): name one of \(names), with 1 to \(Self.counts.upperBound) lines")
            }
            orders.append(order(slot, count))
        }
        self.orders =
            orders.isEmpty
            ? channel.slots.filter(\.copy).map { order($0, min($0.most ?? max($0.least, 1), Self.usual)) } : orders
    }

    func written(by writer: AdWriter) throws(GenerationError) -> Campaign {
        try writer.campaign(
            for: brief, orders: orders, sampling: sampling, cancelled: { Interrupts.isPending },
            accepts: { channel.takes($0, in: $1, of: brief) })
    }
}
