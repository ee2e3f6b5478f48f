public import CSV
public import Campaign
import Screenplay

/// The results of variants, as a channel's report or an analyst's sheet holds them: a header, then a row for each
/// variant, or several that are added up, such as one a day.
public struct ResultsTable: Equatable, Sendable {
    /// In the order in which they first stand in the file.
    public let arms: [Arm]
    /// Variants that were never shown.
    public let withoutImpressions: [String]
    /// The lines on which rows of totals begin, which are passed over.
    public let totals: [Int]

    /// Reads the bytes of a file of comma-separated values, in UTF-8 or, as spreadsheets save what they call Unicode text,
    /// in UTF-16 with its mark. Other columns than those asked for are passed over.
    ///
    /// - Throws: the first thing that is wrong, with its place.
    public init(csv bytes: [UInt8], columns: ResultsColumns = ResultsColumns()) throws(CSVError) {
        let start = try ResultsHeader(in: TextEncoding.text(of: bytes), columns)
        let (header, places) = (start.row, start.places)
        var (reader, totals) = (start.reader, [Int]())
        var order: [String] = []
        var sums: [String: (impressions: Int, clicks: Int)] = [:]
        while let row = try reader.next() {
            if row.isBlank || row.isFooter { continue }
            if row.isTotal {
                totals.append(row.line)
                continue
            }
            guard row.cells.count == header.cells.count else {
                throw reader.error(.cellCount(row.cells.count, expected: header.cells.count), at: row.offsets[0])
            }
            let name = row.cells[places[0]]
            guard name.contains(where: { !$0.isWhitespace }) else {
                throw reader.error(.emptyCell(column: header.cells[places[0]]), at: row.offsets[places[0]])
            }
            let impressions = try row.count(at: places[1], header, reader)
            let clicks = try row.count(at: places[2], header, reader)
            guard clicks <= impressions else {
                let reason = CSVError.Reason.moreClicksThanImpressions(clicks: clicks, impressions: impressions)
                throw reader.error(reason, at: row.offsets[places[2]])
            }
            if sums[name] == nil { order.append(name) }
            let sum = sums[name] ?? (0, 0)
            sums[name] = (sum.impressions + impressions, sum.clicks + clicks)
            if sum.impressions + impressions > Arm.limit {
                let reason = CSVError.Reason.countTooLarge(column: header.cells[places[1]], limit: Arm.limit)
                throw reader.error(reason, at: row.offsets[places[1]])
            }
        }
        self.totals = totals
        withoutImpressions = order.filter { sums[$0]?.impressions == 0 }
        arms = order.compactMap { name in
            guard let sum = sums[name] else { return nil }
            return try? Arm(name: name, impressions: sum.impressions, clicks: sum.clicks)
        }
    }
}

extension CSVReader.Row {
    /// Whether it sums up others, as at the end of Google's reports: `Total`, `Total: Ads`, `Grand Total:`.
    fileprivate var isTotal: Bool {
        let words = cells[0].lowercased().split(separator: ":", omittingEmptySubsequences: false)
        return ["total", "totals", "grand total"].contains(words[0])
    }

    /// Whether it says whose report this is, as the last line of Microsoft's does: `©2026` or `@2026`, and no other cell.
    fileprivate var isFooter: Bool {
        cells.count == 1 && (cells[0].hasPrefix("©") || cells[0].hasPrefix("@2"))
    }

    fileprivate func count(at place: Int, _ header: Self, _ reader: CSVReader) throws(CSVError) -> Int {
        guard let digits = Self.ungrouped(cells[place]) else {
            let text = String(cells[place].prefix(40))
            throw reader.error(.notACount(column: header.cells[place], text: text), at: offsets[place])
        }
        guard let count = Int(digits), count <= Arm.limit else {
            throw reader.error(.countTooLarge(column: header.cells[place], limit: Arm.limit), at: offsets[place])
        }
        return count
    }

    /// The digits of a whole number, which may stand in groups of three: `1,234,567`, or with spaces that do not break.
    ///
    /// A full stop is no such sign here: `1.234` is as likely a fraction out of another column.
    private static func ungrouped(_ text: String) -> String? {
        let groups = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}"
        }
        let isGrouped =
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        guard isGrouped, !groups[0].isEmpty, groups.joined().allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        return String(String.UnicodeScalarView(groups.joined()))
    }
}
