import Steering
import Testing

struct NoRepeatTests {
    private func trigrams(_ text: String) -> [[String]] {
        let words = text.lowercased().replacing("中", with: " 中 ").split { " .,".contains($0) }
            .map { String($0.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()) }.filter { !$0.isEmpty }
        guard words.count > 2 else { return [] }
        return (0...words.count - 3).map { Array(words[$0..<$0 + 3]) }
    }

    @Test(arguments: [("ab ", 10), ("aA ", 9), ("中a", 8), ("a' ", 9), ("aé.", 9)])
    func `no three words stand twice`(alphabet: String, depth: Int) {
        checkAll(NoRepeat(), over: alphabet, to: depth) { text in
            Set(trigrams(text)).count == trigrams(text).count
        }
    }

    @Test func `no three words are shared with other lines but free ones`() {
        let lines = ["B a b", "a a, a b"]
        let taken = Set(lines.flatMap(trigrams)).subtracting([["a", "a", "b"]])
        checkAll(NoRepeat(sharedWith: lines, except: ["a a B"]), over: "aB ", to: 9) { text in
            let own = trigrams(text).filter { $0 != ["a", "a", "b"] }
            return Set(own).count == own.count && taken.isDisjoint(with: own)
        }
    }
}
