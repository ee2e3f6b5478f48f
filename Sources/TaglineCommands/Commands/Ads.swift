import ArgumentParser
import Campaign
import Drafts
import Generation
import LanguageModel
import LineEditor
import Measures
import Projects

struct Ads: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write and check ad campaigns, and learn from their results.",
        subcommands: [
            Begin.self, Write.self, Check.self, ListChannels.self, ReadResults.self, Size.self, Next.self,
        ])

    struct Begin: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "new", abstract: "Write a brief to fill in.")

        @Argument(help: "The brief's file, new.", completion: .file()) var brief: String
        @Option(help: "The channel.") var channel = "google.rsa"

        func run() throws {
            _ = try CampaignFile.channel(channel)
            if brief != "-", (try? InputFile.read(brief)) != nil {
                throw Failure("there is a file already; name a new one", file: brief)
            }
            let name = brief.split(separator: "/").last.map(String.init) ?? brief
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            let json = Campaign(brief: Brief(name: stem, channel: channel)).json["brief"] ?? .null
            try Output.write(Array(json.pretty.utf8), to: brief)
        }
    }

    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "generate", abstract: "Write a campaign's lines from its brief.")

        @Argument(help: "The brief's file.", completion: .file(extensions: ["json"])) var brief: String
        @Option(
            help: ArgumentHelp(
                "How many lines a slot gets, as headline=15; other slots get none.", valueName: "slot=count"))
        var slot: [Tag] = []
        @OptionGroup var model: ModelOption
        @OptionGroup var sampling: SamplingOptions
        @Option(help: "json, markdown, html, xml, csv, google-editor or google-bulk.") var format: String?
        @Option(name: .shortAndLong, help: "The file to write; standard output without.", completion: .file())
        var output = "-"

        func run() throws {
            let source = DraftFiles.name(brief)
            let brief = try CampaignFile.read(brief).brief
            let channel = try CampaignFile.channel(brief.channel, in: source)
            var request = LineRequest()
            sampling.apply(to: &request)
            Interrupts.install()
            let model = try model.load()
            let orders = try orders(in: channel)
            let campaign = try failing(in: source) {
                try AdWriter(model, threads: ThreadOptions.processors).campaign(
                    for: brief, orders: orders, sampling: request, cancelled: { Interrupts.isPending }
                ) { text, slot in
                    channel.takes(text, in: slot, of: brief)
                }
            }
            let format = try DraftFiles.format(named: format ?? (output == "-" ? "json" : nil), of: output)
            let file = try DraftFiles.file(.campaign(campaign), format: format)
            try Output.write(file.bytes, to: output)
            DraftFiles.report(file.losses, format: format.name, of: source)
        }

        /// As many lines as were asked for; otherwise each slot of copy gets as many as it takes, at most fifteen.
        private func orders(in channel: Channel) throws(Failure) -> [AdWriter.Order] {
            var orders: [AdWriter.Order] = []
            for tag in slot {
                guard let slot = channel.slot(named: tag.key), let count = Int(tag.value), (1...1000).contains(count)
                else {
                    let names = channel.slots.map(\.name).joined(separator: ", ")
                    throw Failure("--slot \(tag.key)=\(tag.value): name one of \(names), with 1 to 1000 lines")
                }
                orders.append(slot.order(count))
            }
            return orders.isEmpty
                ? channel.slots.filter(\.copy).map { $0.order(min($0.most ?? max($0.least, 1), 15)) } : orders
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a campaign's lines against its channel, its brief and the channel's rules.")

        @Argument(help: "The campaign's file.", completion: .file(extensions: ["json"])) var file: String
        @Option(help: "Another channel than the brief's.") var channel: String?
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let campaign = try CampaignFile.read(file)
            let channel =
                try channel.map { name throws(Failure) in try CampaignFile.channel(name) }
                ?? CampaignFile.channel(campaign.brief.channel, in: DraftFiles.name(file))
            let findings = campaign.check(against: channel, today: Today.text)
            if json {
                Console.shared.write(JSONValue.object([.init("findings", .array(findings.map(\.json)))]).pretty)
            } else {
                for finding in findings { Console.shared.write(finding.line + "\n") }
                if findings.isEmpty { Console.shared.write("nothing found\n") }
            }
            if findings.contains(where: { $0.level == .error }) { throw ExitCode(1) }
        }
    }

    struct ListChannels: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "channels", abstract: "List the channels, their slots and limits.")

        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let channels = try CampaignFile.channels().channels
            guard !json else {
                Console.shared.write(JSONValue.array(channels.map(\.json)).pretty)
                return
            }
            for channel in channels {
                for slot in channel.slots {
                    let count = "\(slot.least)" + (slot.most.map { " to \($0)" } ?? " or more")
                    Console.shared.write(
                        "\(padded(channel.name, to: 18))\(padded(slot.name, to: 16))"
                            + "\(padded("\(slot.limit) \(slot.unit.rawValue)", to: 16))"
                            + "\(padded(slot.hard ? "hard" : "soft", to: 6))\(count)\n")
                }
            }
        }
    }
}
