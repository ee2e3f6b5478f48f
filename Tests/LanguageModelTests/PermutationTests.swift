import Testing

@testable import LanguageModel

@Suite struct PermutationTests {
    @Test(arguments: [1, 2, 3, 4, 5, 16, 17, 1000, 4096])
    func everyNumberHasOnePlace(count: Int) {
        let order = Permutation(count: count, seed: 1)
        #expect((0..<count).map { order[$0] }.sorted() == Array(0..<count))
    }

    @Test func theOrderIsTheSeeds() {
        func order(_ seed: UInt64) -> [Int] {
            let permutation = Permutation(count: 1000, seed: seed)
            return (0..<1000).map { permutation[$0] }
        }
        #expect(order(1) == order(1))
        #expect(order(1) != order(2))
        // Of a random order, one number on average stays in its place.
        #expect(order(1).enumerated().count { $0 == $1 } < 10)
    }
}
