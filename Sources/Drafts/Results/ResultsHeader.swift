import CSV

/// The row of a file of results that names its columns. In a channel's report, lines of its own stand before it: what it
/// is called, whose it is, which days it tells of.
struct ResultsHeader {
    let row: CSVReader.Row
    /// The columns' places, in the order of ``ResultsColumn``.
    let places: [Int]
    /// Reads the rows that follow.
    let reader: CSVReader

    /// How many rows are looked at.
    static let limit = 50

    /// Finds it by the columns it must have. Titles do not tell what separates cells: where the separator that the first
    /// line tells leads nowhere, the others are tried.
    init(in text: [UInt8], _ columns: ResultsColumns) throws(CSVError) {
        let told = CSVReader(text)
        if let header = try Self.found(told, columns) {
            self = header
            return
        }
        for separator in CSVSeparator.allCases where separator != told.separator {
            if let header = try? Self.found(CSVReader(text, separator: separator), columns) {
                self = header
                return
            }
        }
        throw Self.missing(told, columns)
    }

    private init(row: CSVReader.Row, places: [Int], reader: CSVReader) {
        (self.row, self.places, self.reader) = (row, places, reader)
    }

    /// - Throws: what is wrong with the first row, or that a row has one of the columns twice.
    private static func found(_ start: CSVReader, _ columns: ResultsColumns) throws(CSVError) -> Self? {
        var reader = start
        for number in 0..<limit {
            let row: CSVReader.Row?
            do throws(CSVError) {
                row = try reader.next()
            } catch {
                if number == 0 { throw error }
                return nil
            }
            guard let row else { return nil }
            let places = try ResultsColumn.allCases.map { column throws(CSVError) in
                try row.place(of: columns.headers(of: column), reader)
            }.compactMap(\.self)
            if places.count == ResultsColumn.allCases.count { return Self(row: row, places: places, reader: reader) }
        }
        return nil
    }

    /// Which column the row lacks that looks most like a header: it has most of them, or else the most cells.
    private static func missing(_ start: CSVReader, _ columns: ResultsColumns) -> CSVError {
        var reader = start
        var best: (row: CSVReader.Row, lacking: [ResultsColumn])?
        for _ in 0..<limit {
            guard let row = try? reader.next() else { break }
            if row.isBlank { continue }
            let lacking = ResultsColumn.allCases.filter { column in
                (try? row.place(of: columns.headers(of: column), reader)) == nil
            }
            if let best, (best.lacking.count, -best.row.cells.count) <= (lacking.count, -row.cells.count) { continue }
            best = (row, lacking)
        }
        guard let best, let column = best.lacking.first else { return start.error(.empty, at: 0) }
        // A file that is no table may have thousands of them, or long ones.
        let found = best.row.cells.prefix(20).map { String($0.trimmedOfWhiteSpace.prefix(40)) }
        let reason = CSVError.Reason.missingColumn(columns.headers(of: column)[0], found: found, canBeMapped: true)
        return start.error(reason, at: best.row.offsets[0])
    }
}

extension CSVReader.Row {
    /// The place of the first of several headers that is there, whatever its case and the white space around it.
    fileprivate func place(of headers: [String], _ reader: CSVReader) throws(CSVError) -> Int? {
        let names = cells.map { $0.trimmedOfWhiteSpace.lowercased() }
        for header in headers {
            let places = cells.indices.filter { names[$0] == header.trimmedOfWhiteSpace.lowercased() }
            if places.count > 1 { throw reader.error(.repeatedColumn(header), at: offsets[places[1]]) }
            if let place = places.first { return place }
        }
        return nil
    }
}
