/// What Tab does to a line, worked out without a terminal.
enum CompletionOutcome: Equatable {
    /// The text before the cursor becomes another.
    case replace(word: String, with: String)
    /// Nothing more is certain: the choices are shown.
    case list([Completion])
    /// There is nothing to complete.
    case nothing

    /// - Parameter head: the line up to the cursor.
    init(head: String, choices: [Completion]) {
        let last = String(Self.word(atEndOf: head))
        // All choices replace as much as that which replaces most.
        let word = choices.map { $0.replaced ?? last }.max { $0.utf8.count < $1.utf8.count } ?? last
        var seen: Set<String> = []
        let distinct = choices.map { $0.replacing(word, insteadOf: last) }.filter { seen.insert($0.text).inserted }
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

    /// What follows the last space of a line up to the cursor.
    static func word(atEndOf head: String) -> Substring {
        let start = head.lastIndex(of: " ").map { head.index(after: $0) } ?? head.startIndex
        return head[start...]
    }
}

extension Completion {
    /// The same choice in place of `more`, which ends in what it replaces.
    fileprivate func replacing(_ more: String, insteadOf last: String) -> Completion {
        let kept = more.utf8.count - (replaced ?? last).utf8.count
        guard kept > 0 else { return self }
        return Completion(String(decoding: more.utf8.prefix(kept), as: UTF8.self) + text, description: description)
    }
}

/// The characters with which both begin; a grapheme cluster is never cut.
private func commonPrefix(_ one: Substring, _ other: String) -> Substring {
    let length = zip(one, other).prefix { $0 == $1 }.count
    return one.prefix(length)
}
