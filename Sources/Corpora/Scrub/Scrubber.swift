import Campaign

/// Puts `{email}` and `{phone}` in place of e-mail addresses and telephone numbers in a corpus file.
///
/// What counts as one is said at ``emailAddresses(in:)`` and `phoneNumbers(in:)`: nothing that could well be something
/// else. Names and postal addresses stay. The file stays what it is: only text is touched, not the marks of JSON and XML;
/// what they write with an escape is read as what it stands for.
public struct Scrubber {
    private var parts: TextParts

    public init(_ format: CorpusFormat) {
        parts = TextParts(format)
    }

    /// The file without addresses and numbers, its other bytes as they were, and where they stood.
    ///
    /// - Throws: ``CorpusFileError`` with the first line that is not UTF-8.
    public mutating func scrub(_ file: [UInt8]) throws(CorpusFileError) -> ScrubbedFile {
        var scrubbed = ScrubbedFile()
        for (index, line) in file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { scrubbed.bytes.append(0x0A) }
            guard Encoding.isText(line) else { throw CorpusFileError(line: index + 1, reason: .notText) }
            var place = ScrubbedFile.Place(line: index + 1)
            var start = line.startIndex
            for (range, replacement) in Self.finds(in: parts.next(line), of: line, &place) {
                scrubbed.bytes += line[start..<range.lowerBound] + Array(replacement.utf8)
                start = range.upperBound
            }
            scrubbed.bytes += line[start...]
            if place.emails + place.phones > 0 { scrubbed.places.append(place) }
        }
        return scrubbed
    }

    /// What is replaced in a line, in order.
    private static func finds(
        in parts: [TextPart], of line: ArraySlice<UInt8>, _ place: inout ScrubbedFile.Place
    ) -> [(range: Range<Int>, replacement: String)] {
        guard mayHaveAny(line) else { return [] }
        var finds: [(range: Range<Int>, replacement: String)] = []
        for part in parts {
            let emails = emailAddresses(in: part.text)
            let phones = phoneNumbers(in: String(part.text)).filter { phone in !emails.contains { $0.overlaps(phone) } }
            let found = emails.map { ($0, "{email}") } + phones.map { ($0, "{phone}") }
            let sorted = found.sorted { $0.0.lowerBound < $1.0.lowerBound }
            finds += zip(part.places(of: sorted.map(\.0)), sorted).map { ($0, $1.1) }
            place.emails += emails.count
            place.phones += phones.count
        }
        return finds
    }

    /// Whether a line has an `@`, the four digits that a telephone number has at least (1-800-FLOWERS), or what may
    /// stand for either: a full-width sign or a reference by number.
    private static func mayHaveAny(_ line: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "#"), 0xEF: return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            default: break
            }
        }
        return digits >= 4
    }
}
