extension Vocabulary {
    /// The vocabulary of a corpus: characters seen at least `least` times, the rest being trained as unknown.
    public init(corpus: [TaggedLine], least: Int) {
        var counts: [Unicode.Scalar: Int] = [:]
        for line in corpus {
            for scalar in line.modelText.unicodeScalars { counts[scalar, default: 0] += 1 }
        }
        self.init(of: counts, least: least)
    }
}

extension TagVocabulary {
    /// The tags that stand on at least `least` lines of a corpus, in alphabetical order.
    public init(corpus: [TaggedLine], least: Int) {
        var counts: [String: Int] = [:]
        for line in corpus {
            for (key, value) in line.tags { counts["\(key)=\(value)", default: 0] += 1 }
        }
        self.init(counts.filter { $0.value >= least }.keys.sorted())
    }
}
