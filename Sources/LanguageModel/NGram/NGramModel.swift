#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An interpolated character n-gram with modified Kneser-Ney smoothing, counted in a text.
///
/// With h a history, h' the same without its first character, c(hx) the count of an n-gram and c(h•) the sum of
/// those over every character x:
///
///     p(x | h) = (c(hx) - D(c(hx))) / c(h•) + γ(h) p(x | h')      γ(h) = Σ_x D(c(hx)) / c(h•)
///
/// Under the empty history every character of the vocabulary has the same p(x | h'). The n-grams of the model's own
/// order have as their count how often they stand in the text, shorter ones how many different characters stand in
/// front of them; each order has discounts D of its own. A history that nothing follows leaves all to h'. Before a work
/// stand line ends alone.
public struct NGramModel: Sendable {
    /// The orders that a model may have: characters in an n-gram, the predicted one included.
    public static let orders = 1...12

    private let levels: [NGramLevel]
    private let vocabularyCount: Int
    /// The histories before a work's first character, the shortest first.
    private let start: [Int32]

    /// - Parameter text: what to count in, encoded with `vocabulary`.
    /// - Throws: ``NGramError``.
    public init(_ text: EncodedText, vocabulary: Vocabulary, order: Int) throws(NGramError) {
        guard Self.orders.contains(order) else { throw .order(order) }
        guard text.characterCount > 0 else { throw .noText }
        guard text.characterCount < Int32.max else { throw .tooLong(characters: text.characterCount) }
        var counter = NGramCounter(text)
        var tables: [NGramTable] = []
        var start: [Int32] = []
        for _ in 0..<order {
            start.append(counter.padding)
            let (table, predecessors) = counter.next()
            if !tables.isEmpty { tables[tables.count - 1].counts = predecessors }
            tables.append(table)
        }
        self.start = start
        levels = tables.map(NGramLevel.init)
        vocabularyCount = vocabulary.count
    }

    /// What a text costs, each character predicted once, in order, from those before it in its work.
    ///
    /// - Parameter recency: whether what a work has said so far predicts it too (``RecencyCache``).
    public func evaluate(_ text: EncodedText, recency: Bool = false) -> Evaluation {
        var nats = 0.0
        for work in text.works {
            var histories = start
            var cost = CostTally(withRecency: recency)
            for place in work {
                let id = text.characters[place]
                cost.add(-log(advance(&histories, by: id)), of: id)
            }
            nats += cost.nats
        }
        return Evaluation(
            characters: text.characterCount, unknownCharacters: text.unknownCount,
            nats: nats + Double(text.unknownCount) * Vocabulary.unknownCost * log(2))
    }

    /// The probability of every character of the vocabulary after these, the first of which begin a work.
    public func probabilities(after characters: some Collection<Int32>) -> [Float] {
        var histories = start
        for character in characters.suffix(levels.count - 1) { _ = advance(&histories, by: character) }
        var probabilities = [Double](repeating: 1 / Double(vocabularyCount), count: vocabularyCount)
        for (level, history) in zip(levels, histories) {
            guard level.follows(history) else { break }
            let backoff = level.backoff(after: history)
            for i in probabilities.indices { probabilities[i] *= backoff }
            for ngram in level.ngrams.range(of: history) {
                probabilities[Int(level.ngrams.characters[ngram])] += level.share(of: Int32(ngram), after: history)
            }
        }
        return probabilities.map(Float.init)
    }

    /// The probability of a character after the histories given, which become those of what follows it.
    ///
    /// - Parameter histories: those ends of what was read that the text has, the shortest first.
    private func advance(_ histories: inout [Int32], by character: Int32) -> Double {
        var probability = 1 / Double(vocabularyCount)
        var known = 0
        var ngram: Int32? = 0
        for i in histories.indices {
            let (level, history) = (levels[i], histories[i])
            if let ngram {
                histories[i] = ngram
                known += 1
            }
            guard level.follows(history) else {
                ngram = nil
                break
            }
            probability *= level.backoff(after: history)
            ngram = level.ngrams.index(of: character, after: history)
            if let ngram { probability += level.share(of: ngram, after: history) }
        }
        histories.removeLast(histories.count - known)
        if let ngram, known < levels.count { histories.append(ngram) }
        return probability
    }
}
