import ArgumentParser
import Campaign
import Drafts
import Measures
import Projects

struct Ads: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ads",
        abstract: "Write and check ad campaigns, and learn from their results.",
        subcommands: [
            Begin.self, Plan.self, Write.self, Check.self, List.self, Assign.self, Pin.self, Mark.self, Drop.self,
            TakeSheet.self, ListChannels.self, ReadResults.self, Size.self, Next.self,
        ])

    /// The names of its commands, in the order of the list.
    static var names: [String] { configuration.subcommands.map { $0._commandName } }

    struct Begin: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "new", abstract: "Write a brief to fill in.")

        @Argument(help: "The brief's file, new.", completion: .file()) var brief: String
        @Option(help: "The channel.") var channel = "google.rsa"
        @OptionGroup var written: WrittenFileOptions

        func validate() throws { try written.validate(output: brief) }

        func run(in session: inout Session) throws {
            _ = try CampaignFile.channel(channel, in: session)
            if brief != "-", (try? InputFile.read(brief)) != nil {
                throw Failure("there is a file already; name a new one", file: brief)
            }
            let name = brief.split(separator: "/").last.map(String.init) ?? brief
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            let json = Campaign(brief: Brief(name: stem, channel: channel)).json["brief"] ?? .null
            let file = Array(json.pretty.utf8)
            try Output.write(file, to: brief)
            written.report(brief, bytes: file.count)
        }
    }

    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check a campaign's lines against its channel, its brief and the channel's rules.")

        @Argument(help: CampaignTarget.help, completion: .file(extensions: ["json"])) var file: String
        @Option(help: "Another channel than the brief's.") var channel: String?
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let target = try CampaignTarget(file, in: session)
            let campaign = try target.read()
            let channel =
                try channel.map { name throws(Failure) in try CampaignFile.channel(name, in: session) }
                ?? target.requiredChannel(of: campaign)
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

    struct ListChannels: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "channels", abstract: "List the channels, their slots and limits.")

        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let channels = try CampaignFile.channels(in: session).channels
            guard !json else {
                Console.shared.write(JSONValue.array(channels.map(\.json)).pretty)
                return
            }
            for channel in channels {
                for slot in channel.slots {
                    let count = "\(slot.least)" + (slot.most.map { " to \($0)" } ?? " or more")
                    Console.shared.write(
                        "\(padded(channel.name, to: 18))\(padded(slot.name, to: 24))"
                            + "\(padded("\(slot.limit) \(slot.unit.rawValue)", to: 16))"
                            + "\(padded(slot.hard ? "hard" : "soft", to: 6))\(count)\n")
                }
            }
        }
    }
}
