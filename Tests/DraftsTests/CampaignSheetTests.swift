import CSV
import Campaign
import Drafts
import HouseTemplates
import Screenplay
import Testing

struct CampaignSheetTests {
    private static let campaign = {
        var campaign = Campaign(
            brief: Brief(name: "Spring", channel: "google.rsa"),
            slots: [
                Campaign.Slot(
                    name: "headline",
                    variants: [
                        Variant(id: "H01", text: "Grip, \"really\"", angle: "benefit", unit: "width", seed: .max),
                        Variant(id: "H02", text: "湿石上的 e\u{301}", unit: "width", seed: 7),
                        Variant(id: "H04", text: "=1+1\r\nnew line ", unit: "width"),
                    ]),
                Campaign.Slot(
                    name: "description", variants: [Variant(id: "D01", text: "For wet rock.", unit: "width", seed: 9)]),
            ])
        (campaign.slots[0].variants[0].list, campaign.slots[0].variants[0].pin) = ("A", 1)
        campaign.slots[0].variants[1].status = .approved
        campaign.slots[0].variants[2].origin = .edited
        return campaign
    }()

    private static func channel() throws -> Channel {
        let text = try #require(HouseTemplates.text(named: "channels.json"))
        return try #require(try Channels(json: text.utf8)["google.rsa"])
    }

    private static func table(_ campaign: Campaign = campaign) throws -> String {
        String(decoding: try CSVFormat().write(.campaign(campaign)).bytes, as: UTF8.self)
    }

    private static func take(
        _ table: String, dropsMissing: Bool = false
    ) throws -> (campaign: Campaign, changes: SheetChanges) {
        var campaign = campaign
        let changes = try campaign.take(
            CampaignSheet(csv: Array(table.utf8)), on: channel(), dropsMissing: dropsMissing)
        return (campaign, changes)
    }

