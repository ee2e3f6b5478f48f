import Campaign
import LanguageModel
import Measures
import Testing

@testable import Generation

@Suite struct AdWriterTests {
    static func campaign(
        _ change: (inout Brief) -> Void = { _ in }, count: Int = 5, sampled: (inout LineRequest) -> Void = { _ in }
    ) throws -> Campaign {
        var brief = Brief(name: "trail", channel: "google.rsa")
        brief.must = ["trail shoes", "free returns"]
        brief.ban = ["cheap*"]
        change(&brief)
        let orders = [
            AdWriter.Order(slot: "headline", count: count, limit: 30, unit: .width),
            AdWriter.Order(slot: "description", count: 2, limit: 90, unit: .width),
        ]
        var sampling = LineRequest()
        sampling.seed = 7
        sampled(&sampling)
        return try AdWriter(LineGenerator(house.get())).campaign(
            for: brief, orders: orders, sampling: sampling, cancelled: { false },
            accepts: { text, _ in !text.contains("!") })
    }

    @Test func everyLineKeepsToItsSlotAndTheBrief() throws {
        let campaign = try Self.campaign()
        let (headlines, descriptions) = (campaign.slots[0].variants, campaign.slots[1].variants)
        #expect(headlines.map(\.id) == ["H01", "H02", "H03", "H04", "H05"])
        #expect(descriptions.map(\.id) == ["D01", "D02"])
        #expect(headlines.allSatisfy { MeasureUnit.width.length(of: $0.text) <= 30 && $0.length <= 30 })
        #expect(descriptions.allSatisfy { $0.length <= 90 })
        let all = (headlines + descriptions).map(\.text)
        #expect(Set(all.map { $0.lowercased() }).count == 7)
        #expect(all.allSatisfy { !$0.contains("!") && Phrase(banned: "cheap*")?.occurs(in: $0) == false })
        let known = try house.get().wordList
        let own = campaign.brief.must.flatMap { WordList.words(in: $0) }
        #expect(all.flatMap { WordList.words(in: $0) }.allSatisfy { known.contains($0) || own.contains($0) })
        for phrase in campaign.brief.must {
            #expect(all.contains { Phrase(phrase)?.occurs(in: $0) == true })
        }
        #expect(try Self.campaign() == campaign)
    }

    /// A model that was given what tells of a bakery.
    private static func baker(_ lines: [String], _ change: (inout Brief) -> Void = { _ in }) throws -> [String] {
        let usual = Array(repeating: "every day", count: 99)
        let corpus =
            (usual + lines).map { TaggedLine(tags: ["category": "bakery"], text: $0) }
            + usual.map { TaggedLine(tags: ["category": "hotel"], text: $0) }
        var counts = CorpusCounts()
        for line in corpus { counts.add(LineBuffer(line)) }
        let model = try house.get().with(subjectWords: counts.subjectWords)
        var brief = Brief(name: "bakery", channel: "google.rsa")
        brief.tags = ["category": "bakery"]
        change(&brief)
        let orders = [AdWriter.Order(slot: "headline", count: 8, limit: 30, unit: .width)]
        return try AdWriter(LineGenerator(model)).campaign(
            for: brief, orders: orders, sampling: LineRequest(), cancelled: { false }, accepts: { _, _ in true }
        ).slots[0].variants.map(\.text)
    }

    @Test func linesTellOfTheBriefsCategory() throws {
        let telling = ["crumb", "dough", "loaf"]
        let lines = telling.flatMap { Array(repeating: $0, count: 12) }
        func share(_ headlines: [String]) -> Int {
            headlines.count { line in telling.contains { Phrase($0)?.occurs(in: line) == true } }
        }
        let headlines = try Self.baker(lines)
        #expect(share(headlines) >= 6, "\(headlines)")
        #expect(telling.allSatisfy { word in headlines.contains { Phrase(word)?.occurs(in: $0) == true } })
        #expect(headlines.allSatisfy { MeasureUnit.width.length(of: $0) <= 30 })
        #expect(try Self.baker(lines) == headlines)
        #expect(try share(Self.baker(lines) { $0.tags = ["category": "hotel"] }) == 0)
        #expect(try share(Self.baker(lines) { $0.ban = telling }) == 0)
        #expect(try Self.baker(lines) { $0.mustEach = ["sourdough bread"] }.count == 8)
    }

