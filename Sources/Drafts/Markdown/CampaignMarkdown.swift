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

    /// Whether a text is a campaign as it is written here: a heading, and a list of the brief that begins with the
    /// channel and is no title page, which a rule would end.
    static func isWritten(in text: String) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline)
        let head = lines.prefix { !$0.hasPrefix("## ") }
        guard head.count > 1, head[0].hasPrefix("# "), head[1].hasPrefix("- **Channel:** ") else { return false }
        let table = lines.dropFirst(head.count + 1).first
        return head.dropFirst().allSatisfy { $0.hasPrefix("- **") || $0.hasPrefix("  - ") }
            && table?.hasPrefix("| ID | Text |") != false
    }

    private static func list(of brief: Brief) -> [String] {
        brief.facts.flatMap { fact in
            let label = "- **\(fact.label):**"
            return fact.isList
                ? [label] + fact.texts.map { "  - " + item($0) } : fact.texts.map { "\(label) \(cell($0))" }
        }
    }

    private struct Column {
        let name: String
        var isNumber = false
        let cell: (Variant) -> String
    }

    /// Lists, pins, what became of lines and who wrote them have columns where that does not go without saying.
    private static func table(of variants: [Variant]) -> [String] {
        var columns = usualColumns
        if variants.contains(where: { $0.list != nil || $0.pin != nil }) {
            columns.append(Column(name: "List") { $0.list ?? "" })
            columns.append(Column(name: "Pin", isNumber: true) { $0.pin.map { String($0) } ?? "" })
        }
        if variants.contains(where: { $0.status != .draft }) {
            columns.append(Column(name: "Status") { $0.status.rawValue })
        }
        if variants.contains(where: { $0.origin != Variant.Origin(seed: $0.seed) }) {
            columns.append(Column(name: "Origin") { $0.origin.rawValue })
        }
        return [row(columns.map(\.name)), row(columns.map { $0.isNumber ? "---:" : "---" })]
            + variants.map { variant in row(columns.map { cell($0.cell(variant)) }) }
    }

    private static var usualColumns: [Column] {
        [
            Column(name: "ID") { $0.id },
            Column(name: "Text") { $0.text },
            Column(name: "Length", isNumber: true) { String($0.length) },
            Column(name: "Unit") { $0.unit },
            Column(name: "Angle") { $0.angle ?? "" },
            Column(name: "Seed", isNumber: true) { $0.seed.map { String($0) } ?? "" },
        ]
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
