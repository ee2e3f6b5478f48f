import ArgumentParser
import Campaign
import Drafts

extension Ads {
    /// `ads plan`: what the lines of a campaign are to make their points.
    struct Plan: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: "Show what each slot's lines are to make their points, and which of them are there.",
            discussion: """
                Keyword, offer, brand and proof take their words from the brief; benefits and calls to action are the \
                model's. `ads generate` follows the plan.
                """)

        @Argument(help: CampaignTarget.help, completion: .file(extensions: ["json"])) var campaign: String
        @OptionGroup var slots: SlotCounts
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let target = try CampaignTarget(campaign, in: session)
            let campaign = try target.read()
            let channel = try target.requiredChannel(of: campaign)
            let order = try CampaignOrder(campaign.brief, on: channel, counts: slots.counts())
            let plan = try failing(in: target.file) { try order.plan(today: Today.text) }
            let report = PlanReport(plan: plan, campaign: campaign.current)
            Console.shared.write(json ? report.json.pretty : report.text)
        }
    }
}
