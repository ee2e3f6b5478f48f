import CSV
import Screenplay

/// A campaign's lines as Excel opens them by a double click, whatever its language: in UTF-16 with its mark, and with tabs.
///
/// Of UTF-8 without a mark Excel takes each byte for a character; the mark would stand before the first column's name
/// for programs that read ``CSVFormat``. Where the comma is the decimal sign, it also takes none for a separator. A line
/// such as `-20% today` has an apostrophe before it, without which Excel would compute it.
public struct ExcelCSVFormat: DraftWriter {
    public let name = "excel-csv"
    public let endings: [String] = []

    public init() {}

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        let table = CSVFormat.table(of: try draft.campaign(for: name), CSVWriter(guardsFormulas: true, separator: .tab))
        let mark = Array("\u{FEFF}".utf8)
        // What was written as UTF-8 is in UTF-16, too.
        return DraftFile(bytes: (try? TextEncoding.utf16LittleEndian.encoded(mark + table)) ?? table)
    }
}
