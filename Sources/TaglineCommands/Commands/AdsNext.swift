import ArgumentParser
import Campaign
import Drafts
import LanguageModel
import Projects

extension Ads {
    struct Next: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "next",
            abstract: "Say what to write next, by what the results so far tell.",
            discussion: """
                Angles and tags are drawn as often as they are probable to have the highest rate (Thompson sampling), \
                with angles that were never tried among them.
                """)

        @Option(help: "The project's folder; without, the open one or this folder's.", completion: .directory)
        var project: String?
        @Option(help: "One campaign's results alone; all of the project's without.") var campaign: String?
        @Option(help: "How many lines are to be written.") var count = 5
        @Option(help: "The seed; the same one gives the same lines.") var seed: UInt64 = 1
        @Flag(help: "Print one JSON value.") var json = false

        func validate() throws {
            guard (1...1000).contains(count) else { throw ValidationError("--count takes 1 to 1000") }
        }

        func run(in session: inout Session) throws {
            guard let project = try session.project(at: self.project) else { throw Failure.noProject }
            let ledger = try ResultsFile.read(project)
            if let campaign, ledger.campaigns[campaign] == nil { _ = try project.campaign(named: campaign) }
            let entries = ledger.campaigns.filter { campaign == nil || $0.key == campaign }.sorted { $0.key < $1.key }
            guard !entries.isEmpty else {
                throw Failure(
                    "no results are kept \(campaign.map { "of \($0)" } ?? "here"); read some with `ads results`")
            }
            var campaigns: [(campaign: Campaign, arms: [Arm])] = []
            for (name, entry) in entries {
                // Results outlive a campaign whose file was taken away; they say nothing without it.
                guard project.campaigns.contains(name) || campaign != nil else {
                    Console.shared.diagnose("the results of \(name) are left out: there is no such campaign any more")
                    continue
                }
                let campaign = try project.campaign(named: name)
                campaigns.append((campaign, campaign.countedOnce(entry.arms)))
            }
            let outcomes = campaigns.flatMap { campaign, arms in
                arms.map { Outcome($0, levels: campaign.levels(of: $0.name)) }
            }
            var source = RandomSource(seed: seed)
            let recommendation = try failing {
                try Recommendation(
                    for: outcomes, lines: count, untried: [Recommendation.angle: Angle.allCases.map(\.rawValue)],
                    using: &source)
            }
            let report = NextReport(
                recommendation, seed: seed, isRotated: campaigns.contains { $0.campaign.isRotated($0.arms) })
            Console.shared.write(json ? report.json.pretty : report.text)
        }
    }
}

extension Campaign {
    /// Results without those of lists, where there are some of lines: an ad that was shown counts for both.
    fileprivate func countedOnce(_ arms: [Arm]) -> [Arm] {
        let lists = lists
        let lines = arms.filter { !lists.contains($0.name) }
        return lines.isEmpty ? arms : lines
    }

    /// What was tried with a variant: its angle, and the tags of the brief that it was written for.
    fileprivate func levels(of id: String) -> [String: String] {
        var levels = brief.tags
        if let angle = variant(id)?.variant.angle { levels[Recommendation.angle] = angle }
        return levels
    }
}
