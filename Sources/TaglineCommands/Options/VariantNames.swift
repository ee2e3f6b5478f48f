import ArgumentParser
import Campaign
import Drafts

/// Lines of a campaign that a command changes.
struct VariantNames: ParsableArguments {
    @Argument(help: CampaignTarget.help, completion: .file(extensions: ["json"])) var campaign: String
    @Argument(help: "The lines by their ids, or all of a slot by its name.") var lines: [String]
    @Flag(help: "Print one JSON value.") var json = false

    /// Does `change` to the lines in the campaign's file, and shows them.
    func change(
        in session: Session, _ change: (inout Campaign, [Campaign.Place], Channel?) throws -> Void
    ) throws(Failure) {
        let target = try CampaignTarget(campaign, in: session)
        let (campaign, places) = try target.change { campaign, channel in
            let places = try campaign.places(of: lines)
            try change(&campaign, places, channel)
            return places
        }
        let table = VariantTable(places, of: campaign, on: try target.channel(of: campaign))
        Console.shared.write(json ? table.json.pretty : table.text)
    }
}

/// A value, or `none` in any case to take one away.
enum OrNone<Value: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
    case none
    case some(Value)

    init?(argument: String) {
        if argument.lowercased() == "none" {
            self = .none
        } else if let value = Value(argument: argument) {
            self = .some(value)
        } else {
            return nil
        }
    }

    var value: Value? { if case .some(let value) = self { value } else { nil } }
}
