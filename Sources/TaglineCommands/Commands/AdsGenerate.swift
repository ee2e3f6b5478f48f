public import ArgumentParser
public import Campaign
import Drafts
import Generation
import LanguageModel
import LineEditor
import Measures
import Projects

extension Ads {
    /// `ads generate`: a campaign's lines from its brief.
    struct Write: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "generate", abstract: "Write a campaign's lines from its brief.",
            discussion: """
                Each line is to make another point, as `ads plan` shows. Merge fields that the brief has values for, as \
                {brand}, are filled, and the lines keep to their limits with what stands in them. Under a category that \
                the model knows, each line is offered a word of it, as laces for running shoes.
                """)

        @Argument(
            help: "The brief's file, or the name of a campaign in the project.", completion: .file(extensions: ["json"])
        )
        var brief: String
        @OptionGroup var slots: SlotCounts
        @OptionGroup var model: ModelOption
        @OptionGroup var sampling: SamplingOptions
        @Option(
            help: ArgumentHelp(
                "A table whose columns fill the lines' merge fields, as {city}; one JSON object is written for each row.",
                valueName: "csv"),
            completion: .file(extensions: ["csv"]))
        var feed: String?
        @Option(help: "The one angle that the lines take, as `ads next` advises; each its own without.")
        var angle: Angle?
        @Option(help: "The list that the lines are for, as A; all without.") var list: String?
        @Flag(help: "Put the lines into the brief's own file, after those that it has.") var save = false
        @Option(help: "json, markdown, html, xml, csv, excel-csv, google-editor or google-bulk.") var format: String?
        @Flag(help: "Print one JSON value, as without a format.") var json = false
        @Option(name: .shortAndLong, help: "The file to write; standard output without.", completion: .file())
        var output = "-"

        func validate() throws {
            if feed != nil, format != nil { throw ValidationError("--feed writes JSON Lines; leave --format out") }
            if json, feed != nil || save || output != "-" || format ?? "json" != "json" {
                throw ValidationError("--json prints one JSON value; leave --format, --feed, --save and -o out")
            }
            if feed != nil, list != nil { throw ValidationError("--feed writes no lists; leave --list out") }
            if save, output != "-" || format != nil || feed != nil {
                throw ValidationError("--save writes the brief's own file; leave -o, --format and --feed out")
            }
        }

        func run(in session: inout Session) throws {
            let target = try CampaignTarget(brief, in: session)
            let source = target.file
            let campaign = try target.read()
            let brief = campaign.brief
            let channel = try target.requiredChannel(of: campaign)
            if let list, !Variant.isListName(list) { throw Failure(ListError.listName(list)) }
            let feed = try feed.map { path throws(Failure) in
                try Feed(path, units: Swift.Set(channel.slots.map(\.unit)))
            }
            var order = try CampaignOrder(brief, on: channel, counts: slots.counts(), feed: feed)
            sampling.apply(to: &order.sampling)
            (order.list, order.angle) = (list, angle)
            if save { order.campaign = campaign }
            Interrupts.install()
            let model = try model.load(or: brief.builtInModel)
            for note in UnknownTags.notes(on: brief.tags, in: model.tags) { Console.shared.diagnose(note) }
            let writer = AdWriter(LineGenerator(model, threads: ThreadOptions.processors))
            let written = try failing(in: source) { try order.written(by: writer, today: Today.text) }
            for note in written.notes { Console.shared.diagnose("\(Failure(note, file: source))") }
            if let feed {
                try merge(feed, into: written.campaign, on: channel)
            } else if save {
                try put(written.campaign, after: campaign, into: target, on: channel)
            } else {
                let format = try DraftFiles.format(named: format ?? (output == "-" ? "json" : nil), of: output)
                let file = try DraftFiles.file(.campaign(written.campaign), format: format)
                try Output.write(file.bytes, to: output)
                DraftFiles.report(file.losses, format: format.name, of: source)
            }
            guard written.missing.isEmpty else {
                throw Failure("lines are missing: \(written.missing.joined(separator: "; "))", file: source)
            }
        }

        /// Writes a line for each row as it is merged; a file comes whole or not at all.
        ///
        /// - Throws: where a row cannot have its lines, after all are written.
        private func merge(_ feed: Feed, into campaign: Campaign, on channel: Channel) throws(Failure) {
            let merge = FeedMerge(campaign, on: channel, columns: feed.columns, today: Today.text)
            var empty = 0
            try Output.write(to: output) { append in
                try feed.forEachRow { row, values in
                    let merged = merge.json(row: row, values)
                    if merged["slots"] == nil { empty += 1 }
                    try append(Array((merged.line + "\n").utf8))
                }
            }
            guard empty == 0 else {
                let rows = "\(empty) of \(feed.rows) rows \(empty == 1 ? "has" : "have")"
                throw Failure("\(rows) no lines; mend what their overflow and findings name", file: feed.path)
            }
        }

        /// Writes the campaign's file, and shows the lines that are new in it.
        private func put(
            _ campaign: Campaign, after before: Campaign, into target: CampaignTarget, on channel: Channel
        ) throws(Failure) {
            try target.write(campaign)
            let old = Swift.Set(before.places.map { "\(before.slots[$0.slot].name) \(before[$0].id)" })
            let new = campaign.places.filter { !old.contains("\(campaign.slots[$0.slot].name) \(campaign[$0].id)") }
            Console.shared.write(VariantTable(new, of: campaign, on: channel).text)
        }
    }
}

extension Angle: ExpressibleByArgument {}
