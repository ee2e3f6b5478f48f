import CLibEdit

/// What Tab does to a line, worked out without a terminal.
enum CompletionOutcome: Equatable {
    /// The end of the text before the cursor becomes another.
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

extension LineEditor {
    /// A line longer than so many bytes is text.
    private static let longestLine = 1 << 12

    /// Tab.
    func complete() -> UInt8 {
        let head = line.head
        let choices = head.utf8.count > Self.longestLine ? [] : completions(head)
        switch CompletionOutcome(head: head, choices: choices) {
        case .nothing:
            return UInt8(CC_REFRESH_BEEP)
        case .replace(let word, let text):
            el_deletestr(editLine, Int32(word.unicodeScalars.count))
            el_winsertstr(editLine, text.wide)
            return UInt8(CC_REFRESH)
        case .list(let choices):
            let size = Terminal.size
            let rows = CompletionList.rows(choices, columns: size.columns - 1, rows: size.rows - 2)
            Terminal.print(downToLastRow + "\r\n" + rows.map { $0 + "\r\n" }.joined())
            _ = tl_refresh(editLine)
            return UInt8(CC_NORM)
        }
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
