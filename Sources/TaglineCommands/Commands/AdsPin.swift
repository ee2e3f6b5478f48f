import ArgumentParser
import Campaign

extension Ads {
    /// `ads pin`: which position lines keep.
    struct Pin: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "pin",
            abstract: "Let lines keep a position in the ad.",
            discussion: "Several lines at one position take turns there; others never show at it.")

        @OptionGroup var names: VariantNames
        @Option(help: "The position from 1, or none for any.") var to: OrNone<Int>

        func run(in session: inout Session) throws {
            try names.change(in: session) { campaign, places, channel in
                try campaign.pin(places, to: to.value, on: channel)
            }
        }
    }
}
