import Screenplay

/// Which entries of a title page stand where. Final Draft's title page has no keys: what a line is follows from its
/// place, and where that would not tell, the key stands in the line.
enum TitlePageRole {
    static let title = "Title"
    static let credit = "Credit"
    static let author = "Author"
    static let source = "Source"
    static let contact = "Contact"
    static let draftDate = "Draft date"

    /// The entries that stand in the middle of the page, in their order there: title, credit, author, source, each of
    /// them only where the place will tell.
    static func middle(of entries: [TitlePage.Entry]) -> [Int] {
        func index(of key: String, where isFit: (TitlePage.Entry) -> Bool = { _ in true }) -> Int? {
            entries.firstIndex { entry in
                entry.key.lowercased() == key.lowercased() && !entry.values.isEmpty
                    && !entry.values.contains { $0.isEmpty } && isFit(entry)
            }
        }
        guard let title = index(of: title) else { return [] }
        let credit = index(of: credit) { isCredit($0.values[0]) && $0.values.count == 1 }
        let author = index(of: author) { credit != nil || !isCredit($0.values[0]) } ?? index(of: author + "s")
        let source = author == nil ? nil : index(of: source)
        return [title] + [credit, author, source].compactMap { $0 }
    }

    /// Whether a line says how an author is named: `written by`, `by`, `screenplay by`, `un film de`.
    static func isCredit(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }
        return words.last.map { ["by", "von", "par", "de", "di", "por"].contains($0) } ?? false
    }

    /// The lines of an entry at the foot of the page. A contact stands without its key.
    static func footLines(of entry: TitlePage.Entry) -> [String] {
        if entry.key.lowercased() == contact.lowercased(), let first = entry.values.first, keyed(first) == nil {
            return entry.values
        }
        guard entry.values.count == 1 else { return [entry.key + ":"] + entry.values }
        return ["\(entry.key): \(entry.values[0])"]
    }

    /// A line that begins with a key: a letter first, none but letters, digits and spaces, a colon, and
    /// white space or nothing.
    static func keyed(_ line: String) -> (key: String, value: String)? {
        guard let first = line.unicodeScalars.first, first.properties.isAlphabetic,
            let colon = line.unicodeScalars.firstIndex(of: ":")
        else { return nil }
        let key = line.unicodeScalars[..<colon]
        guard key.allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0.properties.numericType != nil }) else {
            return nil
        }
        let value = line.unicodeScalars[line.unicodeScalars.index(after: colon)...]
        // An address, `https://…`, is no entry.
        guard value.first?.properties.isWhitespace ?? true else { return nil }
        return (String(key).trimmedOfWhiteSpace, String(value).trimmedOfWhiteSpace)
    }
}