    @Test func wordsOfOtherCategoriesAreLeftOutUnlessTheyAreDemanded() throws {
        let model = try house.get().with(
            subjectWords: SubjectWords([
                "bakery": [.init("crumb", share: 100)],
                "hotel": ["for", "the", "to", "and", "is", "shoes"].map { .init($0, share: 100) },
            ]))
        func headlines(_ category: String) throws -> [String] {
            var brief = Brief(name: "bakery", channel: "google.rsa")
            (brief.tags, brief.must) = (["category": category], ["trail shoes"])
            let orders = [AdWriter.Order(slot: "headline", count: 8, limit: 30, unit: .width)]
            return try AdWriter(LineGenerator(model)).campaign(
                for: brief, orders: orders, sampling: LineRequest(), cancelled: { false }, accepts: { _, _ in true }
            ).slots[0].variants.map(\.text)
        }
        func haveThem(_ lines: [String]) -> Bool {
            lines.contains { !Set(WordList.words(in: $0)).isDisjoint(with: ["for", "the", "to", "and", "is"]) }
        }
        let lines = try headlines("bakery")
        #expect(!haveThem(lines) && lines.contains { $0.lowercased().contains("trail shoes") }, "\(lines)")
        #expect(try haveThem(headlines("hotel")))
        #expect(try haveThem(headlines("gym")))
    }

    @Test(arguments: ["Zyxel", "42%", "queen"])
    func aPhraseThatIsUnlikelyMakesNoLineLong(phrase: String) throws {
        var request = LineRequest()
        (request.must, request.count, request.seed, request.tags) = ([phrase], 24, 5, ["kind": "headline"])
        let lengths = try LineGenerator(house.get()).lines(request).map { $0.text.count }.sorted()
        #expect(lengths[12] < 120 && lengths[22] < 400, "\(lengths)")
    }

    @Test func aWordThatIsNotRealTellsNothing() throws {
        let headlines = try Self.baker(Array(repeating: "xqzt", count: 12))
        #expect(headlines.count == 8 && headlines.allSatisfy { !$0.lowercased().contains("xqzt") })
    }

    @Test func noTwoLinesOfASlotShareThreeWordsInARow() throws {
        for slot in try Self.campaign({ ($0.must, $0.mustEach) = ([], ["trail shoes"]) }, count: 15).slots {
            var seen = Set<[String]>()
            for variant in slot.variants {
                let words = WordList.words(in: variant.text.lowercased())
                for trigram in zip(zip(words, words.dropFirst()), words.dropFirst(2)) {
                    #expect(seen.insert([trigram.0.0, trigram.0.1, trigram.1]).inserted)
                }
            }
        }
    }

    @Test func bracketsStandWhereAPhraseAsksForThem() throws {
        let free = try Self.campaign(count: 15, sampled: { $0.temperature = 3 }).slots[0].variants
        #expect(free.count == 15 && free.allSatisfy { !$0.text.contains("[") && !$0.text.contains("]") })
        let asked = try Self.campaign({ $0.mustEach = ["[new]"] }).slots[0].variants
        #expect(asked.count == 5 && asked.allSatisfy { $0.text.lowercased().contains("[new]") })
    }

    @Test func theLinesOfASlotAreUnlike() throws {
        for slot in try Self.campaign(count: 15).slots { LineSetTests.expectApart(slot.variants.map(\.text)) }
    }

    @Test func aCampaignCanBeSearchedFor() throws {
        let campaign = try Self.campaign(count: 6, sampled: { ($0.search, $0.beam) = (.beam, 8) })
        let headlines = campaign.slots[0].variants
        #expect(headlines.count == 6 && headlines.allSatisfy { $0.length <= 30 && !$0.text.contains("!") })
        LineSetTests.expectApart(headlines.map(\.text))
        #expect(try Self.campaign(count: 6, sampled: { ($0.search, $0.beam) = (.beam, 8) }) == campaign)
    }

    @Test func aPhraseTooLongForOneSlotStandsInAnother() throws {
        let phrase = "made for rain and for long roads"
        let campaign = try Self.campaign({ $0.must = [phrase] }, count: 2)
        #expect(campaign.slots[1].variants.contains { Phrase(phrase)?.occurs(in: $0.text) == true })
    }

    @Test func aPhraseThatFitsNowhereIsRefused() {
        #expect(throws: GenerationError.self) {
            try Self.campaign { $0.mustEach = ["a phrase of more than thirty columns"] }
        }
    }
}
