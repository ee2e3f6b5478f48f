import CSV
import Measures
import Screenplay

/// A campaign's lines as a spreadsheet has them, after people have worked on them.
///
/// Columns are found by their names, in any case and order; those that are not known are passed over. `id`, `slot` and
/// `text` must be there. What stands in `length`, `unit`, `origin`, `seed` and `url` is not read: it follows from the
/// rest.
public struct CampaignSheet: Sendable {
    struct Row: Sendable {
        let cells: [SheetColumn: String]
        /// Where each cell begins in the file.
        let offsets: [SheetColumn: Int]
        /// The line on which the row begins, from 1.
        let line: Int

        /// A cell without the white space around it; empty where the table has no such column.
        func word(_ column: SheetColumn) -> String { (cells[column] ?? "").trimmedOfWhiteSpace }

        /// Whether the table has a column.
        func has(_ column: SheetColumn) -> Bool { cells[column] != nil }
    }

    let rows: [Row]
    private let bytes: [UInt8]

    /// Reads the bytes of a file of comma-separated values, in UTF-8 or, as spreadsheets save what they call Unicode text,
    /// in UTF-16 with its mark.
    ///
    /// - Throws: the first thing that is wrong, with its place.
    public init(csv bytes: [UInt8]) throws(SheetError) {
        self.bytes = TextEncoding.text(of: bytes)
        do throws(CSVError) {
            rows = try Self.rows(of: self.bytes)
        } catch {
            throw SheetError(error)
        }
    }

    /// What is wrong with a cell, with its place.
    func error(_ reason: SheetError.Reason, in column: SheetColumn, of row: Row) -> SheetError {
        let place = TextPlace.of(row.offsets[column] ?? row.offsets.values.min() ?? 0, in: bytes)
        return SheetError(reason, line: place.line, column: place.column)
    }

    private static func rows(of bytes: [UInt8]) throws(CSVError) -> [Row] {
        var reader = CSVReader(bytes)
        guard let header = try reader.next(), !header.isBlank else { throw reader.error(.empty, at: 0) }
        let columns = try places(in: header, reader)
        var rows: [Row] = []
        while let row = try reader.next() {
            if row.isBlank { continue }
            guard row.cells.count == header.cells.count else {
                throw reader.error(.cellCount(row.cells.count, expected: header.cells.count), at: row.offsets[0])
            }
            let found = Row(
                cells: columns.mapValues { row.cells[$0] }, offsets: columns.mapValues { row.offsets[$0] },
                line: row.line)
            guard !found.word(.text).isEmpty else {
                throw reader.error(
                    .emptyCell(column: SheetColumn.text.rawValue), at: found.offsets[.text] ?? row.offsets[0])
            }
            rows.append(found)
        }
        return rows
    }

    /// The place of each column that is there.
    private static func places(
        in header: CSVReader.Row, _ reader: CSVReader
    ) throws(CSVError) -> [SheetColumn: Int] {
        var columns: [SheetColumn: Int] = [:]
        for (place, name) in header.cells.enumerated() {
            guard let column = SheetColumn(rawValue: name.trimmedOfWhiteSpace.lowercased()) else { continue }
            guard columns[column] == nil else {
                throw reader.error(.repeatedColumn(column.rawValue), at: header.offsets[place])
            }
            columns[column] = place
        }
        for column in [SheetColumn.id, .slot, .text] where columns[column] == nil {
            let found = header.cells.prefix(20).map { String($0.prefix(40)) }
            throw reader.error(.missingColumn(column.rawValue, found: found), at: header.offsets[0])
        }
        return columns
    }
}
