import ArgumentParser
import Campaign

extension Ads {
    /// `ads assign`: which list lines are tried in.
    struct Assign: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "assign",
            abstract: "Put lines in a list, as A or B.",
            discussion: "A list becomes an ad of its own. A line of no list stands in all.")

        @OptionGroup var names: VariantNames
        @Option(help: "The list; none, or all, to stand in all.") var to: OrNone<String>

        func run(in session: inout Session) throws {
            let list = to.value.flatMap { $0.lowercased() == "all" ? nil : $0 }
            try names.change(in: session) { campaign, places, _ in try campaign.assign(places, to: list) }
        }
    }
}
