import Testing

@testable import Corpora

struct EditDistanceTests {
    @Test(
        "The distance is the known one, and nil beyond the limit",
        arguments: [
            ("kitten", "sitting", 3), ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("flaw", "lawn", 2),
            ("intention", "execution", 5), ("盐没了", "盐没", 1), ("same", "same", 0), ("ab", "ba", 2),
        ])
    func known(_ one: String, _ other: String, _ distance: Int) {
        let (one, other) = (scalars(one), scalars(other))
        var edit = EditDistance()
        for limit in 0...8 {
            #expect(edit.between(one, other, atMost: limit) == (distance <= limit ? distance : nil), "\(limit)")
        }
        #expect(edit.between(one, other, atMost: -1) == nil)
    }

    @Test("The band changes nothing: the whole table says the same for random texts")
    func random() {
        var random = Random(seed: 7)
        var edit = EditDistance()
        for _ in 0..<300 {
            let one = random.text(upTo: 12)
            let other = random.text(upTo: 12)
            let distance = wholeTable(one, other)
            for limit in 0...12 {
                #expect(edit.between(one, other, atMost: limit) == (distance <= limit ? distance : nil))
            }
        }
    }
}

func scalars(_ text: String) -> [Int] { text.unicodeScalars.map { Int($0.value) } }

/// The edit distance by its definition (Wagner and Fischer 1974).
func wholeTable(_ one: [Int], _ other: [Int]) -> Int {
    var table = [Array(0...other.count)]
    for i in one.indices {
        var row = [i + 1]
        for j in other.indices {
            row.append(min(table[i][j] + (one[i] == other[j] ? 0 : 1), table[i][j + 1] + 1, row[j] + 1))
        }
        table.append(row)
    }
    return table[one.count][other.count]
}
