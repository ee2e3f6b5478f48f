import CSV
import Campaign
import Drafts
import Screenplay
import Testing

struct ResultsTableTests {
    private func table(_ text: String, given: [ResultsColumn: String] = [:], remembered: [ResultsColumn: String] = [:])
        throws -> ResultsTable
    {
        try ResultsTable(
            csv: Array(text.utf8), columns: ResultsColumns(given: given, remembered: remembered))
    }

    /// Totals beside the variants' names, not in the first cell.
    private static let withTotals =
        "date,variant,impressions,clicks\n1,H01,2400,120\n1,春 2,2410,156\n"
        + ["Total", "GRAND TOTAL: all", "Gesamt", "Summe ", "Total général", "Totale", "总计", "合计：", "總計"]
        .map { ",\($0),4810,276\n" }.joined()

    private static let two = [("H01", 2400, 120), ("春 2", 2410, 156)]

    @Test(arguments: [
        "variant,impressions,clicks\nH01,2400,120\n春 2,2410,156\n",
        "\u{FEFF}Clicks,note,VARIANT,Impressions\r\n120,\"a \"\"good\"\" one,\r\nreally\",H01,2400\r\n156,,春 2,\"2,410\"\r\n\r\n",
        "variant;impressions;clicks\nH01;2,400;120\n春 2;2410;156\n",
        "variant,impressions,clicks\nH01,2000,100\n春 2,2410,156\nH01,400,20",
        "variant,impressions,clicks\nH01,\"2,400\",120\n春 2,2\u{202F}410,156\nH09,0,0",
        "variant , impressions,clicks\u{A0}\n,,\nH01 ,2000,100\n\u{3000}, ,\n春 2, 2410 ,156\n\tH01,400,20\n,,\n",
    ])
    func `variants are read in their order and added up`(text: String) throws {
        let table = try table(text)
        #expect(table.arms == Self.two.compactMap { try? Arm(name: $0.0, impressions: $0.1, clicks: $0.2) })
        #expect(table.withoutImpressions == (text.contains("H09") ? ["H09"] : []))
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
    func `what spreadsheets save as Unicode text is read`(encoding: TextEncoding) throws {
        let text = "\u{FEFF}variant\timpressions\tclicks\r\nH01\t2,400\t120\r\n春 2\t2410\t156\r\n"
        let table = try ResultsTable(csv: encoding.encoded(Array(text.utf8)))
        #expect(table.arms == Self.two.compactMap { try? Arm(name: $0.0, impressions: $0.1, clicks: $0.2) })
    }

    @Test(arguments: [
        (
            "Ad report\n\"November 1, 2026 - November 22, 2026\"\nvariant,Ad status,Clicks,Impr.,CTR\nH01,On,120,\"2,400\",5 %\n"
                + "春 2,On,156,2410,6 %\nTotal: Ads, --,276,4810,6 %\n\"Total: Account\",,276,4810,6 %\n", [6, 7]
        ),
        (
            "Ad report\nNovember 1, 2026 - November 22, 2026\nvariant\tImpr.\tClicks\nH01\t2,400\t120\n春 2\t2410\t156\n",
            []
        ),
        (
            "Report Name: spring; all\n\nRows: 2\nvariant;impressions;clicks\nH01;2400;120\n春 2;2410;156\n"
                + "©2026 Somebody; all rights reserved\n".replacing(";", with: ",") + "Grand Total:;4810;276\n", [8]
        ),
        (withTotals, [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ])
    func `a report's titles, totals and last line are passed over`(text: String, totals: [Int]) throws {
        let table = try table(text)
        #expect(table.arms == Self.two.compactMap { try? Arm(name: $0.0, impressions: $0.1, clicks: $0.2) })
        #expect(table.totals == totals)
    }

    @Test func `a column that is named counts, then the remembered one, then its own name`() throws {
        let text = "variant,Impr.,Views,impressions,clicks\nA,10,20,30,1\n"
        #expect(try table(text).arms.map(\.impressions) == [30])
        #expect(try table(text, remembered: [.impressions: "impr."]).arms.map(\.impressions) == [10])
        let given = try table(text, given: [.impressions: "Views"], remembered: [.impressions: "Impr."])
        #expect(given.arms.map(\.impressions) == [20])
        #expect(try table(text, remembered: [.impressions: "Shown"]).arms.map(\.impressions) == [30])
        #expect(throws: CSVError.self) { try table(text, given: [.impressions: "Shown"]) }
    }

    private static let header = "variant,impressions,clicks\n"
    private static let wideHeader = (100..<200).map { "\($0)" + String(repeating: "长", count: 50) }
    private static let firstOfWide = (100..<120).map { "\($0)" + String(repeating: "长", count: 37) }

    @Test(arguments: ["2400", "2 400", "2'400", "2’400", "2400.0", "2400.00", "\"2,400\"", "\"2,400.0\""])
    func `counts may stand as other programs write them`(impressions: String) throws {
        let table = try ResultsTable(csv: Array("variant,impressions,clicks\nA,\(impressions),\nB,10,--\nC,,—\n".utf8))
        #expect(
            table.arms == [
                try Arm(name: "A", impressions: 2400, clicks: 0), try Arm(name: "B", impressions: 10, clicks: 0),
            ])
        #expect(table.withoutImpressions == ["C"])
    }

    @Test func `sums are passed over however they are called`() throws {
        let sums = [
            "", "Total - Campaign", "Total – Anzeigen", "Overall total", "All", "Results from 2 ads", "Total: Account",
        ]
        let rows = sums.map { "\($0),10,1\n" }.joined()
        let table = try ResultsTable(csv: Array("variant,impressions,clicks\nA,10,1\n\(rows)All in,5,0\n".utf8))
        #expect(table.arms.map(\.name) == ["A", "All in"] && table.totals == Array(3..<3 + sums.count))
    }

    @Test func `variants by other names are added up`() throws {
        let csv = "variant,impressions,clicks\nTrail shoes,10,1\nH01,5,1\nB,7,0\nNone,0,0\n"
        let table = try ResultsTable(csv: Array(csv.utf8)).named { ["Trail shoes": "H01", "None": "H02"][$0] }
        #expect(
            table.arms == [
                try Arm(name: "H01", impressions: 15, clicks: 2), try Arm(name: "B", impressions: 7, clicks: 0),
            ])
        #expect(table.withoutImpressions == ["H02"])
    }

    @Test(arguments: [
        ("", CSVError.Reason.empty, 1, 1), ("\n\n", .empty, 1, 1),
        (
            "variant,clicks\nA,1\n", .missingColumn("impressions", found: ["variant", "clicks"], canBeMapped: true), 1,
            1
        ),
        (
            "Ad report\nAd,Impr.,clicks\nA,1,1,1\n",
            .missingColumn("variant", found: ["Ad", "Impr.", "clicks"], canBeMapped: true), 2, 1
        ),
        (wideHeader.joined(separator: ","), .missingColumn("variant", found: firstOfWide, canBeMapped: true), 1, 1),
        ("variant,clicks,Impressions,impressions\n", .repeatedColumn("impressions"), 1, 28),
        (header + "A,10\n", .cellCount(2, expected: 3), 2, 1),
        (header + "@home\n", .cellCount(1, expected: 3), 2, 1),
        (header + "A,10,1,2\n", .cellCount(4, expected: 3), 2, 1),
        (header + "A,ten,1\n", .notACount(column: "impressions", text: "ten"), 2, 3),
        (header + "A,10,-1\n", .notACount(column: "clicks", text: "-1"), 2, 6),
        (header + "A,10,1.5\n", .notACount(column: "clicks", text: "1.5"), 2, 6),
        (header + "A,10.00.0,1\n", .notACount(column: "impressions", text: "10.00.0"), 2, 3),
        (header + "A,2.400,1\n", .notACount(column: "impressions", text: "2.400"), 2, 3),
        (header + "A,10,1 2\n", .notACount(column: "clicks", text: "1 2"), 2, 6),
        (header + "A,10,\"1,5\"\n", .notACount(column: "clicks", text: "1,5"), 2, 6),
        (header + "A,10,٣\n", .notACount(column: "clicks", text: "٣"), 2, 6),
        (header + "春,10,11\n", .moreClicksThanImpressions(clicks: 11, impressions: 10), 2, 6),
        (header + "A,1000000000001,1\n", .countTooLarge(column: "impressions", limit: Arm.limit), 2, 3),
        (header + "A,99999999999999999999999,1\n", .countTooLarge(column: "impressions", limit: Arm.limit), 2, 3),
        (header + "A,1000000000000,1\nA,1,0\n", .countTooLarge(column: "impressions", limit: Arm.limit), 3, 3),
        (header + "A,10,\"1\n", .unclosedQuote, 2, 6),
    ])
    func `what is wrong is refused with its place`(text: String, reason: CSVError.Reason, line: Int, column: Int) {
        let error = #expect(throws: CSVError.self) { try table(text) }
        #expect(error?.reason == reason && error?.line == line && error?.column == column)
    }
}
