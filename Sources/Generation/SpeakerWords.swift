#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which words each of some speakers uses.
///
/// Words are counted in two halves of the lines, and a line is measured by the half that it is not in.
struct SpeakerWords: Sendable {
    /// The counts of one part of the lines.
    private struct Part: Sendable {
        var counts: [[UInt64: Int]]
        var totals: [Int]
        var all: [UInt64: Int] = [:]
        var total = 0

        init(speakers: Int) {
            counts = Array(repeating: [:], count: speakers)
            totals = Array(repeating: 0, count: speakers)
        }

        mutating func add(_ words: [UInt64], by speaker: Int) {
            for word in words {
                counts[speaker][word, default: 0] += 1
                all[word, default: 0] += 1
            }
            totals[speaker] += words.count
            total += words.count
        }
    }

    /// Of the lines at odd places, at even ones, and of all.
    private var parts: [Part]

    /// How much everybody's words count beside a speaker's own, in words: the Dirichlet prior of Zhai and Lafferty 2004,
    /// "A Study of Smoothing Methods for Language Models", small as short texts want it.
    private static let prior = 100.0

    /// - Parameter lines: what each speaker says.
    init(_ lines: [[String]]) {
        parts = Array(repeating: Part(speakers: lines.count), count: 3)
        for (speaker, lines) in lines.enumerated() {
            for (place, line) in lines.enumerated() {
                let words = SpokenWords(line).keys
                parts[1 - place % 2].add(words, by: speaker)
                parts[2].add(words, by: speaker)
            }
        }
    }

    /// What a line's words cost each speaker, in nats.
    ///
    /// - Parameter place: where it stands among its own speaker's lines; nil for a line that does not.
    func costs(of line: String, at place: Int?) -> [Double] {
        let part = parts[place.map { $0 % 2 } ?? 2]
        let words = SpokenWords(line).keys
        return part.counts.indices.map { speaker in
            words.reduce(0.0) { cost, word in
                let common = Double(part.all[word, default: 0] + 1) / Double(part.total + part.all.count + 1)
                let own = Double(part.counts[speaker][word, default: 0])
                return cost - log((own + Self.prior * common) / (Double(part.totals[speaker]) + Self.prior))
            }
        }
    }
}
