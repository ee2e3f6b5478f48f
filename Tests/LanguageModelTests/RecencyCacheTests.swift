import Foundation
import Testing

@testable import LanguageModel

@Suite struct RecencyCacheTests {
    private func ids(_ text: String) -> [Int32] { text.unicodeScalars.map { Int32($0.value % 128) } }

    private func cache(after text: String) -> RecencyCache {
        var cache = RecencyCache()
        for id in ids(text) { _ = cache.cost(of: id, nats: 1) }
        return cache
    }

    @Test(arguments: [
        "", "abc", "HEDDA: No.\nTESMAN: No?\nHEDDA: N", "aaaaaaaaaaaaaaaa", "abcd abce abcf abc", "中文中文中文中文中",
    ])
    func probabilitiesAddUpToOne(text: String) {
        let all = (0..<128).map { id in
            var cache = cache(after: text)
            return exp(-cache.cost(of: Int32(id), nats: log(128)))
        }
        #expect(abs(all.reduce(0, +) - 1) < 1e-12)
    }

    @Test func whatFollowedBeforeCostsLessAndTheRestMore() {
        let text = "TESMAN: Good.\nHEDDA: Yes.\nTESMAN: Go"
        var (seen, new) = (cache(after: text), cache(after: text))
        #expect(seen.cost(of: ids("o")[0], nats: 5) < 1)
        #expect(new.cost(of: ids("x")[0], nats: 5) > 5)
        var short = cache(after: "abcde abc")
        #expect(short.cost(of: ids("d")[0], nats: 5) == 5, "three characters are no match")
    }

    @Test func theLongestMatchSaysMost() {
        let text = "in the morning I ran. At night I sat. in the morning I "
        var (near, far) = (cache(after: text), cache(after: text))
        #expect(near.cost(of: ids("r")[0], nats: 5) < far.cost(of: ids("s")[0], nats: 5) - 1)
    }

    @Test func aTextOfOneCharacterTakesNoLongerThanOthers() {
        var cache = RecencyCache()
        var nats = 0.0
        for _ in 0..<20_000 { nats += cache.cost(of: 7, nats: 4) }
        #expect(nats / 20_000 < 1)
    }
}
