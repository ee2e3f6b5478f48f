/// Finds texts that are nearly the same: with an edit similarity, 1 - distance / length of the longer, above 0.8.
///
/// None is missed. Texts of which the longer may have k differences are cut in k + 1 pieces, and one of these stands
/// unchanged in the other, at a place that is not far: PassJoin (Li and others 2011, with the places of its
/// multi-match-aware selection). Only texts that share a piece so are compared.
struct NearDuplicates {
    /// Unicode scalars; whole numbers, for which a debug build has fast code.
    private var texts: [[Int]] = []

    /// A similarity above 0.8 is less than one difference for each five scalars of the longer text.
    private static let scalarsEach = 5

    /// The longest piece: a text that may have k differences has at most 5k + 5 scalars, cut in k + 1 pieces.
    private static let longestPiece = 5
    /// The shortest piece of a text that may have any.
    private static let shortestPiece = 3

    /// Adds a text; case makes no difference.
    mutating func add(_ text: String) {
        texts.append(text.lowercased().unicodeScalars.map { Int($0.value) })
    }

    /// The pairs of near texts, by their places in the order in which they were added; the later one's place first.
    func pairs() -> [(text: Int, earlier: Int)] {
        // A text is looked up among those as long as it is or longer, whose pieces allow for the differences.
        let order = texts.indices.sorted { (texts[$1].count, $0) < (texts[$0].count, $1) }
        var pieces = Pieces()
        var comparedWith = [Int](repeating: -1, count: texts.count)
        var distance = EditDistance()
        var pairs: [(text: Int, earlier: Int)] = []
        for index in order where !texts[index].isEmpty {
            let text = texts[index]
            for length in min(Self.shortestPiece, text.count)...min(Self.longestPiece, text.count) {
                for start in 0...text.count - length {
                    let found = pieces.places(of: text, start, length)
                    // The texts that were cut last are the shortest.
                    var place = found.count
                    while place > 0 {
                        place -= 1
                        let piece = found[place]
                        let candidate = pieces.texts[piece]
                        let limit = pieces.limits[candidate]
                        let growth = pieces.lengths[candidate] - text.count
                        guard growth <= limit else { break }
                        let other = pieces.indices[candidate]
                        guard comparedWith[other] != index else { continue }
                        // So many scalars more stand before the piece there; each is a difference, and at least as many
                        // as the rest of the growth follow.
                        let before = pieces.starts[piece] - start
                        let left = before < 0 ? -before : before
                        let right = growth < before ? before - growth : growth - before
                        guard left <= pieces.ordinals[piece], right <= limit - pieces.ordinals[piece] else { continue }
                        comparedWith[other] = index
                        guard distance.between(text, texts[other], atMost: limit) != nil else { continue }
                        pairs.append((max(index, other), min(index, other)))
                    }
                }
            }
            pieces.cut(text, index: index, limit: (text.count - 1) / Self.scalarsEach)
        }
        return pairs.sorted { ($0.text, $0.earlier) < ($1.text, $1.earlier) }
    }
}

/// The pieces of texts, each list by the number of the piece, or of the text that was cut.
private struct Pieces {
    private(set) var texts: [Int] = []
    private(set) var starts: [Int] = []
    /// Which of its text's pieces it is, from 0.
    private(set) var ordinals: [Int] = []

    private(set) var indices: [Int] = []
    private(set) var lengths: [Int] = []
    private(set) var limits: [Int] = []

    private var places: [Int: [Int]] = [:]

    /// Cuts a text into one piece more than it may have differences, of nearly the same length.
    mutating func cut(_ text: [Int], index: Int, limit: Int) {
        for ordinal in 0...limit {
            let start = ordinal * text.count / (limit + 1)
            let end = (ordinal + 1) * text.count / (limit + 1)
            places[Self.key(text, start, end - start), default: []].append(texts.count)
            texts.append(indices.count)
            starts.append(start)
            ordinals.append(ordinal)
        }
        indices.append(index)
        lengths.append(text.count)
        limits.append(limit)
    }

    /// The pieces that are the same as a part of a text, or have its key by chance; in the order of their cutting.
    func places(of text: [Int], _ start: Int, _ length: Int) -> [Int] {
        places[Self.key(text, start, length)] ?? []
    }

    private static func key(_ text: [Int], _ start: Int, _ length: Int) -> Int {
        var key = length
        var index = start
        while index < start + length {
            // 2^64 divided by the golden ratio.
            key = (key ^ text[index]) &* -0x61C8_8646_80B5_83EB
            key ^= key >> 32
            index += 1
        }
        return key
    }
}
