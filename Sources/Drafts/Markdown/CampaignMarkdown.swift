import Campaign

/// A campaign as Markdown: the brief as a list, each slot as a table.
enum CampaignMarkdown {
    static func text(of campaign: Campaign) -> String {
        let brief = campaign.brief
        var blocks = ["# " + cell(brief.name), list(of: brief).joined(separator: "\n")]
        for slot in campaign.slots {
            blocks.append("## " + cell(slot.name))
            blocks.append(table(of: slot.variants).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func list(of brief: Brief) -> [String] {
        brief.facts.flatMap { fact in
            let label = "- **\(fact.label):**"
            return fact.isList
                ? [label] + fact.texts.map { "  - " + item($0) } : fact.texts.map { "\(label) \(cell($0))" }
        }
    }

    /// Lists and pins have columns where there are any.
    private static func table(of variants: [Variant]) -> [String] {
        let hasLists = variants.contains { $0.list != nil || $0.pin != nil }
        let columns = ["ID", "Text", "Length", "Unit", "Angle", "Seed"] + (hasLists ? ["List", "Pin"] : [])
        let rules = columns.map { ["Length", "Seed", "Pin"].contains($0) ? "---:" : "---" }
        return [row(columns), row(rules)]
            + variants.map { variant in
                let cells = [
                    variant.id, variant.text, String(variant.length), variant.unit, variant.angle ?? "",
                    variant.seed.map { String($0) } ?? "",
                ]
                let lists = [variant.list ?? "", variant.pin.map { String($0) } ?? ""]
                return row((cells + (hasLists ? lists : [])).map(cell))
            }
    }

    private static func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }

    /// `text` for a table's cell, or for any place on a line but its start; `<br>` stands for line ends.
    private static func cell(_ text: String) -> String { escaped(text, startsLine: false) }

    private static func item(_ text: String) -> String { escaped(text, startsLine: true) }

    private static func escaped(_ text: String, startsLine: Bool) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { MarkdownText.escaped($0, startsLine: startsLine) }.joined(separator: "<br>")
    }
}
