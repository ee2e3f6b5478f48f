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
        @Option(
            help: ArgumentHelp(
                "A table whose columns fill the lines' merge fields, as {city}; one JSON object is written for each row.",
                valueName: "csv"),
            completion: .file(extensions: ["csv"]))
        var feed: String?
        @Option(help: "json, markdown, html, xml, csv, google-editor or google-bulk.") var format: String?
        @Option(name: .shortAndLong, help: "The file to write; standard output without.", completion: .file())
        var output = "-"

        func validate() throws {
            if feed != nil, format != nil {
                throw ValidationError("--feed writes JSON Lines; leave --format out")
            }
        }

        func run() throws {
            let source = DraftFiles.name(brief)
            let brief = try CampaignFile.read(brief).brief
            let channel = try CampaignFile.channel(brief.channel, in: source)
            let feed = try feed.map { path throws(Failure) in
                try Feed(path, units: Swift.Set(channel.slots.map(\.unit)))
            }
            var order = try CampaignOrder(brief, on: channel, counts: counts(), feed: feed)
            sampling.apply(to: &order.sampling)
            Interrupts.install()
            let writer = AdWriter(
                LineGenerator(try model.load(or: brief.builtInModel), threads: ThreadOptions.processors))
            let campaign = try failing(in: source) { try order.written(by: writer) }
            if let feed { return try merge(feed, into: campaign, on: channel) }
            let format = try DraftFiles.format(named: format ?? (output == "-" ? "json" : nil), of: output)
            let file = try DraftFiles.file(.campaign(campaign), format: format)
            try Output.write(file.bytes, to: output)
            DraftFiles.report(file.losses, format: format.name, of: source)
        }

        /// Writes a line for each row as it is merged; a file comes whole or not at all.
        private func merge(_ feed: Feed, into campaign: Campaign, on channel: Channel) throws(Failure) {
            let merge = FeedMerge(campaign, on: channel, columns: feed.columns)
            var file: [UInt8] = []
            try feed.forEachRow { row, values in
                let line = Array((merge.json(row: row, values).line + "\n").utf8)
                if output == "-" { Console.shared.write(line) } else { file += line }
            }
            if output != "-" { try Output.write(file, to: output) }
        }

        private func counts() throws(Failure) -> [(slot: String, count: Int)] {
            var counts: [(slot: String, count: Int)] = []
            for tag in slot {
                guard let count = Int(tag.value) else {
                    throw Failure("--slot \(tag.key)=\(tag.value): give a number of lines, as \(tag.key)=15")
                }
                counts.append((tag.key, count))
            }
            return counts
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
