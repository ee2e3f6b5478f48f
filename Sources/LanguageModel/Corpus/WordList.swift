/// The words of the text that a model was trained on, without regard to case.
public struct WordList: Sendable, Equatable {
    /// The words in ascending order, a line end after each; searched as it lies, so that opening a model costs nothing.
    private let text: [UInt8]

    private static let lineEnd = UInt8(ascii: "\n")

    public init(_ words: some Sequence<String>) {
        self.init(lines: words.joined(separator: "\n"))
    }

    /// The words in a text of one word a line, in any order.
    init(lines: String) {
        var text = Array(lines.utf8)
        if text.last != Self.lineEnd { text.append(Self.lineEnd) }
        if !Self.isAscending(text) {
            let words = Set(text.split(separator: Self.lineEnd)).sorted { $0.lexicographicallyPrecedes($1) }
            text = words.flatMap { $0 + [Self.lineEnd] }
        }
        self.text = text
    }

    /// Whether no line is empty and each comes after the one before it.
    private static func isAscending(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var (before, start) = (0..<0, 0)
            for end in text.indices where text[end] == lineEnd {
                var same = 0
                let length = min(before.count, end - start)
                while same < length, text[before.lowerBound + same] == text[start + same] { same += 1 }
                let isAfter =
                    same < length ? text[before.lowerBound + same] < text[start + same] : before.count < end - start
                guard isAfter else { return false }
                (before, start) = (start..<end, end + 1)
            }
            return true
        }
    }

    public var isEmpty: Bool { text.isEmpty }

    public var count: Int { text.count { $0 == Self.lineEnd } }

    /// The words in alphabetical order, by their scalars.
    public var sorted: [String] {
        text.split(separator: Self.lineEnd).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words in alphabetical order, one a line.
    var lines: String { String(decoding: text.dropLast(), as: UTF8.self) }

    public func contains(_ word: String) -> Bool {
        let word = Array(word.lowercased().utf8)
        var (low, high) = (0, text.count)
        while low < high {
            var start = low + (high - low) / 2
            while start > low, text[start - 1] != Self.lineEnd { start -= 1 }
            guard let end = text[start...].firstIndex(of: Self.lineEnd) else { return false }
            if text[start..<end].elementsEqual(word) { return true }
            if text[start..<end].lexicographicallyPrecedes(word) { low = end + 1 } else { high = start }
        }
        return false
    }

    /// The words of a text in lower case: runs of letters and the marks on them, with apostrophes inside.
    public static func words(in text: String) -> [String] {
        var words: [String] = []
        var scanner = WordScanner()
        scanner.scan(Array(text.utf8).span) { words.append(String(decoding: $0, as: UTF8.self).lowercased()) }
        return words
    }
}
