/// Texts to check lines against for copies.
///
/// Where each run of ``seed`` scalars stands is kept in order of the run's hash, four bytes a scalar of text: a line is
/// looked up run by run, and what it finds is followed as far as both go on alike.
public struct CopyIndex: Sendable {
    /// A text with the name it is reported by.
    public struct Source: Sendable {
        public let name: String
        let scalars: [Unicode.Scalar]
        /// The number, from 1, of the line of its file on which it begins.
        let line: Int

        public init(name: String, text: String, line: Int = 1) {
            (self.name, self.line) = (name, line)
            scalars = Array(text.unicodeScalars)
        }
    }

    /// The longest passage that a line shares with the texts.
    public struct Copy: Equatable, Sendable {
        /// Its length in Unicode scalars.
        public let length: Int
        /// The text's name and the line where the passage begins, as `name:88`.
        public let source: String
    }

    /// How a line stands to the texts.
    public struct Report: Equatable, Sendable {
        /// The share of the line's passages of ``window`` scalars that stand in none of the texts.
        public let novelty: Double
        /// Nil where no passage of ``seed`` scalars or more is shared.
        public let longestCopy: Copy?
    }

    /// The length of the passages that novelty counts.
    public static let window = 8
    /// The length of the shortest passage that is found.
    public static let seed = 4

    private let names: [(name: String, line: Int)]
    /// Where each text ends in `text`.
    private let ends: [Int]
    private let text: [Unicode.Scalar]
    private let places: PlaceTable

    /// - Parameter sources: texts of less than 2^32 scalars together; those beyond are left out.
    public init(_ sources: [Source]) {
        var (names, ends, text): ([(name: String, line: Int)], [Int], [Unicode.Scalar]) = ([], [], [])
        for source in sources where text.count + source.scalars.count < UInt32.max {
            text += source.scalars
            names.append((source.name, source.line))
            ends.append(text.count)
        }
        (self.names, self.ends, self.text) = (names, ends, text)
        places = PlaceTable(text, length: Self.seed)
    }

    /// Whether there is nothing to check against.
    public var isEmpty: Bool { text.isEmpty }

    public func report(on line: String) -> Report {
        let line = Array(line.unicodeScalars)
        let windows = line.count - Self.window + 1
        var isCopied = [Bool](repeating: false, count: max(windows, 0))
        var best: Passage?
        forEachPassage(of: line, except: nil) { passage in
            let end = max(passage.start + passage.length - Self.window + 1, passage.start)
            for window in passage.start..<end { isCopied[window] = true }
            if best.map({ passage.isBetter(than: $0) }) ?? true { best = passage }
        }
        let copied = isCopied.count { $0 }
        return Report(
            novelty: windows > 0 ? 1 - Double(copied) / Double(windows) : 1,
            longestCopy: best.map { Copy(length: $0.length, source: source(of: $0)) })
    }

    /// The longest passage that a line shares with the texts but for one of them, verbatim.
    ///
    /// - Parameter own: the text that is left out, by its place among the sources: the line's own.
    /// - Returns: the passage, and where it stands as `name:88`; nil where none of ``seed`` scalars is shared.
    public func longestPassage(of line: String, except own: Int? = nil) -> (text: String, source: String)? {
        let line = Array(line.unicodeScalars)
        var best: Passage?
        forEachPassage(of: line, except: own) { passage in
            if best.map({ passage.isBetter(than: $0) }) ?? true { best = passage }
        }
        return best.map { best in
            let passage = line[best.start..<best.start + best.length]
            return (String(String.UnicodeScalarView(passage)), source(of: best))
        }
    }

    /// Something that a line and a text have in common, as far as both go on alike.
    private struct Passage {
        let start: Int
        let length: Int
        let place: Int
        let source: Int

        /// Whether it is longer than another, or stands before it.
        func isBetter(than other: Passage) -> Bool {
            length > other.length || length == other.length && place < other.place
        }
    }

    private func forEachPassage(of line: [Unicode.Scalar], except own: Int?, _ body: (Passage) -> Void) {
        for start in 0..<max(line.count - Self.seed + 1, 0) {
            for place in places[line[start..<start + Self.seed]] {
                let source = source(of: place)
                // What goes on from one scalar before was followed from there.
                let isInside = place > self.start(of: source) && start > 0 && text[place - 1] == line[start - 1]
                guard !isInside, source != own else { continue }
                let length = shared(line[start...], at: place, before: ends[source])
                guard length >= Self.seed else { continue }
                body(Passage(start: start, length: length, place: place, source: source))
            }
        }
    }

    /// Where a passage stands, as `name:88`.
    private func source(of passage: Passage) -> String {
        let before = text[start(of: passage.source)..<passage.place]
        let (name, line) = names[passage.source]
        return "\(name):\(line + before.count { $0 == "\n" })"
    }

    private func start(of source: Int) -> Int { source > 0 ? ends[source - 1] : 0 }

    /// The text that a place is in: the first that ends after it.
    private func source(of place: Int) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How far a line and the text at a place are alike.
    private func shared(_ line: ArraySlice<Unicode.Scalar>, at place: Int, before end: Int) -> Int {
        var length = 0
        while length < line.count, place + length < end, text[place + length] == line[line.startIndex + length] {
            length += 1
        }
        return length
    }
}
