import ArgumentParser
import Campaign
import Drafts

extension Ads {
    /// `ads list`: a campaign's variants, each with what became of it.
    struct List: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Show a campaign's lines: id, list, pin, status, who wrote them.")

        @Argument(help: CampaignTarget.help, completion: .file(extensions: ["json"])) var campaign: String
        @Option(help: "The lines of one list, with those that stand in all.") var list: String?
        @Option(help: "One slot's lines.") var slot: String?
        @Flag(help: "With the lines that were dropped.") var all = false
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let target = try CampaignTarget(campaign, in: session)
            let campaign = try target.read()
            if let list, !campaign.lists.contains(list) {
                let known = campaign.lists.joined(separator: ", ")
                let advice = known.isEmpty ? "`ads assign` puts lines in one" : "there are \(known)"
                throw Failure("there is no list \(list); \(advice)", file: target.file)
            }
            if let slot, !campaign.slots.contains(where: { $0.name == slot }) {
                let known = campaign.slots.map(\.name).joined(separator: ", ")
                throw Failure(
                    "there are no lines of \(slot); \(known.isEmpty ? "there are none at all" : "there are some of \(known)")",
                    file: target.file)
            }
            let places = campaign.places.filter { place in
                let variant = campaign[place]
                return (all || variant.status != .dropped)
                    && (slot == nil || campaign.slots[place.slot].name == slot)
                    && (list == nil || variant.list == nil || variant.list == list)
            }
            let table = VariantTable(places, of: campaign, on: try target.channel(of: campaign))
            Console.shared.write(json ? table.json.pretty : table.text)
        }
    }
}
