/// What stands between the cells of a row: the comma of RFC 4180, the semicolon that spreadsheets write where the comma is
/// the decimal sign, or the tab of what they call Unicode text.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// That of a table whose header begins at `start`: the one that stands there most often outside quotes, the comma
    /// where none does or as many of two.
    init(ofHeaderIn bytes: [UInt8], at start: Int) {
        var counts: [CSVSeparator: Int] = [:]
        var isInQuotes = false
        for byte in bytes[start...].prefix(CSVRecords.rowLimit) {
            if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
            if isInQuotes { continue }
            if byte == UInt8(ascii: "\n") { break }
            if let separator = CSVSeparator(rawValue: byte) { counts[separator, default: 0] += 1 }
        }
        self = .comma
        for other in Self.allCases where counts[other, default: 0] > counts[self, default: 0] { self = other }
    }

    /// The separator that a first line `sep=;` names, as spreadsheets write it, with the bytes of that line.
    static func declared(in bytes: [UInt8], at start: Int) -> (separator: CSVSeparator, length: Int)? {
        let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard text.count == 5, text.dropLast().elementsEqual("sep=".utf8) || text.dropLast().elementsEqual("SEP=".utf8),
            let separator = text.last.flatMap(CSVSeparator.init(rawValue:))
        else { return nil }
        return (separator, min(line.count + 1, bytes.count - start))
    }
}
