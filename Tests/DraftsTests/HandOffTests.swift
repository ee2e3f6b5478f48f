import CSV
import Campaign
import Drafts
import Screenplay
import Testing

/// Two lists that share a description; more headlines than an ad takes in list A.
private let listed = {
    var brief = Brief(name: "Spring", channel: "google.rsa")
    (brief.product, brief.url) = ("Trail shoes", "https://example.com/shoes")
    func variant(_ id: String, _ list: String?, pin: Int? = nil) -> Variant {
        var variant = Variant(id: id, text: "Line \(id), \"new\"", unit: "width")
        (variant.list, variant.pin) = (list, pin)
        return variant
    }
    return Campaign(
        brief: brief,
        slots: [
            Campaign.Slot(
                name: "headline",
                variants: [variant("H01", "A", pin: 1)] + (2...17).map { variant("H\($0)", "A") }
                    + [variant("H18", "B")]),
            Campaign.Slot(name: "description", variants: [variant("D01", nil)]),
            Campaign.Slot(name: "callout", variants: [variant("C01", nil)]),
        ])
}()

struct HandOffTests {
    /// Each row as its cells by header.
    private func rows(_ format: any DraftWriter, _ campaign: Campaign = listed) throws -> [[String: String]] {
        var reader = CSVReader(try format.write(.campaign(campaign)).bytes)
        let header = try #require(try reader.next()).cells
        var rows: [[String: String]] = []
        while let row = try reader.next() {
            #expect(row.cells.count == header.count)
            rows.append(Dictionary(zip(header, row.cells)) { $1 })
        }
        return rows
    }

