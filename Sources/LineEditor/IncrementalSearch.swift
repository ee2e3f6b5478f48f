import CLibEdit

/// ^R: finds entered lines, newest first, while the words to look for are typed.
///
/// libedit has a search of its own, but it looks typed characters up by their low byte, so that Chinese ends the
/// search, and an interrupt ends the program's input.
struct IncrementalSearch {
    enum Step: Equatable {
        /// The search goes on, and the line shows its match.
        case searching
        /// The search is over; the key that ended it still has its own effect.
        case finished(key: Unicode.Scalar)
        /// The search is over and the line is as before.
        case aborted
    }

    private(set) var query = ""
    /// What the line shows: the match, or what was typed before the search.
    private(set) var line: String
    /// What was typed before the search.
    let original: String
    private let history: [String]
    /// The index into `history` of the match on show.
    private var match: Int?
    private(set) var failed = false

    init(line: String, history: [String]) {
        self.line = line
        original = line
        self.history = history
    }

    var prompt: String { "(\(failed ? "no such line" : "search")) \(query): " }

    mutating func take(_ key: Unicode.Scalar) -> Step {
        switch key.value {
        case 0x12:  // ^R: the next older match
            find(before: match ?? history.count)
        case 0x08, 0x7F:  // backspace
            if !query.unicodeScalars.isEmpty { query.unicodeScalars.removeLast() }
            match = nil
            find(before: history.count)
        case 0x07:  // ^G
            line = original
            return .aborted
        case 0..<0x20, 0x80..<0xA0:
            return .finished(key: key)
        default:
            add(String(key))
        }
        return .searching
    }

    /// Looks for these words, too.
    mutating func add(_ words: String) {
        query += words
        find(before: match.map { $0 + 1 } ?? history.count)
    }

    /// Looks from the entry before `end` back to the first; keeps the match there was when nothing is found.
    private mutating func find(before end: Int) {
        guard !query.isEmpty else {
            failed = false
            line = original
            return
        }
        let needle = Array(query.utf8)
        let found = history[..<end].lastIndex { Array($0.utf8).holds(needle) }
        failed = found == nil
        guard let found else { return }
        match = found
        line = history[found]
    }
}

extension LineEditor {
    /// Shows a step of the search. No keyboard has it, as with those of ``TerminalKey``.
    static let showSearchKey: Unicode.Scalar = "\u{9F}"

    /// ^R.
    func startSearch() -> UInt8 {
        let (head, tail) = line
        search = IncrementalSearch(line: head + tail, history: history)
        return UInt8(CC_REFRESH)
    }

    /// Takes a key; one that ends the search then does what it does, unless it only ends it.
    func step(_ key: Unicode.Scalar, onlyEnds: Bool = false) {
        guard let result = search?.take(key) else { return }
        queued = [wchar_t(Self.showSearchKey.value)]
        if case .finished(let key) = result, !onlyEnds { queued.append(wchar_t(key.value)) }
        isSearchOver = result != .searching
    }

    /// Takes words that are pasted.
    func look(for words: String) {
        search?.add(words)
        queued = [wchar_t(Self.showSearchKey.value)]
    }

    func showSearch() -> UInt8 {
        guard let search else { return UInt8(CC_NORM) }
        replaceLine(with: search.line)
        if isSearchOver { self.search = nil }
        return UInt8(CC_REFRESH)
    }
}

extension [UInt8] {
    /// Whether `other` stands in these bytes; UTF-8 needs no more, for no character's bytes stand within another's.
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        guard other.count <= count else { return false }
        return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
    }
}
