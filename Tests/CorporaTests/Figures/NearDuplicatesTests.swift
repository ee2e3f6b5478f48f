import Testing

@testable import Corpora

struct NearDuplicatesTests {
    private func pairs(_ texts: [String]) -> [[Int]] {
        var duplicates = NearDuplicates()
        for text in texts { duplicates.add(text) }
        return duplicates.pairs().map { [$0.text, $0.earlier] }
    }

    @Test(
        "Texts are near where they differ in less than a fifth of the longer one",
        arguments: [
            (["Rain on the window", "Rain on the windows"], [[1, 0]]),
            // Two of eleven scalars, and two of ten.
            (["abcdefghijk", "abcdefghiXY"], [[1, 0]]), (["abcdefghij", "abcdefghXY"], []),
            (["abcdef", "abcdeX"], [[1, 0]]), (["abcde", "abcdX"], []), (["No.", "no.", "No!"], [[1, 0]]),
            (["", ""], []), (["雨打在卷帘门上面。", "雨打在卷帘窗上面。"], [[1, 0]]),
            (["abcdefghijk", "zzz", "abcdefghijk", "abcdefghiXk"], [[2, 0], [3, 0], [3, 2]]),
            (["xabcdefghij", "abcdefghij"], [[1, 0]]), (["🚲🚲🚲🚲🚲🚲", "🚲🚲🚲🚲🚲"], [[1, 0]]),
        ])
    func near(_ texts: [String], _ expected: [[Int]]) {
        #expect(pairs(texts) == expected)
    }

    @Test("No pair is missed and none invented, by comparing all with all")
    func random() {
        var random = Random(seed: 11)
        var texts: [[Int]] = []
        for _ in 0..<60 {
            // Families of texts, each a few changes away from the first.
            let parent = random.text(upTo: 40)
            for changes in 0...5 {
                var text = parent
                for _ in 0..<changes where !text.isEmpty {
                    let place = Int.random(in: text.indices, using: &random)
                    if Bool.random(using: &random) { text.remove(at: place) } else { text[place] = 0x7A }
                }
                texts.append(text)
            }
        }
        var expected: [[Int]] = []
        for i in texts.indices {
            for j in 0..<i {
                let longer = max(texts[i].count, texts[j].count)
                if longer > 0, 5 * wholeTable(texts[i], texts[j]) < longer { expected.append([i, j]) }
            }
        }
        #expect(expected.count > 300)
        let strings = texts.map { String(String.UnicodeScalarView($0.compactMap { Unicode.Scalar(UInt32($0)) })) }
        #expect(pairs(strings) == expected)
    }
}
