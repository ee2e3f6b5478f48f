import CSV
import Campaign
import Measures
import Projects
import Screenplay

/// A table of what takes the place of merge fields: a column for each field, a row for each recipient or product.
///
/// It is read row by row, as often as it is needed, and never kept.
struct Feed {
    let path: String
    /// The columns' names in their order; columns without one, as spreadsheets write them beside a table, hold nothing
    /// that a field could name.
    let columns: [String]
    /// All cells of the first row.
    private let header: [String]
    private(set) var rows = 0
    /// For each unit and column, how many rows have a value of each length.
    private var lengths: [MeasureUnit: [String: [Int: Int]]] = [:]
    /// The first row in which a column is empty, by its number.
    private var gaps: [String: Int] = [:]

    /// Reads the whole table once.
    ///
    /// - Parameter units: what lengths will be asked for in.
    init(_ path: String, units: Swift.Set<MeasureUnit>) throws(Failure) {
        self.path = path
        let header = try Self.header(of: path)
        (self.header, columns) = (header, header.filter { !$0.isEmpty })
        var (lengths, gaps, rows) = (self.lengths, self.gaps, 0)
        try forEachRow { number, values in
            rows = number
            for (column, value) in values {
                for unit in units {
                    lengths[unit, default: [:]][column, default: [:]][unit.length(of: value), default: 0] += 1
                }
                if value.isEmpty, gaps[column] == nil { gaps[column] = number }
            }
        }
        guard rows > 0 else {
            throw Failure("the feed has no rows; give it one for each recipient or product", file: path)
        }
        (self.lengths, self.gaps, self.rows) = (lengths, gaps, rows)
    }

    /// The fields that lines may hold, by what stands in their braces, with the length that they need room for: those
    /// that every row fills, and those of some phrases.
    ///
    /// - Parameter share: of the rows, those whose values have room; 1 for all.
    func fields(in unit: MeasureUnit, share: Double, phrases: [String]) -> [String: Int] {
        var fields: [String: Int] = [:]
        for column in columns where gaps[column] == nil { fields[column] = length(of: column, in: unit, share) }
        for field in phrases.flatMap({ MergeText($0, fields: columns).fields }) {
            let standIn = field.standIn.map { (name: ":" + $0, length: unit.length(of: $0)) }
            fields[field.name + (standIn?.name ?? "")] = max(
                length(of: field.name, in: unit, share), standIn?.length ?? 0)
        }
        return fields
    }

    /// The least length that so many rows' values do not exceed.
    private func length(of column: String, in unit: MeasureUnit, _ share: Double) -> Int {
        var left = Double(rows) * share
        for (length, count) in (lengths[unit]?[column] ?? [:]).sorted(by: { $0.key < $1.key }) {
            left -= Double(count)
            if left <= 0 { return length }
        }
        return 0
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

    /// Calls `body` with each row's number, from 1, and its values by column, single spaces between their words.
    func forEachRow(_ body: (Int, [String: String]) throws -> Void) throws(Failure) {
        try failing(in: path) {
            var number = 0
            try Self.forEachRow(of: path) { row in
                if number > 0, !row.isBlank {
                    guard row.cells.count == header.count else {
                        throw CSVError(.cellCount(row.cells.count, expected: header.count), line: row.line)
                    }
                    let named = zip(header, row.cells).filter { !$0.0.isEmpty }
                    try body(number, Dictionary(uniqueKeysWithValues: named.map { ($0, $1.singleSpaced) }))
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
            let names = header.cells.map(\.singleSpaced)
            for (place, name) in names.enumerated() where !name.isEmpty && names[..<place].contains(name) {
                throw CSVError(.repeatedColumn(name), line: header.line)
            }
            return names
        }
    }

    private static func forEachRow(of path: String, _ body: (CSVReader.Row) throws -> Void) throws {
        struct Marked: Error {}
        var records = CSVRecords()
        var isFirst = true
        do {
            try InputFile.forEachLine(of: path) { line in
                if isFirst, isMarked(line) { throw Marked() }
                isFirst = false
                if let row = try records.add(line) { try body(row) }
            }
            try records.finish()
        } catch is Marked {
            var reader = CSVReader(TextEncoding.text(of: try InputFile.read(path)))
            while let row = try reader.next() { try body(row) }
        }
    }

    /// Whether a file's first line begins with the byte order mark of UTF-16, whose lines bytes do not tell.
    private static func isMarked(_ line: Span<UInt8>) -> Bool {
        line.count > 1 && TextEncoding(of: [line[0], line[1]]) != .utf8
    }
}
