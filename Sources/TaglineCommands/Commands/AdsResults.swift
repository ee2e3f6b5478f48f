import ArgumentParser
import Campaign
import Drafts
import Projects

extension Ads {
    struct ReadResults: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "results", abstract: "Read a campaign's results back and compare its variants.",
            discussion: """
                The file is CSV, with commas, semicolons or tabs, and has the columns variant, impressions (or Impr.) and \
                clicks, or others that --map names; rows of one variant are added up, and a report's titles and totals are \
                passed over. In a project the names are remembered, the variants are looked up in the campaign by their ids \
                or their texts, and the counts are kept for `ads next`, in the place of those before; a variant that the file does not have keeps \
                its own.
                """)

        @Argument(help: "The results' file, or - for standard input.", completion: .file(extensions: ["csv"]))
        var file: String
        @Option(help: "The project's folder; without, the open one or this folder's.", completion: .directory)
        var project: String?
        @Option(help: "The project's campaign that these are results of; its only one without.") var campaign: String?
        @Option(
            help: ArgumentHelp("What a column is called, as impressions=Impr.", valueName: "column=header"))
        var map: [Tag] = []
        @Option(help: "The variant to compare the others with; each with each without.") var control: String?
        @Option(
            parsing: .unconditional,
            help: "The absolute change of the rate that the test is to find. (default: a fifth of the rate)")
        var change: Double?
        @Flag(help: "Print one JSON value.") var json = false

        func validate() throws {
            for tag in map where ResultsColumn(rawValue: tag.key) == nil {
                let names = ResultsColumn.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--map \(tag.defaultValueDescription): name one of \(names)")
            }
        }

        func run(in session: inout Session) throws {
            let source = DraftFiles.name(file)
            let project = try session.project(at: self.project)
            let kept = try project.map { project throws(Failure) in try ResultsFile.read(project) } ?? ResultsLedger()
            let owner = try self.owner(in: project)

            var ledger = kept
            let given = map.byKey.compactMap { key, header in ResultsColumn(rawValue: key).map { ($0, header) } }
            let columns = ResultsColumns(
                given: Dictionary(given) { $1 }, remembered: kept.columns)
            let bytes = try failing { try InputFile.read(file) }
            var table = try failing(in: source) { try ResultsTable(csv: bytes, columns: columns) }
            // Channels' own reports call lines by their texts.
            if let campaign = owner?.campaign { table = table.named { campaign.id(ofLine: $0) } }
            let analysis = try failing(in: source) { try ResultsAnalysis(table.arms, control: control) }
            var warnings = try failing { try analysis.warnings(plannedChange: change) }

            ledger.columns.merge(columns.given) { $1 }
            if let owner {
                let looks = ledger.record(table.arms, of: owner.name)
                if looks > 1 { warnings.append(.repeatedLook(looks)) }
                let lists = owner.campaign.lists
                let unknown = table.arms.map(\.name).filter {
                    owner.campaign.variant($0) == nil && !lists.contains($0)
                }
                if !unknown.isEmpty { warnings.append(.unknown(unknown)) }
            }
            if !table.withoutImpressions.isEmpty { warnings.append(.withoutImpressions(table.withoutImpressions)) }
            if !table.totals.isEmpty { warnings.append(.totals(table.totals)) }
            if owner?.campaign.isRotated(table.arms) ?? true { warnings.append(.rotation) }

            if let project, ledger != kept { try ResultsFile.write(ledger, to: project, by: session.command) }
            let report = ResultsReport(analysis: analysis, warnings: warnings, campaign: owner?.campaign)
            Console.shared.write(json ? report.json.pretty : report.text)
            if let owner { noteKept(kept.campaigns[owner.name]?.arms ?? [], beside: table) }
            if let project, owner == nil {
                let names = project.campaigns.joined(separator: ", ")
                Console.shared.diagnose(
                    "these results are not kept: "
                        + (names.isEmpty
                            ? "the project has no campaign" : "name their campaign with --campaign; there are \(names)")
                )
            }
        }

        /// Says which results from before stay, for want of others.
        private func noteKept(_ earlier: [Arm], beside table: ResultsTable) {
            let new = Swift.Set(table.arms.map(\.name))
            let names = earlier.map(\.name).filter { !new.contains($0) }
            guard !names.isEmpty else { return }
            let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
            Console.shared.diagnose(
                "kept from before, for want of new results: \(names.prefix(10).joined(separator: ", "))\(rest)")
        }

        /// The campaign that these are results of: the one that is named, or the project's only one.
        private func owner(in project: Project?) throws(Failure) -> (name: String, campaign: Campaign)? {
            guard let project else {
                if campaign != nil { throw Failure("a campaign belongs to a project; name its folder with --project") }
                return nil
            }
            guard let name = campaign ?? (project.campaigns.count == 1 ? project.campaigns[0] : nil) else { return nil }
            return (name, try project.campaign(named: name))
        }
    }
}

extension Campaign {
    /// Whether the channel picks itself what it shows of these variants: Google does with lines, and not with lists,
    /// each of which is an ad.
    func isRotated(_ arms: [Arm]) -> Bool {
        let lists = lists
        return brief.channel.hasPrefix("google.") && !arms.allSatisfy { lists.contains($0.name) }
    }
}
