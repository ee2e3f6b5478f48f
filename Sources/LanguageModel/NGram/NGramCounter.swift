/// Counts the n-grams of a text, one order after the other.
///
/// Each order is one counting sort of the text's places by the n-gram of the order before that ends in front of them,
/// which takes linear time and no hashing.
struct NGramCounter {
    /// The text after one line end, which stands for all those before every work.
    private let characters: [Int32]
    /// Whether a place is preceded by that line end.
    private let isFirst: [Bool]
    /// All places, sorted by their characters.
    private let byCharacter: [Int32]
    /// The n-gram that ends at each place, and how many there are.
    private var ngrams: [Int32]
    private var count = 1

    init(_ text: EncodedText) {
        characters = [text.lineEnd] + text.characters
        var isFirst = [Bool](repeating: false, count: characters.count)
        isFirst[0] = true
        // An initialiser owns its text, and could let go of what holds the lines before they were read.
        withExtendedLifetime(text) {
            for work in text.works { isFirst[work.lowerBound + 1] = true }
        }
        self.isFirst = isFirst
        ngrams = Array(repeating: 0, count: characters.count)
        let most = Int(characters.max() ?? 0)
        var ends = [Int32](repeating: 0, count: most + 2)
        for character in characters { ends[Int(character) + 1] += 1 }
        for i in 1..<ends.count { ends[i] += ends[i - 1] }
        var byCharacter = [Int32](repeating: 0, count: characters.count)
        for (place, character) in characters.enumerated() {
            byCharacter[Int(ends[Int(character)])] = Int32(place)
            ends[Int(character)] += 1
        }
        self.byCharacter = byCharacter
    }

    /// The n-gram of line ends alone that is read before a work.
    var padding: Int32 { ngrams[0] }

    /// Counts the n-grams that are one longer than those before, beginning with single characters.
    ///
    /// - Returns: the n-grams with how often each stands in the text, and for each of those before how many different
    ///   characters stand in front of it.
    mutating func next() -> (table: NGramTable, predecessors: [Int32]) {
        let (places, ends) = sortedByHistory()
        var table = NGramTable()
        table.begins.reserveCapacity(count + 1)
        var predecessors = [Int32](repeating: 0, count: count)
        var longer = [Int32](repeating: 0, count: characters.count)
        var slot = 0
        for end in ends {
            table.begins.append(Int32(table.counts.count))
            var last: Int32?
            while slot < Int(end) {
                let place = Int(places[slot])
                if characters[place] != last {
                    last = characters[place]
                    table.characters.append(characters[place])
                    table.counts.append(0)
                }
                let index = table.counts.count - 1
                longer[place] = Int32(index)
                // The line end before all works is read, never predicted; being the first place, it stands first here.
                if place > 0 {
                    if table.counts[index] == 0 { predecessors[Int(ngrams[place])] += 1 }
                    table.counts[index] += 1
                }
                slot += 1
            }
        }
        table.begins.append(Int32(table.counts.count))
        (ngrams, count) = (longer, table.counts.count)
        return (table, predecessors)
    }

    /// All places, sorted by their histories and then by their characters, and where those of each history end.
    private func sortedByHistory() -> (places: [Int32], ends: [Int32]) {
        var ends = [Int32](repeating: 0, count: count + 1)
        for place in characters.indices { ends[Int(history(of: place)) + 1] += 1 }
        for i in 1..<ends.count { ends[i] += ends[i - 1] }
        var places = [Int32](repeating: 0, count: characters.count)
        for place in byCharacter {
            let history = Int(history(of: Int(place)))
            places[Int(ends[history])] = place
            ends[history] += 1
        }
        ends.removeLast()
        return (places, ends)
    }

    private func history(of place: Int) -> Int32 {
        ngrams[isFirst[place] ? 0 : place - 1]
    }
}
