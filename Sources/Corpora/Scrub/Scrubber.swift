import Campaign

/// Puts `{email}` and `{phone}` in place of e-mail addresses and telephone numbers in a corpus file.
///
/// What counts as one is said at ``emailAddresses(in:)`` and `phoneNumbers(in:)`: nothing that could well be something
/// else. Names and postal addresses stay. The file stays what it is: only text is touched, not the marks of JSON and XML,
/// nor anything that they write with an escape.
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
            for part in parts.next(line) {
                scrubbed.bytes += line[start..<part.lowerBound]
                scrubbed.bytes += Self.scrub(line[part], &place)
                start = part.upperBound
            }
            scrubbed.bytes += line[start...]
            if place.emails + place.phones > 0 { scrubbed.places.append(place) }
        }
        return scrubbed
    }

    private static func scrub(_ bytes: ArraySlice<UInt8>, _ place: inout ScrubbedFile.Place) -> [UInt8] {
        // The fewest digits of a telephone number, 1-800-FLOWERS among them.
        let mayHavePhone = bytes.count(where: { (0x30...0x39).contains($0) }) >= 4
        guard mayHavePhone || bytes.contains(UInt8(ascii: "@")) else { return Array(bytes) }
        var text = String(decoding: bytes, as: UTF8.self)
        let emails = emailAddresses(in: text)
        text.replace(emails, by: "{email}")
        let phones = phoneNumbers(in: text)
        text.replace(phones, by: "{phone}")
        place.emails += emails.count
        place.phones += phones.count
        return Array(text.utf8)
    }
}

extension String {
    /// Puts a text in place of each of the ranges, which are in order.
    fileprivate mutating func replace(_ ranges: [Range<Index>], by replacement: String) {
        var result = ""
        var start = startIndex
        for range in ranges {
            result += self[start..<range.lowerBound] + replacement
            start = range.upperBound
        }
        self = result + self[start...]
    }
}
