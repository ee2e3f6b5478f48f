public import CSV
public import Campaign
import Screenplay

/// The results of variants, as a channel's report or an analyst's sheet holds them: a header, then a row for each
/// variant, or several that are added up, such as one a day.
public struct ResultsTable: Equatable, Sendable {
    /// In the order in which they first stand in the file.
    public private(set) var arms: [Arm]
    /// Variants that were never shown.
    public private(set) var withoutImpressions: [String]
    /// The lines on which rows of totals begin, which are passed over.
    public let totals: [Int]

    /// Reads the bytes of a file of comma-separated values, in UTF-8 or, as spreadsheets save what they call Unicode text,
    /// in UTF-16 with its mark. Other columns than those asked for are passed over, and white space around cells.
    ///
    /// - Throws: the first thing that is wrong, with its place.
    public init(csv bytes: [UInt8], columns: ResultsColumns = ResultsColumns()) throws(CSVError) {
        let start = try ResultsHeader(in: TextEncoding.text(of: bytes), columns)
        let (header, places) = (start.row.cells.map(\.trimmedOfWhiteSpace), start.places)
        var (reader, totals) = (start.reader, [Int]())
        var order: [String] = []
        var sums: [String: (impressions: Int, clicks: Int)] = [:]
        while let row = try reader.next() {
            if row.isBlank || row.isFooter { continue }
            if row.isTotal(variantAt: places[0]) {
                totals.append(row.line)
                continue
            }
            guard row.cells.count == header.count else {
                throw reader.error(.cellCount(row.cells.count, expected: header.count), at: row.offsets[0])
            }
            let name = row.cells[places[0]].trimmedOfWhiteSpace
            let impressions = try row.count(at: places[1], header, reader)
            let clicks = try row.count(at: places[2], header, reader)
            guard clicks <= impressions else {
                let reason = CSVError.Reason.moreClicksThanImpressions(clicks: clicks, impressions: impressions)
                throw reader.error(reason, at: row.offsets[places[2]])
            }
            let sum = sums[name] ?? (0, 0)
            if sums[name] == nil { order.append(name) }
            sums[name] = (sum.impressions + impressions, sum.clicks + clicks)
            if sum.impressions + impressions > Arm.limit {
                let reason = CSVError.Reason.countTooLarge(column: header[places[1]], limit: Arm.limit)
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

    /// The table with variants by other names, where `name` knows one; those that get the same are added up.
    public func named(by name: (String) -> String?) -> ResultsTable {
        var named = self
        named.arms = []
        for arm in arms {
            let called = name(arm.name) ?? arm.name
            let place = named.arms.firstIndex { $0.name == called } ?? named.arms.endIndex
            let before = place < named.arms.endIndex ? named.arms.remove(at: place) : nil
            let sum = try? Arm(
                name: called, impressions: arm.impressions + (before?.impressions ?? 0),
                clicks: arm.clicks + (before?.clicks ?? 0))
            named.arms.insert(contentsOf: [sum ?? arm], at: place)
        }
        named.withoutImpressions = withoutImpressions.map { name($0) ?? $0 }
        return named
    }
}

extension CSVReader.Row {
    /// Whether it sums up others, as reports do at their end and sheets anywhere: in its first cell, or in that of the
    /// variant, stands `Total`, `Total: Ads`, `Total - Campaign`, `Results from 2 ads` or the like, or no variant is named.
    fileprivate func isTotal(variantAt place: Int) -> Bool {
        if place < cells.count, cells[place].trimmedOfWhiteSpace.isEmpty { return true }
        return [cells[0], place < cells.count ? cells[place] : ""].contains { cell in
            let text = cell.trimmedOfWhiteSpace.lowercased()
            if text.hasPrefix("results from ") { return true }
            let heads = [":", "：", " - ", " – "].map { mark in text.firstRange(of: mark).map { text[..<$0.lowerBound] }
            }
            return ([text[...]] + heads.compactMap(\.self)).contains {
                Self.totals.contains(String($0).trimmedOfWhiteSpace)
            }
        }
    }

    /// What channels' reports and the pivot tables of spreadsheets call a total in some languages.
    private static let totals: Set<String> = [
        "total", "totals", "grand total", "overall total", "all", "gesamt", "gesamtsumme", "gesamtergebnis", "summe",
        "total général",
        "total general", "totale", "totale complessivo", "总计", "合计", "總計", "合計",
    ]

    /// Whether it says whose report this is, as the last line of Microsoft's does: `©2026` or `@2026`, and no other cell.
    fileprivate var isFooter: Bool {
        cells.count == 1 && (cells[0].hasPrefix("©") || cells[0].hasPrefix("@2"))
    }

    fileprivate func count(at place: Int, _ header: [String], _ reader: CSVReader) throws(CSVError) -> Int {
        let text = cells[place].trimmedOfWhiteSpace
        guard let digits = Self.ungrouped(text) else {
            throw reader.error(.notACount(column: header[place], text: String(text.prefix(40))), at: offsets[place])
        }
        guard let count = Int(digits), count <= Arm.limit else {
            throw reader.error(.countTooLarge(column: header[place], limit: Arm.limit), at: offsets[place])
        }
        return count
    }

    /// The digits of a whole number, which may stand in groups of three, as `1,234,567`, or have zeros alone behind a
    /// full stop, as `2400.0`. An empty cell and strokes, which reports have where nothing was counted, are 0.
    ///
    /// A full stop parts no groups: `1.234` is as likely a fraction out of another column.
    private static func ungrouped(_ text: String) -> String? {
        if ["", "-", "--", "–", "—"].contains(text) { return "0" }
        var whole = text[...]
        if let stop = text.firstIndex(of: "."), text[stop...].dropFirst().allSatisfy({ $0 == "0" }) {
            let zeros = text[stop...].dropFirst().count
            if (1...2).contains(zeros) { whole = text[..<stop] }
        }
        let groups = whole.unicodeScalars.split(omittingEmptySubsequences: false) {
            ",'’ \u{A0}\u{2009}\u{202F}".unicodeScalars.contains($0)
        }
        let isGrouped =
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        guard isGrouped, !groups[0].isEmpty, groups.joined().allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        return String(String.UnicodeScalarView(groups.joined()))
    }
}
