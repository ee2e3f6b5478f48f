import ArgumentParser
import Campaign
import Drafts
import Projects

extension Ads {
    /// `ads import`: a spreadsheet of lines that people worked on.
    struct TakeSheet: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take a spreadsheet of lines back into their campaign.",
            discussion: """
                The sheet is what `--format csv` or excel-csv writes, with commas, semicolons or tabs between its cells. \
                Lines are known by their ids, whatever became of their texts; a row without an id is a new line, and gets one. \
                Text, list, pin, status and angle are read. Where a row is wrong, nothing changes.
                """)

        @Argument(help: CampaignTarget.help, completion: .file(extensions: ["json"])) var campaign: String
        @Argument(help: "The sheet as CSV, or - for standard input.", completion: .file(extensions: ["csv"]))
        var sheet: String
        @Flag(help: "Drop the lines that have no row any more; they stay as they are without.") var dropMissing = false
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let target = try CampaignTarget(campaign, in: session)
            let bytes = try failing { try InputFile.read(sheet) }
            let (_, changes) = try target.change { campaign, channel in
                try failing(in: DraftFiles.name(sheet)) {
                    try campaign.take(CampaignSheet(csv: bytes), on: channel, dropsMissing: dropMissing)
                }
            }
            Console.shared.write(json ? changes.json(dropped: dropMissing).pretty : changes.text(dropped: dropMissing))
        }
    }
}

extension SheetChanges {
    fileprivate func json(dropped: Bool) -> JSONValue {
        func list(_ ids: [String]) -> JSONValue { .array(ids.map(JSONValue.string)) }
        return [
            "changed": list(changed), "added": list(added), "missing": list(dropped ? [] : missing),
            "dropped": list(dropped ? missing : []),
        ]
    }

    fileprivate func text(dropped: Bool) -> String {
        let rows = [
            ("changed", changed), ("added", added),
            (dropped ? "dropped" : "without a row, and kept", missing),
        ].filter { !$0.1.isEmpty }
        guard !rows.isEmpty else { return "nothing changed\n" }
        return rows.map { "\($0): \($1.map(visible).joined(separator: ", "))\n" }.joined()
    }
}