    @Test func `a table in UTF-16 with tabs is as good as one in UTF-8 with commas`() throws {
        let rows = "id\tslot\ttext\r\nH01\theadline\tRun, 雨 or shine 👟\r\n"
        let bytes = try TextEncoding.utf16LittleEndian.encoded(Array("\u{FEFF}\(rows)".utf8))
        var campaign = Self.campaign
        let changes = try campaign.take(CampaignSheet(csv: bytes), on: Self.channel(), dropsMissing: false)
        #expect(changes.changed == ["H01"] && campaign.slots[0].variants[0].text == "Run, 雨 or shine 👟")
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func `a table that nobody touched changes nothing`(mark: String) throws {
        let (campaign, changes) = try Self.take(mark + Self.table())
        #expect(campaign == Self.campaign && changes == SheetChanges())
        let texts = zip(campaign.places, Self.campaign.places).map {
            campaign[$0].text.utf8.elementsEqual(Self.campaign[$1].text.utf8)
        }
        #expect(!texts.contains(false))
        var dropped = Self.campaign
        dropped.slots[0].variants[1].status = .dropped
        let table = try Self.table(dropped)
        let again = try dropped.take(CampaignSheet(csv: Array(table.utf8)), on: Self.channel(), dropsMissing: true)
        #expect(again == SheetChanges() && dropped.slots[0].variants[1].status == .dropped)
    }

    @Test func `a changed text keeps its id and its seed, and is counted`() throws {
        let (campaign, changes) = try Self.take(
            "Text,ID,slot\r\n抓地力,h01,headline\r\n".replacing("h01", with: "H01"))
        let first = campaign.slots[0].variants[0]
        #expect(first.id == "H01" && first.text == "抓地力" && first.length == 6)
        #expect(first.origin == .edited && first.seed == .max && first.list == "A" && first.pin == 1)
        #expect(changes.changed == ["H01"] && changes.missing == ["H02", "H04", "D01"])
        #expect(campaign.slots[0].variants[1...] == Self.campaign.slots[0].variants[1...])
    }

    @Test func `another spelling of the same letters is another text`() throws {
        let table = try Self.table().replacing("e\u{301}", with: "\u{E9}")
        let (campaign, changes) = try Self.take(table)
        #expect(changes.changed == ["H02"])
        #expect(campaign.slots[0].variants[1].text.utf8.elementsEqual("湿石上的 \u{E9}".utf8))
    }

    @Test func `list, pin, status and angle are read, and an empty cell takes them away`() throws {
        let (campaign, changes) = try Self.take(
            #"""
            id,slot,text,list,pin,status,angle,note
            H01,headline,"Grip, ""really""",,,Approved,,ask Ann
            H02,headline,湿石上的 e\#u{301}, B ,2,,offer,
            ,,,,,,,

            """#)
        let (first, second) = (campaign.slots[0].variants[0], campaign.slots[0].variants[1])
        #expect(first.list == nil && first.pin == nil && first.status == .approved && first.angle == nil)
        #expect(second.list == "B" && second.pin == 2 && second.status == .draft && second.angle == "offer")
        #expect(first.origin == .model && changes.changed == ["H01", "H02"])
    }

    @Test func `an angle is known in any case, and one that was there stays`() throws {
        var campaign = Self.campaign
        campaign.slots[0].variants[0].angle = "Humour"
        let table = "id,slot,text,angle\nH01,headline,\"Grip, \"\"really\"\"\",Humour\nH02,headline,泥路, CTA\n"
        let changes = try campaign.take(CampaignSheet(csv: Array(table.utf8)), on: Self.channel())
        #expect(changes.changed == ["H02"])
        #expect(campaign.slots[0].variants.map(\.angle) == ["Humour", "cta", nil])
    }

    @Test func `a row without an id is a new line, and a slot of the channel is made`() throws {
        let rows = [",headline,B,,,Built for mud", ",path1,,,,trail", ",headline,,,approved,泥路"]
        let (campaign, changes) = try Self.take(Self.table() + rows.map { $0 + ",,,,,,\r\n" }.joined())
        #expect(changes.added == ["H05", "P01", "H06"] && changes.changed == [] && changes.missing == [])
        #expect(campaign.slots.map(\.name) == ["headline", "description", "path1"])
        let added = campaign.slots[0].variants.suffix(2)
        #expect(added.map(\.text) == ["Built for mud", "泥路"] && added.map(\.length) == [13, 4])
        #expect(added.map(\.list) == ["B", nil] && added.allSatisfy { $0.origin == .person && $0.seed == nil })
    }

    @Test func `a row that is gone is told, and dropped where that is asked`() throws {
        let table = try Self.table().split(separator: "\r\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("H02")
        }.joined(separator: "\r\n")
        let (kept, changes) = try Self.take(table)
        #expect(kept == Self.campaign && changes.missing == ["H02"])
        let (dropped, same) = try Self.take(table, dropsMissing: true)
        #expect(same == changes && dropped.slots[0].variants.map(\.status) == [.draft, .dropped, .draft])
    }

    @Test(
        arguments: [
            ("", 1, 1, "there is no header; the first line names the columns"),
            ("id|slot|text\n", 1, 1, "there is no column id; there are id|slot|text; the first line names the columns"),
            (
                "id,slot,list\n", 1, 1,
                "there is no column text; there are id, slot, list; the first line names the columns"
            ),
            ("id,slot,text,Text\n", 1, 14, "there are two columns text"),
            ("id,slot,text\nH01,headline\n", 2, 1, "the row has 2 cells, and the header has 3"),
            ("id,slot,text\nH01,headline, \n", 2, 14, "text is empty"),
            ("id,slot,text\nH1,headline,泥\n", 2, 1, "there is no variant H1; leave the id empty to add a line"),
            (
                "id,slot,text\nH02,headline,泥\nH02,headline,a\n", 3, 1,
                "H02 stands on line 2 already; leave the id empty to add a line"
            ),
            (
                "id,slot,text\nH02,description,泥\n", 2, 5,
                "H02 is a line of headline, not of description; leave the id empty to add one there"
            ),
            (
                "text,slot,id\n泥,jingle,\n", 2, 3,
                "there is no slot jingle; there are headline, description, path1, path2, finalUrl"
            ),
            (
                "id,slot,text,status\nH02,headline,泥,gone\n", 2, 16,
                "there is no status gone; there are draft, approved, dropped"
            ),
            (
                "id,slot,text,angle\nH02,headline,泥,nonsense\n", 2, 16,
                "there is no angle nonsense; there are keyword, benefit, proof, offer, cta, brand"
            ),
            (
                "id,slot,text,list\nH02,headline,泥,All\n", 2, 16,
                "'All' is no list's name; a line stands in all lists where it has none"
            ),
            ("id,slot,text,pin\nH02,headline,泥,4\n", 2, 16, "headline has positions 1 to 3, not 4"),
            ("id,slot,text,pin\nH02,headline,泥,top\n", 2, 16, "a pin is a position from 1, or empty, not 'top'"),
            ("id,slot,text,pin\nH02,headline,泥,0\n", 2, 16, "a pin is a position from 1, or empty, not '0'"),
            (
                "id,slot,text,pin\n,path1,泥,1\n", 2, 10,
                "a line of path1 cannot be pinned; its channel has no positions there"
            ),
            (
                "id,slot,text,list\nH02,headline,泥,A & B\n", 2, 16,
                "'A & B' is no list's name; take up to 20 letters, digits, hyphens or underscores"
            ),
            ("id,slot,text\nH02,headline,\"泥\n", 2, 14, "the quote that opens here is never closed"),
        ])
    func `what is wrong is named by its place, and nothing has changed`(
        table: String, line: Int, column: Int, message: String
    ) throws {
        var campaign = Self.campaign
        let channel = try Self.channel()
        let error = #expect(throws: SheetError.self) {
            try campaign.take(CampaignSheet(csv: Array(table.utf8)), on: channel)
        }
        #expect(error?.description == message)
        #expect(error?.line == line && error?.column == column)
        #expect(campaign == Self.campaign)
    }

    @Test func `an id that two lines of a slot have is refused`() throws {
        var campaign = Self.campaign
        campaign.slots[0].variants[1].id = "H01"
        let channel = try Self.channel()
        let error = #expect(throws: SheetError.self) {
            try campaign.take(CampaignSheet(csv: Array("id,slot,text\nH01,headline,泥\n".utf8)), on: channel)
        }
        #expect(error?.description == "2 lines of headline have the id H01; give each its own")
        #expect(error?.line == 2 && error?.column == 1)
    }

    @Test func `a slot made between others does not mix up the lines`() throws {
        let table = "id,slot,text\n,finalUrl,https://example.com/\n,path1,trail\nH02,headline,Mud\n,path1,road\n"
        let (campaign, changes) = try Self.take(table)
        #expect(campaign.slots.map(\.name) == ["headline", "description", "path1", "finalUrl"])
        #expect(campaign.slots[2].variants.map(\.id) == ["P01", "P02"])
        #expect(campaign.slots[0].variants[1].text == "Mud")
        #expect(changes.added == ["F01", "P01", "P02"] && changes.missing == ["H01", "H04", "D01"])
    }

    @Test func `ten thousand rows take no longer each than one`() throws {
        let rows = (0..<10_000).map { ",headline,Line \($0)\n" }.joined()
        let (campaign, changes) = try Self.take("id,slot,text\n" + rows)
        #expect(changes.added.count == 10_000 && changes.added.last == "H10004")
        #expect(campaign.slots[0].variants.count == 10_003)
    }

    @Test func `what a spreadsheet makes of a formula is no line, and the apostrophe against that no part of one`()
        throws
    {
        let (campaign, changes) = try Self.take("id,slot,text\nH01,headline,'=1+1\nH02,headline,'Tis\n")
        #expect(
            campaign.slots[0].variants.prefix(2).map(\.text) == ["=1+1", "'Tis"] && changes.changed == ["H01", "H02"])
        var quoted = Self.campaign
        quoted.slots[0].variants[0].text = "'@Work' chairs"
        for format in [CSVFormat(), ExcelCSVFormat()] as [any DraftWriter] {
            let sheet = try CampaignSheet(csv: format.write(.campaign(quoted)).bytes)
            var back = quoted
            #expect(try back.take(sheet, on: Self.channel()).changed == [])
        }
        let error = #expect(throws: SheetError.self) { try Self.take("id,slot,text\nH01,headline,#NAME?\n") }
        #expect(error?.reason == .computed("#NAME?") && error?.line == 2)
    }
}
