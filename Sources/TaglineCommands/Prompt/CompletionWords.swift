import LineEditor

/// The words of a command as far as it is typed: those of ``shellWords(_:)``, of which the last may still be in quotes.
struct CompletionWords {
    /// The words as they are meant; the last is empty behind a space.
    let all: [String]
    /// The last word as it is typed.
    private let typed: String

    init(_ line: String) {
        var words: [String] = []
        // Behind a space that parts words, their reading begins anew.
        var rest = line[...]
        var quote = line.startIndex
        for space in line.indices where line[space] == " " && space >= quote && !rest[..<space].hasSuffix("\\") {
            guard let whole = try? shellWords(String(rest[..<space])) else {
                // Nothing else closes one that is open.
                quote = line[space...].firstIndex { $0 == "\"" || $0 == "'" } ?? line.endIndex
                continue
            }
            words += whole
            rest = line[line.index(after: space)...]
        }
        let typed = String(rest)
        let closed = [typed, typed + "\"", typed + "'"].lazy.compactMap { try? shellWords($0) }.first
        self.typed = typed
        all = words + [closed?.first ?? ""]
    }

    /// What the cursor stands behind.
    var last: String { all.last ?? "" }
    /// The word before that; nil where there is none.
    var beforeLast: String? { all.dropLast().last }

    /// A choice as it is typed in place of the last word: in quotes where it would be several.
    func typing(_ choice: Completion) -> Completion {
        Completion(Self.quoted(choice.text), description: choice.description, replacing: typed)
    }

    /// A word in quotes where it needs them. They stand behind the `=` of a wish, and those of a folder stay open.
    private static func quoted(_ word: String) -> String {
        let name = word.firstIndex(of: "=").map { word[...$0] } ?? ""
        guard !name.contains(where: isSpecial) else { return "\"\(escaped(word))\(closing(word))" }
        let value = word.dropFirst(name.count)
        guard value.contains(where: isSpecial) || value.hasPrefix("'") else { return word }
        return "\(name)\"\(escaped(value))\(closing(word))"
    }

    private static func isSpecial(_ character: Character) -> Bool { " \t\"\\".contains(character) }

    private static func closing(_ word: String) -> String { word.hasSuffix("/") ? "" : "\"" }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" }
    }
}
