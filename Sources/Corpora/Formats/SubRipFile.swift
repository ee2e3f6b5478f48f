import LanguageModel
import Measures

/// Subtitles in SubRip: cues parted by blank lines, each a number, its times, and what is shown.
///
/// What is shown is dialogue without a role: the lines of a cue are one, unless they begin with the dashes that part
/// two speakers. Numbers, times and marks of style (`<i>`, `{\an8}`) are left out.
enum SubRipFile: WholeFile {
    static func lines(of file: [UInt8], work: String) throws(CorpusFileError) -> [SourceLine] {
        var lines: [SourceLine] = []
        let rows = file.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).collapsed }
        var index = 0
        while index < rows.count {
            guard !rows[index].isEmpty else {
                index += 1
                continue
            }
            guard let first = shownStart(of: rows, at: index) else {
                throw CorpusFileError(line: index + 1, reason: .noTimes)
            }
            index = first
            // Some cues have blank lines inside, and some none behind them: the next one's times end them.
            var shown: [(text: String, number: Int)] = []
            while index < rows.count, shownStart(of: rows, at: index) == nil {
                if isBrokenTimes(rows[index]) { throw CorpusFileError(line: index + 1, reason: .noTimes) }
                shown.append((withoutStyle(rows[index]).collapsed, index + 1))
                index += 1
            }
            lines += speeches(shown).map { text, number in
                SourceLine(TaggedLine(work: work, tags: ["kind": "dialogue"], text: text), number: number)
            }
        }
        return lines
    }

    /// The row where a cue's text begins whose number, or times where it has none, are in a row; nil where no cue begins.
    private static func shownStart(of rows: [String], at index: Int) -> Int? {
        let isNumbered = !rows[index].isEmpty && rows[index].allSatisfy(\.isWholeNumber)
        let times = isNumbered ? index + 1 : index
        return times < rows.count && isTimes(rows[times]) ? times + 1 : nil
    }

    /// Whether a row says when a cue is shown: two times with an arrow between, and perhaps a place on the screen.
    private static func isTimes(_ row: String) -> Bool {
        let words = row.split(separator: " ")
        return words.count >= 3 && words[1] == "-->" && isTime(words[0]) && isTime(words[2])
    }

    /// Whether a row is meant to say when a cue is shown, and does not.
    private static func isBrokenTimes(_ row: String) -> Bool {
        let sides = row.split(separator: "->", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { $0.contains(":") && $0.contains(where: \.isNumber) }
    }

    /// `00:01:02,500`; some programs write a full stop, or leave out what is 0 at the end.
    private static func isTime(_ word: Substring) -> Bool {
        let parts = word.split(omittingEmptySubsequences: false) { ":,.".contains($0) }
        return (3...4).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
    }

    /// The text without tags such as `<i>` and `</font>` and places such as `{\an8}`; any other `<` stays.
    private static func withoutStyle(_ row: String) -> String {
        var text = ""
        var rest = row[...]
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
            text += rest[..<open]
            rest = rest[open...]
            let second = rest.dropFirst().first
            let isMark = rest.first == "<" ? second == "/" || second?.isLetter == true : second == "\\"
            if isMark, let close = rest.firstIndex(of: rest.first == "<" ? ">" : "}") {
                rest = rest[rest.index(after: close)...]
            } else {
                text.append(rest.removeFirst())
            }
        }
        return text + rest
    }

    /// What each speaker of a cue says; a dash at the beginning of a line begins another speech.
    private static func speeches(_ rows: [(text: String, number: Int)]) -> [(text: String, number: Int)] {
        var speeches: [(text: String, number: Int)] = []
        func isDashed(_ text: String) -> Bool { "-‐–—".contains(text.first ?? " ") }
        let areSpeeches = rows.count { isDashed($0.text) } > 1
        for (text, number) in rows where !text.isEmpty {
            // A lone dash before a digit is a minus.
            let isMinus = !areSpeeches && text.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
            let isNew = isDashed(text) && !isMinus
            let spoken = isNew ? String(text.dropFirst().trimmed) : text
            if isNew || speeches.isEmpty {
                speeches.append((spoken, number))
            } else {
                speeches[speeches.count - 1].text.joinLine(spoken)
            }
        }
        return speeches.filter { !$0.text.isEmpty }
    }
}

extension String {
    /// Adds a line that goes on where this one was broken; scripts that write no spaces get none.
    fileprivate mutating func joinLine(_ line: String) {
        let isSpaced = ![unicodeScalars.last, line.unicodeScalars.first].allSatisfy { $0?.joinsWithoutSpace ?? true }
        self += (isSpaced ? " " : "") + line
    }
}

extension Unicode.Scalar {
    /// Whether no space stands beside this: letters of scripts that write none, and the marks and full-width forms
    /// that go with them.
    fileprivate var joinsWithoutSpace: Bool {
        isUnspacedLetter || (0x3000...0x303F).contains(value) || (0xFF01...0xFF60).contains(value)
    }
}
