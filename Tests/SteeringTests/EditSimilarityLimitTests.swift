import Steering
import Testing

struct EditSimilarityLimitTests {
    private func isUnlike(_ text: String, _ others: [String], _ percent: Int, demanded: Int = 0) -> Bool {
        others.allSatisfy { other in
            let distance = editDistance(text.lowercased(), other.lowercased())
            let length = max(text.unicodeScalars.count, other.unicodeScalars.count) - demanded
            return distance > 0 && 100 * distance >= (100 - percent) * length
        }
    }

    @Test(arguments: [1, 33, 50, 75, 99], [["abba"], ["aB a", "bbbbb"], ["中é", ""]])
    func `a line is not more alike than the limit to any of the lines`(percent: Int, lines: [String]) {
        checkAll(EditSimilarityLimit(to: lines, atMost: percent), over: "abB中", to: 6) { isUnlike($0, lines, percent) }
    }

    @Test func `what all lines hold by demand does not make them alike`() {
        let lines = ["ab ab", "ab b"]
        let limit = EditSimilarityLimit(to: lines, atMost: 50, except: ["ab", " "])
        checkAll(limit, over: "ab ", to: 7) { isUnlike($0, lines, 50, demanded: 3) }
        #expect(!EditSimilarityLimit(to: ["ab"], atMost: 50, except: ["ab ab"]).accepts("AB"))
    }

    @Test func `the scalars that must still come are never more than it takes`() {
        let limit = EditSimilarityLimit(to: ["abab", "ba", "bbbb a"], atMost: 40)
        /// The fewest scalars after which the text may end, found by trying.
        func fewest(_ state: EditSimilarityLimit.State, upTo most: Int) -> Int {
            if limit.accepts(state) || most == 0 { return 0 }
            return 1
                + ("abc".unicodeScalars.compactMap { limit.next(state, $0) }.map { fewest($0, upTo: most - 1) }.min()
                    ?? 0)
        }
        var isTight = 0
        func walk(_ state: EditSimilarityLimit.State, _ left: Int) {
            let (least, found) = (limit.leastScalars(after: state), fewest(state, upTo: 5))
            #expect(least <= found || found == 5)
            if least > 1, least == found { isTight += 1 }
            guard left > 0 else { return }
            for scalar in "ab c".unicodeScalars { if let next = limit.next(state, scalar) { walk(next, left - 1) } }
        }
        walk(limit.start, 5)
        #expect(isTight > 10)
    }
}
