/// A note that says what a production needs: `[[prop: glass, coins]]`.
public struct BreakdownNote: Equatable, Sendable {
    /// What kind of things they are, in lower case: `prop`, `vfx`, `cast`, or whatever else the writer calls them.
    public let category: String
    /// The things, each once, as typed.
    public let items: [String]

    /// A category is a word or a few, not a sentence that happens to have a colon.
    private static let mostWords = 3

    /// Nil for a note that names no category with a colon, or nothing behind it.
    ///
    /// - Parameter note: what stands between the brackets. The colon may be full-width, and so may the commas and
    ///   semicolons between the things.
    public init?(_ note: String) {
        guard let colon = note.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let rest = note[note.index(after: colon)...]
        // An address is no list of things.
        guard !rest.hasPrefix("//") else { return nil }
        let words = note[..<colon].split(whereSeparator: \.isWhitespace)
        guard (1...Self.mostWords).contains(words.count), words[0].unicodeScalars.first?.isLetter == true,
            words.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.isWordPart || $0 == "-" || $0 == "&" } })
        else { return nil }
        var seen: Set<String> = []
        items = rest.split { ",;，；、".contains($0) }.map { item in
            item.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
        guard !items.isEmpty else { return nil }
        category = words.joined(separator: " ").lowercased()
    }
}

extension Element {
    /// What the notes in the element, or the element as a note, say between their brackets.
    var notes: [String] {
        if type == .note { return [text] }
        if type == .boneyard { return [] }
        return textPieces(of: text).compactMap { piece in
            if case .note(let note) = piece { note } else { nil }
        }
    }
}
