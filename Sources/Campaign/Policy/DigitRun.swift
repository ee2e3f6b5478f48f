/// Digits in a row, with the signs that stand between those of telephone numbers.
struct DigitRun {
    private struct Sign {
        let character: Character
        let range: Range<String.Index>

        var isDigit: Bool { character.isNumber }
    }

    private var signs: [Sign] = []

    /// More signs than a telephone number takes: fifteen digits, and one beside each.
    private static let reach = 32

    var isEmpty: Bool { signs.isEmpty }
    var start: String.Index? { signs.first?.range.lowerBound }
    var text: String { String(signs.map(\.character)) }

    mutating func append(_ character: Character, at range: Range<String.Index>) {
        signs.append(Sign(character: character, range: range))
    }

    /// The telephone numbers in the run, in order.
    func phoneNumbers() -> [Range<String.Index>] { pieces.flatMap(Self.numbers) }

    /// The run in pieces of which no number goes beyond: one ends before a `+`, before a parenthesis that follows more
    /// than a prefix, and at a full stop or a dash with a space behind.
    private var pieces: [ArraySlice<Sign>] {
        var pieces: [ArraySlice<Sign>] = []
        var start = 0
        for index in signs.indices {
            let piece = signs[start..<index]
            let hasDigits = piece.contains(where: \.isDigit)
            let isPrefix = piece.first?.character == "+" || piece.filter(\.isDigit).map(\.character) == ["1"]
            let isEnd =
                switch signs[index].character {
                case "+": hasDigits
                case "(": hasDigits && !isPrefix
                case " ":
                    signs[..<index].last?.character == "."
                        || signs[..<index].last?.character == "-" && signs[..<index].dropLast().last?.character == " "
                default: false
                }
            if isEnd {
                pieces.append(piece)
                start = index
            }
        }
        return pieces + [signs[start...]]
    }

    private static func numbers(in piece: ArraySlice<Sign>) -> [Range<String.Index>] {
        var numbers: [Range<String.Index>] = []
        var rest = piece
        var isInside = false
        while let first = rest.firstIndex(where: { $0.isDigit || $0.character == "+" || $0.character == "(" }) {
            rest = rest[first...]
            if let end = endOfDate(rest) {
                rest = rest[end...]
            } else if rest.first?.character == "(", !opensAreaCode(rest) {
                rest = rest.dropFirst()
                continue
            } else if let number = longestNumber(rest, isInside: isInside) {
                numbers.append(number.first.range.lowerBound..<number.last.range.upperBound)
                rest = rest[number.end...]
            } else {
                rest = rest.drop { $0.character != " " }
            }
            isInside = true
        }
        return numbers
    }

    /// The longest number that signs begin with, which ends at a space or with them.
    ///
    /// - Parameter isInside: whether other digits stand before, of which it may be the rest: then its own form has to tell.
    private static func longestNumber(
        _ signs: ArraySlice<Sign>, isInside: Bool
    ) -> (first: Sign, last: Sign, end: Int)? {
        let window = signs.prefix(reach)
        var ends = window.indices.filter { window[$0].character == " " }
        if window.count == signs.count { ends.append(signs.endIndex) }
        for end in ends.reversed() {
            guard let last = signs[..<end].lastIndex(where: \.isDigit), let first = signs.first else { continue }
            let text = String(signs[...last].map(\.character))
            if isPhoneNumber(text, isInside: isInside) { return (first, signs[last], end) }
        }
        return nil
    }

    /// Where a date ends that signs begin with, as 01.02.2024 or 2024-02-01.
    private static func endOfDate(_ signs: ArraySlice<Sign>) -> Int? {
        let date = signs.prefix(10)
        let form = String(date.map { $0.isDigit ? "0" : $0.character })
        let isDate = ["00.00.0000", "00-00-0000", "0000-00-00", "0000.00.00"].contains(form)
        return isDate && signs.dropFirst(10).first?.isDigit != true ? date.endIndex : nil
    }

    /// Whether signs begin with an area code in parentheses, `(555)` or `(+49)`: a year is none.
    private static func opensAreaCode(_ signs: ArraySlice<Sign>) -> Bool {
        let code = String(signs.dropFirst().prefix { $0.isDigit || $0.character == "+" }.prefix(6).map(\.character))
        let isYear = code.count == 4 && (code.hasPrefix("19") || code.hasPrefix("20"))
        return (2...5).contains(code.count) && !isYear && signs.dropFirst(1 + code.count).first?.character == ")"
    }

    private static func isPhoneNumber(_ text: String, isInside: Bool) -> Bool {
        let groups = text.split { !$0.isNumber }.map(\.count)
        let count = groups.reduce(0, +)
        guard (7...15).contains(count) else { return false }
        let isDate = groups.sorted() == [2, 2, 4]
        // "… 1234567 2 rooms".
        let endsInCount = groups.last == 1 && text.dropLast().last == " "
        if isDate || endsInCount { return false }
        if text.hasPrefix("+") || text.hasPrefix("(") { return true }
        if text.hasPrefix("0"), text.dropFirst().first?.isNumber == true {
            // 000 000 is the rest of a million.
            return !isInside || groups.contains { $0 != 3 }
        }
        if groups == [3, 4] { return text.contains("-") && (text.first ?? "0") > "1" }
        if groups == [3, 4, 4] { return text.hasPrefix("1") }
        return groups == [3, 3, 4] || groups == [1, 3, 3, 4] || (groups.count == 1 && count >= 10)
    }
}