    @Test func `the editor gets a row for each list`() throws {
        let rows = try rows(GoogleEditorFormat())
        #expect(rows.count == 2)
        let ad = rows[0]
        #expect(ad["Campaign"] == "Spring" && ad["Ad Group"] == "Trail shoes")
        #expect(ad["Ad type"] == "Responsive search ad" && ad["Status"] == "Paused")
        #expect(ad["Headline 1"] == "Line H01, \"new\"" && ad["Headline 1 position"] == "1")
        #expect(ad["Headline 15"] == "Line H15, \"new\"" && ad["Headline 15 position"] == "")
        #expect(ad["Description 1"] == "Line D01, \"new\"" && ad["Description 2"] == "")
        #expect(
            ad["Final URL"]
                == "https://example.com/shoes?utm_source=google&utm_medium=cpc&utm_campaign=Spring&utm_content=A")
        #expect(rows[1]["Headline 1"] == "Line H18, \"new\"" && rows[1]["Headline 2"] == "")
        #expect(rows[1]["Description 1"] == "Line D01, \"new\"")
    }

    @Test func `the bulk upload begins with the campaign and its group`() throws {
        let rows = try rows(GoogleBulkFormat())
        #expect(rows.map { $0["Row Type"] } == ["Campaign", "Ad group", "Ad", "Ad"])
        #expect(rows.allSatisfy { $0["Action"] == "Add" && $0["Campaign"] == "Spring" })
        #expect(rows[0]["EU political ads"] == "No" && rows[1]["Ad group"] == "Trail shoes")
        #expect(rows[2]["Headline 1 position"] == "1" && rows[2]["Headline 15"] == "Line H15, \"new\"")
        #expect(rows[3]["Headline 1"] == "Line H18, \"new\"" && rows[3]["Ad status"] == "Paused")
        let bytes = try GoogleBulkFormat().write(.campaign(listed)).bytes
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("\"Row Type\",\"Action\",\"Ad status\","))
    }

    @Test func `what an ad has no place for is told`() throws {
        let losses = try GoogleEditorFormat().write(.campaign(listed)).losses
        #expect(losses.map(\.slot) == ["callout", "headline", "headline"])
        #expect(losses.map(\.index) == [nil, 15, 16])
    }

    @Test func `an ad without an address is told`() throws {
        var campaign = listed
        campaign.brief.url = " "
        let losses = try GoogleBulkFormat().write(.campaign(campaign)).losses.filter { $0.slot == "finalUrl" }
        #expect(
            losses.map(\.what)
                == Array(
                    repeating: "an ad needs an address, and the brief has no url; give it one", count: 2))
        campaign.brief.url = " https://example.com/ "
        #expect(try rows(GoogleEditorFormat(), campaign)[0]["Final URL"]?.hasPrefix("https://example.com/?utm") == true)
    }

    @Test(arguments: [GoogleEditorFormat(), GoogleBulkFormat()] as [any DraftWriter])
    func `ads of other channels are refused`(format: any DraftWriter) {
        var campaign = listed
        campaign.brief.channel = "sms"
        #expect(throws: DraftError.self) { try format.write(.campaign(campaign)) }
    }

    @Test func `a table holds every line`() throws {
        let rows = try rows(CSVFormat())
        #expect(rows.count == 20)
        #expect(
            rows[0] == [
                "id": "H01", "slot": "headline", "list": "A", "pin": "1", "status": "draft",
                "text": "Line H01, \"new\"", "length": "15", "unit": "width", "angle": "", "origin": "person",
                "seed": "",
                "url":
                    "https://example.com/shoes?utm_source=google&utm_medium=cpc&utm_campaign=Spring&utm_content=H01",
            ])
    }

    @Test func `for Excel the table is in UTF-16 with its mark and tabs, and has the same cells`() throws {
        var campaign = listed
        campaign.slots[0].variants[1].text = "Café,\tmud \"泥\""
        campaign.slots[0].variants[2].text = "-20% today"
        let bytes = try ExcelCSVFormat().write(.campaign(campaign)).bytes
        #expect(bytes.starts(with: [0xFF, 0xFE, 0x69, 0, 0x64, 0, 0x09, 0]))
        var (excel, plain) = (
            CSVReader(TextEncoding.text(of: bytes)), CSVReader(try CSVFormat().write(.campaign(campaign)).bytes)
        )
        while let row = try plain.next() {
            // What Excel would compute is text there.
            #expect(try excel.next()?.cells == row.cells.map { $0.hasPrefix("-") ? "'" + $0 : $0 })
        }
        #expect(try excel.next() == nil)
    }

    @Test func `a line that was dropped stands in no hand-off`() throws {
        var campaign = listed
        campaign.slots[0].variants[0].status = .dropped
        campaign.slots[0].variants[17].status = .dropped
        let rows = try rows(GoogleEditorFormat(), campaign)
        // List B has lost its only headline; it is a list no more.
        #expect(rows.map { $0["Headline 1"] } == ["Line H2, \"new\""])
        #expect(try self.rows(GoogleBulkFormat(), campaign).count == 3)
        #expect(try self.rows(CSVFormat(), campaign).map { $0["id"] }.prefix(2) == ["H2", "H3"])
        let markdown = String(decoding: try MarkdownFormat().write(.campaign(campaign)).bytes, as: UTF8.self)
        #expect(!markdown.contains("H01") && markdown.contains("| H2 |"))
    }

    @Test(arguments: [JSONFormat(), XMLFormat()] as [any DraftReader & DraftWriter])
    func `status and origin read back`(format: any DraftReader & DraftWriter) throws {
        var campaign = listed
        campaign.slots[0].variants[0].status = .dropped
        campaign.slots[0].variants[1].status = .approved
        campaign.slots[0].variants[2].origin = .edited
        (campaign.brief.price, campaign.brief.place, campaign.brief.benefit) = ("$89", "Ulm", "干燥的双脚")
        guard case .campaign(let back) = try format.read(format.write(.campaign(campaign)).bytes) else {
            Issue.record("no campaign")
            return
        }
        #expect(back == campaign)
    }

    @Test(arguments: [JSONFormat(), XMLFormat()] as [any DraftReader & DraftWriter])
    func `lists and pins read back`(format: any DraftReader & DraftWriter) throws {
        guard case .campaign(let campaign) = try format.read(format.write(.campaign(listed)).bytes) else {
            Issue.record("no campaign")
            return
        }
        #expect(campaign == listed)
    }
}
