/// The distinct n-grams of one order, sorted by their histories and then by their last characters.
///
/// A history is an n-gram one shorter and named by its index in the table of its own order, so that the tables of all
/// orders together are a trie.
struct NGramTable {
    /// The last character of each n-gram.
    var characters: [Int32] = []
    /// How often each n-gram stands in the text, or, below the order of the model, how many different characters stand
    /// in front of it.
    var counts: [Int32] = []
    /// Where the n-grams of each history begin, and after the last where they end.
    var begins: [Int32] = []

    /// The n-grams of a history.
    func range(of history: Int32) -> Range<Int> {
        Int(begins[Int(history)])..<Int(begins[Int(history) + 1])
    }

    /// The n-gram of a history and a character; nil where it is not in the text.
    func index(of character: Int32, after history: Int32) -> Int32? {
        var range = range(of: history)
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if characters[middle] == character { return Int32(middle) }
            range = characters[middle] < character ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
