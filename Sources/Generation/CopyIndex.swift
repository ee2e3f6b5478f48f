/// Texts to check lines against for copies.
///
/// Where each run of ``seed`` scalars stands is kept in order of the run's hash, four bytes a scalar of text: a line is
/// looked up run by run, and what it finds is followed as far as both go on alike.
public struct CopyIndex: Sendable {
    /// A text with the name it is reported by.
    public struct Source: Sendable {
        public let name: String
        let scalars: [Unicode.Scalar]

        public init(name: String, text: String) {
            self.name = name
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

    private let names: [String]
    /// Where each text ends in `text`.
    private let ends: [Int]
    private let text: [Unicode.Scalar]
    private let places: PlaceTable

    /// - Parameter sources: texts of less than 2^32 scalars together; those beyond are left out.
    public init(_ sources: [Source]) {
        var (names, ends, text): ([String], [Int], [Unicode.Scalar]) = ([], [], [])
        for source in sources where text.count + source.scalars.count < UInt32.max {
            text += source.scalars
            names.append(source.name)
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
        var best: (length: Int, place: Int, source: Int)?
        for start in 0..<max(line.count - Self.seed + 1, 0) {
            for place in places[line[start..<start + Self.seed]] {
                let source = source(of: place)
                // What goes on from one scalar before was followed from there.
                let isInside = place > self.start(of: source) && start > 0 && text[place - 1] == line[start - 1]
                guard !isInside else { continue }
                let length = shared(line[start...], at: place, before: ends[source])
                guard length >= Self.seed else { continue }
                for window in start..<max(start + length - Self.window + 1, start) { isCopied[window] = true }
                if length > best?.length ?? 0 || length == best?.length && place < best?.place ?? 0 {
                    best = (length, place, source)
                }
            }
        }
        let copied = isCopied.count { $0 }
        return Report(
            novelty: windows > 0 ? 1 - Double(copied) / Double(windows) : 1,
            longestCopy: best.map { best in
                let before = text[start(of: best.source)..<best.place]
                return Copy(
                    length: best.length, source: "\(names[best.source]):\(before.count { $0 == "\n" } + 1)")
            })
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
