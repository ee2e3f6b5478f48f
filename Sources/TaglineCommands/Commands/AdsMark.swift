public import ArgumentParser
public import Campaign

extension Ads {
    /// `ads mark`: what people say of lines.
    struct Mark: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "mark", abstract: "Say that lines are approved, or drafts again.")

        @OptionGroup var names: VariantNames
        @Option(name: .customLong("as"), help: "draft, approved or dropped.") var status: Variant.Status

        func run(in session: inout Session) throws {
            try names.change(in: session) { campaign, places, _ in campaign.mark(places, as: status) }
        }
    }

    /// `ads drop`: lines that are to go.
    struct Drop: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop",
            abstract: "Take lines out of the campaign.",
            discussion: """
                They stay in its file with their ids, so that results keep their lines and no id comes twice; `ads mark \
                --as draft` brings them back.
                """)

        @OptionGroup var names: VariantNames

        func run(in session: inout Session) throws {
            try names.change(in: session) { campaign, places, _ in campaign.mark(places, as: .dropped) }
        }
    }
}

extension Variant.Status: ExpressibleByArgument {}
