import Measures
import Steering
import Testing

struct RefusalReasonTests {
    private func refusal(
        _ limit: Int? = nil, _ unit: MeasureUnit = .width, required: [String] = [], banned: [String] = []
    ) -> RefusalReason? {
        RefusalReason.first(
            limit: limit.map { LengthLimit($0, unit) }, required: required.compactMap { Phrase($0) },
            banned: banned.compactMap { Phrase(banned: $0) })
    }

    @Test func `required words longer than the line are refused with the numbers`() {
        let reason = refusal(20, required: ["free returns", "sixty days"])
        #expect(reason == .requiredTooLong(length: 23, limit: 20, unit: .width))
        #expect(
            reason?.description
                == "the required words take 23 of 20 (width); ask for fewer, or allow a longer line")
    }

    @Test(arguments: [
        (["new york", "york city"], 13), (["york", "new york"], 8), (["a", "b", "c"], 5), (["免费", "退货"], 8),
        (["free", "FREE"], 4),
        (["#1", "deal"], 6), (["ab", "abc"], 6), (["one two", "two three", "three one"], 17),
    ])
    func `required words share what they have in common`(required: [String], length: Int) {
        #expect(refusal(length, required: required) == nil)
        #expect(
            refusal(length - 1, required: required) == .requiredTooLong(length: length, limit: length - 1, unit: .width)
        )
    }

    @Test(.timeLimit(.minutes(1))) func `long phrases are put together in little time`() {
        let required = (0..<6).map { phrase in
            (0..<24).map { "w\(phrase)\($0)" }.joined(separator: " ")
        }
        let length = required.reduce(5) { $0 + $1.utf8.count }
        #expect(
            refusal(200, required: required) == .requiredTooLong(length: length, limit: 200, unit: .width))
    }

    @Test func `the least length is that of some text, found by trying them all`() {
        // Every string over the alphabet that holds both phrases is at least as long as the limit that is not refused.
        let required = ["a b", "b a"]
        let shortest = strings(over: "ab ", upTo: 6).filter { text in
            required.allSatisfy { Phrase($0)?.occurs(in: text) ?? false }
        }.map(\.count).min()
        #expect(shortest == 5)
        #expect(refusal(5, required: required) == nil)
        #expect(refusal(4, required: required) != nil)
    }

    @Test func `a required phrase that holds a banned word is refused by name`() {
        let reason = refusal(required: ["delivery", "Free shipping"], banned: ["cheap*", "free"])
        #expect(reason == .requiredIsBanned(required: "Free shipping", banned: "free"))
        #expect(
            reason?.description == "the required “Free shipping” contains the banned “free”; take one of the two away")
    }

    @Test func `what only looks like a contradiction is not refused`() {
        #expect(refusal(required: ["free"], banned: ["free shipping", "fre"]) == nil)
        #expect(refusal(0) == nil)
        #expect(refusal(11, .sms, required: ["€€€€€€€€€€"]) == nil, "in UTF-16 ten euro signs and one more are 11")
        #expect(refusal(10, .sms, required: ["€€€€€€€€€€"]) == .requiredTooLong(length: 11, limit: 10, unit: .sms))
        let address = "example.com/abcdefghijklmnopqrstuvwxyz"
        #expect(refusal(23, .x, required: [address]) == nil, "an address weighs 23")
        #expect(refusal(22, .x, required: [address]) == .requiredTooLong(length: 23, limit: 22, unit: .x))
        #expect(refusal(6, .x, required: ["a.", "com"]) == nil, "apart they are no address")
    }

    private func strings(over alphabet: String, upTo length: Int) -> [String] {
        (1...length).reduce([[""]]) { levels, _ in
            levels + [(levels.last ?? []).flatMap { text in alphabet.map { text + String($0) } }]
        }.flatMap { $0 }
    }
}
