/// What Tab does to a line, worked out without a terminal.
enum CompletionOutcome: Equatable {
    /// The word before the cursor becomes this text.
    case replace(word: String, with: String)
    /// Nothing more is certain: the choices are shown.
    case list([Completion])
    /// There is nothing to complete.
    case nothing

    /// - Parameter head: the line up to the cursor.
    init(head: String, choices: [Completion]) {
        let word = String(Self.word(atEndOf: head))
        var seen: Set<String> = []
        let distinct = choices.filter { seen.insert($0.text).inserted }
        guard let first = distinct.first else {
            self = .nothing
            return
        }
        if distinct.count == 1 {
            // A folder or a key goes on; any other word is finished.
            let goesOn = first.text.hasSuffix("/") || first.text.hasSuffix("=") || first.text.hasSuffix(" ")
            self = .replace(word: word, with: first.text + (goesOn ? "" : " "))
            return
        }
        let common = distinct.dropFirst().reduce(first.text[...]) { commonPrefix($0, $1.text) }
        if common.unicodeScalars.count > word.unicodeScalars.count {
            self = .replace(word: word, with: String(common))
        } else {
            self = .list(distinct)
        }
    }

    /// What follows the last space.
    static func word(atEndOf head: String) -> Substring {
        let start = head.lastIndex(of: " ").map { head.index(after: $0) } ?? head.startIndex
        return head[start...]
    }
}

/// The characters with which both begin; a grapheme cluster is never cut.
private func commonPrefix(_ one: Substring, _ other: String) -> Substring {
    let length = zip(one, other).prefix { $0 == $1 }.count
    return one.prefix(length)
}
