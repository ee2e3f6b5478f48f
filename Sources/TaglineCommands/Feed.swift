import CSV
import Campaign
import Measures
import Projects

/// A table of what takes the place of merge fields: a column for each field, a row for each recipient or product.
///
/// It is read row by row, as often as it is needed, and never kept.
struct Feed {
    let path: String
    let columns: [String]
    /// For each unit and column, the length of the longest value.
    private var longest: [MeasureUnit: [String: Int]] = [:]
    /// The first row in which a column is empty, by its number.
    private var gaps: [String: Int] = [:]

    /// Reads the whole table once.
    ///
    /// - Parameter units: what lengths will be asked for in.
    init(_ path: String, units: Set<MeasureUnit>) throws(Failure) {
        self.path = path
        columns = try Self.header(of: path)
        var (longest, gaps) = (self.longest, self.gaps)
        for unit in units { longest[unit] = Dictionary(uniqueKeysWithValues: columns.map { ($0, 0) }) }
        try forEachRow { number, values in
            for (column, value) in values {
                for unit in units {
                    longest[unit]?[column] = max(longest[unit]?[column] ?? 0, unit.length(of: value))
                }
                if value.isEmpty, gaps[column] == nil { gaps[column] = number }
            }
        }
        (self.longest, self.gaps) = (longest, gaps)
    }

    /// The fields that every row fills, with the length of each one's longest value.
    func fields(in unit: MeasureUnit) -> [String: Int] {
        (longest[unit] ?? [:]).filter { gaps[$0.key] == nil }
    }

    /// Refuses a phrase with a field that the table lacks, or that some row leaves empty without a stand-in.
    func check(_ phrase: String) throws(Failure) {
        for name in MergeText.names(in: phrase) where !columns.contains(name) {
            let reason = CSVError.Reason.missingColumn(name, found: Array(columns.prefix(20)))
            throw Failure(CSVError(reason), file: path)
        }
        for field in MergeText(phrase, fields: columns).fields where field.standIn == nil {
            if let row = gaps[field.name] {
                throw Failure(
                    "row \(row) has no \(field.name); fill it in, or write {\(field.name):…} with what stands there then",
                    file: path)
            }
        }
    }

    /// Calls `body` with each row's number, from 1, and its values by column.
    func forEachRow(_ body: (Int, [String: String]) throws -> Void) throws(Failure) {
        try failing(in: path) {
            var number = 0
            try Self.forEachRow(of: path) { row in
                if number > 0, !row.isBlank {
                    guard row.cells.count == columns.count else {
                        throw CSVError(.cellCount(row.cells.count, expected: columns.count), line: row.line)
                    }
                    try body(number, Dictionary(uniqueKeysWithValues: zip(columns, row.cells)))
                }
                if number == 0 || !row.isBlank { number += 1 }
            }
        }
    }

    private static func header(of path: String) throws(Failure) -> [String] {
        struct Found: Error { let row: CSVReader.Row }
        return try failing(in: path) {
            var header: CSVReader.Row?
            do {
                try forEachRow(of: path) { throw Found(row: $0) }
            } catch let found as Found {
                header = found.row
            }
            guard let header, !header.isBlank else { throw CSVError(.empty) }
            for (place, name) in header.cells.enumerated() where header.cells[..<place].contains(name) {
                throw CSVError(.repeatedColumn(name), line: header.line)
            }
            return header.cells
        }
    }

    private static func forEachRow(of path: String, _ body: (CSVReader.Row) throws -> Void) throws {
        var records = CSVRecords()
        try InputFile.forEachLine(of: path) { line in
            if let row = try records.add(line) { try body(row) }
        }
        try records.finish()
    }
}
