import Drafts
import Foundation
import Projects
import Testing

struct AdsResultsTests {
    private let folder: TemporaryFolder

    private static let csv = "variant,impressions,clicks\nH01,2400,120\nH02,2410,156\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "r.csv")
    }

    /// A campaign of two headlines, in the project P.
    private func makeProject(channel: String = "google.rsa", tags: String = #"{"style": "bold"}"#) throws {
        _ = try Project.create(at: folder.file("P"))
        try addCampaign("ridge", channel: channel, tags: tags)
    }

    private func addCampaign(_ name: String, channel: String = "google.rsa", tags: String) throws {
        try folder.write(
            """
            {"brief": {"name": "\(name)", "channel": "\(channel)", "tags": \(tags)}, "channel": "\(channel)", "slots": {
              "headline": [{"id": "H01", "text": "Grip on wet rock", "angle": "benefit"},
                           {"id": "H02", "text": "湿石上的抓力", "angle": "proof"}]}}
            """, to: "P/campaigns/\(name).json")
    }

    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(["ads"] + arguments, in: folder, input: input)
    }

    @Test("Results are compared, with the keys of the contract")
    func json() throws {
        let outcome = try run("results", "r.csv", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["arms", "split", "comparisons", "warnings"])
        let arms = value["arms"]?.items ?? []
        #expect(arms.map(\.keys) == Array(repeating: ["name", "impressions", "clicks", "rate", "wilson"], count: 2))
        #expect(arms.first?["name"] == "H01" && arms.first?["clicks"] == 120 && arms.first?["rate"]?.number == 0.05)
        #expect(value["split"]?.keys == ["chiSquare", "p"])
        let comparison = try #require(value["comparisons"]?.items.first)
        #expect(
            comparison.keys == [
                "a", "b", "z", "p", "pHolm", "pExact", "difference", "newcombe", "probabilityBBeatsA", "expectedLoss",
            ])
        func isClose(_ value: JSONValue?, _ expected: Double) -> Bool { abs((value?.number ?? .nan) - expected) < 1e-9 }
        #expect(isClose(comparison["z"], -2.1963557828) && isClose(comparison["p"], 0.0280664879))
        #expect(isClose(comparison["newcombe"]?.items.first, 0.0015702044))
        #expect(isClose(comparison["probabilityBBeatsA"], 0.9859137333))
        #expect(isClose(comparison["expectedLoss"], 0.0000333851))
        #expect(comparison["pExact"] == .null)
        let warnings = value["warnings"]?.items.compactMap(\.string) ?? []
        #expect(warnings.map { $0.prefix { $0 != ":" } } == ["early look", "rotation"])
    }

    @Test("People get two tables and the warnings")
    func table() throws {
        try folder.write("variant,impressions,clicks\nA,52000,2600\nB,48000,2600\n", to: "r.csv")
        let outcome = try run("results", "-", input: folder.text(of: "r.csv"))
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.text == """
                variant  impressions  clicks    rate   95 % (Wilson)  text
                A              52000    2600  5.00 %  4.82 to 5.19 %
                B              48000    2600  5.42 %  5.22 to 5.62 %
                even split: chi-square 160.00, p <0.0001

                a  b   b - a  95 % (Newcombe)       z       p  p (Holm)  p (exact)  b beats a  loss by b
                A  B  0.42 %   0.14 to 0.69 %  -2.965  0.0030    0.0030                0.9985   0.0001 %

                warning: uneven split: impressions differ more than chance explains (p below 1e-9); find out why before comparing rates

                warning: rotation: Google does not rotate headlines and descriptions at random, so their counts are no A/B test; compare campaign experiments, or ads told apart by their own addresses

                """)
    }

    @Test("A project keeps the counts and the columns' names, and tells each look")
    func project() throws {
        try makeProject()
        try folder.write("Ad,Impr.,Clicks\nH01,240,12\nH03,250,9\n", to: "export.csv")
        let first = try run(
            "results", "export.csv", "--project", "P", "--map", "variant=Ad", "--map", "impressions=Impr.", "--json")
        #expect(first.status == 0 && first.errors == "")
        let arm = try first.json()["arms"]?.items.first
        #expect(arm?["slot"] == "headline" && arm?["text"] == "Grip on wet rock" && arm?["angle"] == "benefit")
        let warnings = try first.json()["warnings"]?.items.compactMap(\.string) ?? []
        #expect(warnings.contains("not in the campaign: H03"))
        let kept = try JSONValue(json: folder.bytes(of: "P/results.json"))
        #expect(kept["columns"] == ["variant": "Ad", "impressions": "Impr."])
        #expect(kept["campaigns"]?["ridge"]?["looks"] == 1)
        #expect(kept["campaigns"]?["ridge"]?["variants"]?.items.map { $0["clicks"] } == [12, 9])

        let again = try run("results", "export.csv", "--project", "P", "--json")
        #expect(again.output == first.output)
        try folder.write("Ad,Impr.,Clicks\nH01,480,25\nH03,500,20\n", to: "export.csv")
        let second = try run("results", "export.csv", "--project", "P")
        #expect(second.status == 0 && second.errors == "")
        #expect(second.text.contains("early look: this is look 2 at these results"))
        #expect(second.text.contains("\nH01              480      25"))
    }

    @Test("Results of other variants stand beside those from before, which are told")
    func otherVariants() throws {
        try makeProject()
        #expect(try run("results", "r.csv", "--project", "P").errors == "")
        try folder.write("variant,impressions,clicks\nH02,500,5\n", to: "r.csv")
        let second = try run("results", "r.csv", "--project", "P")
        #expect(second.errors == "tagline: kept from before, for want of new results: H01\n" && second.status == 0)
        let kept = try JSONValue(json: folder.bytes(of: "P/results.json"))["campaigns"]?["ridge"]?["variants"]?.items
        #expect(kept?.map { $0["variant"] } == ["H01", "H02"] && kept?.map { $0["clicks"] } == [120, 5])
    }

    @Test("Lists are ads of their own: nothing is rotated, and lines count for what to write next, not both")
    func lists() throws {
        try makeProject()
        for (line, list) in [("H01", "A"), ("H02", "B")] {
            #expect(try run("assign", "P/campaigns/ridge.json", line, "--to", list).status == 0)
        }
        try folder.write("variant,impressions,clicks\nA,52000,2600\nB,48000,2600\n", to: "r.csv")
        let lists = try run("results", "r.csv", "--project", "P")
        #expect(lists.status == 0 && lists.errors == "" && !lists.text.contains("rotation"))
        let next = try run("next", "--project", "P", "--json").json()
        #expect(next["factors"]?.items.last?["levels"]?.items.first?["impressions"] == 100_000)
        #expect(next["warnings"]?.items == [])
        try folder.write(Self.csv, to: "r.csv")
        let lines = try run("results", "r.csv", "--project", "P")
        #expect(lines.text.contains("rotation") && !lines.text.contains("look 2"))
        let both = try run("next", "--project", "P", "--json").json()
        #expect(both["factors"]?.items.last?["levels"]?.items.first?["impressions"] == 4810)
    }

    @Test("Another channel than Google's needs no word of rotation")
    func otherChannel() throws {
        try makeProject(channel: "meta.feed")
        let outcome = try run("results", "r.csv", "--project", "P")
        #expect(outcome.status == 0 && !outcome.text.contains("rotation"))
    }

    @Test("Results whose campaign is not told are shown and not kept")
    func untold() throws {
        try makeProject()
        try addCampaign("春", tags: "{}")
        let untold = try run("results", "r.csv", "--project", "P", "--json")
        #expect(
            untold.errors
                == "tagline: these results are not kept: name their campaign with --campaign; there are ridge, 春\n")
        #expect(untold.status == 0 && !folder.has("P/results.json"))
        let told = try run("results", "r.csv", "--project", "P", "--campaign", "春")
        #expect(told.status == 0 && told.errors == "")
        #expect(try JSONValue(json: folder.bytes(of: "P/results.json"))["campaigns"]?.keys == ["春"])
    }

    @Test(
        "Bad results leave the project as it was",
        arguments: [
            (
                "variant,impressions\nH01,1\n", [],
                "r.csv:1:1: there is no column clicks; there are variant, impressions; "
                    + "name the one that is meant with --map"
            ),
            ("variant,impressions,clicks\nH01,1,\"1\n", [], "r.csv:2:7: the quote that opens here is never closed"),
            (
                "variant,impressions,clicks\nH01,1,2\n", [],
                "r.csv:2:7: 2 clicks in 1 impressions; check which columns were read"
            ),
            ("variant,impressions,clicks\n", [], "r.csv: there is no variant with impressions; nothing can be said"),
            (csv, ["--campaign", "fax"], "there is no campaign fax; there are ridge"),
            (csv, ["--control", "H9"], "r.csv: there is no variant H9 to compare with; there are H01, H02"),
            (
                csv, ["--change", "1"],
                "the change must be at least 1e-07, up or down, and leave a rate above 0 and below 1"
            ),
        ] as [(String, [String], String)])
    func bad(_ csv: String, _ options: [String], _ diagnostic: String) throws {
        try makeProject()
        try folder.write(csv, to: "r.csv")
        let outcome = try Program.run(
            ["ads", "results", "r.csv", "--project", "P", "--map", "clicks=clicks"] + options, in: folder)
        #expect(outcome.errors == "tagline: \(diagnostic)\n")
        #expect(outcome.status == 1 && outcome.text == "" && !folder.has("P/results.json"))
    }

    @Test("A project that another program has open takes no results")
    func readOnly() throws {
        try makeProject()
        let holder = try Project(at: folder.file("P"))
        let outcome = try run("results", "r.csv", "--project", "P")
        #expect(
            outcome.errors
                == "tagline: \(holder.path) is open for reading only: process \(getpid()) has it open; close it there to write here\n"
        )
        #expect(outcome.status == 1 && outcome.text == "" && !folder.has("P/results.json"))
    }

    @Test("In a project's folder that project is the one that counts")
    func inside() throws {
        let inside = try TemporaryFolder()
        _ = try Project.create(at: inside.path, template: "ad-campaign")
        let outcome = try Program.run(["ads", "results", "-"], in: inside, input: Self.csv)
        #expect(outcome.status == 0 && outcome.errors == "" && outcome.text.contains("not in the campaign: H01, H02"))
        #expect(try JSONValue(json: inside.bytes(of: "results.json"))["campaigns"]?.keys == ["search"])
    }

    @Test("At the prompt the open project is the one that counts")
    func prompt() throws {
        try makeProject()
        let outcome = try Program.run(
            ["run", "-", "--project", "P"], in: folder, input: "/ads results r.csv\n/ads next --count 2\n")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(folder.has("P/results.json") && outcome.text.contains("best with"))
    }

    @Test("What to write next is drawn by the results so far, the same for the same seed")
    func next() throws {
        try makeProject()
        try addCampaign("fells", tags: #"{"style": "noir"}"#)
        for (campaign, clicks) in [("ridge", 156), ("fells", 80)] {
            try folder.write("variant,impressions,clicks\nH01,2400,120\nH02,2400,\(clicks)\n", to: "r.csv")
            #expect(try run("results", "r.csv", "--project", "P", "--campaign", campaign).status == 0)
        }
        let outcome = try run("next", "--project", "P", "--count", "200", "--seed", "7", "--json")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try run("next", "--project", "P", "--count", "200", "--seed", "7", "--json").output == outcome.output)
        #expect(try run("next", "--project", "P", "--count", "200", "--seed", "8", "--json").output != outcome.output)
        let value = try outcome.json()
        #expect(value.keys == ["seed", "priorImpressions", "lines", "factors", "warnings"])
        let factors = value["factors"]?.items ?? []
        #expect(factors.map { $0["factor"] } == ["angle", "style"])
        let levels = factors.first?["levels"]?.items ?? []
        #expect(
            levels.compactMap { $0["level"]?.string }.sorted() == [
                "benefit", "brand", "cta", "keyword", "offer", "proof",
            ])
        #expect(levels.first { $0["level"] == "proof" }?["clicks"] == 236)
        let styles = factors.last?["levels"]?.items ?? []
        #expect(styles.map { $0["level"] } == ["bold", "noir"])
        #expect((styles.first?["probabilityBest"]?.number ?? 0) > 0.99)
        let lines = value["lines"]?.items ?? []
        #expect(lines.count == 200 && lines.allSatisfy { $0.keys == ["angle", "style"] })
        // Each angle is drawn as often as it is probable to be the best one: 200 draws deviate by 7 at most.
        for level in levels {
            let expected = 200 * (level["probabilityBest"]?.number ?? .nan)
            #expect(abs(Double(lines.count { $0["angle"] == level["level"] }) - expected) < 30)
        }
        #expect(value["warnings"]?.items.count == 2)

        let alone = try run("next", "--project", "P", "--campaign", "fells", "--json").json()
        #expect(alone["lines"]?.items.count == 5)
        #expect(alone["factors"]?.items.last?["levels"]?.items.map { $0["level"] } == ["noir"])
    }

    @Test("What to write next is not told without results")
    func nextWithoutResults() throws {
        try makeProject(tags: "{}")
        let none = try run("next", "--project", "P")
        #expect(none.errors == "tagline: no results are kept here; read some with `ads results`\n" && none.status == 1)
        let unknown = try run("next", "--project", "P", "--campaign", "fax")
        #expect(unknown.errors == "tagline: there is no campaign fax; there are ridge\n" && unknown.status == 1)
        #expect(try run("results", "r.csv", "--project", "P").status == 0)
        try FileManager.default.removeItem(atPath: folder.file("P/campaigns/ridge.json"))
        let gone = try run("next", "--project", "P")
        #expect(
            gone.diagnostics.first == "tagline: the results of ridge are left out: there is no such campaign any more")
        #expect(gone.status == 1 && gone.text == "")
        let outside = try run("next")
        #expect(outside.errors.hasPrefix("tagline: no project is open") && outside.status == 1)
        try folder.write("{\"campaigns\": 7}", to: "P/results.json")
        let damaged = try run("next", "--project", "P")
        #expect(
            damaged.errors == "tagline: \(folder.path)/P/results.json:1:15: 'campaigns' must be an object, not 7\n")
    }

    @Test("The size of a test is that of statsmodels")
    func size() throws {
        let value = try run("size", "--base", "0.05", "--change", "0.01", "--json").json()
        #expect(value.keys == ["perArm", "method"])
        #expect(abs((value["perArm"]?.number ?? 0) - 8157.7314) < 5e-5)
        let down = try run("size", "--base", "0.06", "--change", "-0.01")
        #expect(down.text.hasPrefix("8158 impressions an arm; two-sided z test"))
        let none = try run("size", "--base", "0.05", "--change", "0.95")
        #expect(none.status == 1 && none.text == "")
        #expect(
            none.errors
                == "tagline: the change must be at least 1e-07, up or down, and leave a rate above 0 and below 1\n")
    }
}
