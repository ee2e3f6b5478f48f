import LanguageModel
import Measures
import Steering
import Testing

@testable import Generation

/// The built-in model writes in these tests: it is what people use.
let house = Result { try CharacterModel.builtIn() }

@Suite struct LineGeneratorTests {
    static func lines(_ change: (inout LineRequest) -> Void) throws -> [GeneratedLine] {
        var request = LineRequest()
        request.tags = ["kind": "dialogue", "role": "ANNA", "style": "Oscar Wilde"]
        (request.count, request.seed) = (4, 7)
        change(&request)
        let lines = try LineGenerator(house.get()).lines(request)
        if request.search == .sample { #expect(lines.count == request.count) }
        return lines
    }

    @Test(arguments: [LineRequest.Search.sample, .beam])
    func anEndCostsWhatTheModelMakesOfIt(search: LineRequest.Search) throws {
        let generator = LineGenerator(try house.get())
        let context = generator.reading([])
        // A line of a least length does not end in a space, which would be taken off.
        for line in try Self.lines({ ($0.search, $0.maxLength, $0.minLength) = (search, 20, 2) }) {
            func nats(_ end: String) -> Double {
                generator.cost(
                    of: "ANNA: \(line.text)\(end)", after: context,
                    tags: ["kind": "dialogue", "role": "ANNA", "style": "Oscar Wilde"])
            }
            #expect(abs(line.endBits * Bits.nats - (nats("\n") - nats(""))) < 0.02, "\(line)")
        }
    }

    @Test func theSameSeedGivesTheSameLines() throws {
        let first = try Self.lines { _ in }
        #expect(first.count == 4)
        #expect(try Self.lines { _ in } == first)
        #expect(try Self.lines { $0.seed = 8 } != first)
    }

    /// One group, which the threads share, and more than one, which they take in turn.
    @Test(arguments: DecodingPrecision.allCases, [3, 40])
    func threadsChangeNothing(precision: DecodingPrecision, count: Int) throws {
        var request = LineRequest()
        (request.count, request.seed, request.maxLength) = (count, 3, 30)
        request.context = [LineRequest.ContextLine(text: "MARK: I was near.\n", tags: ["kind": "dialogue"])]
        let model = try house.get()
        let one = try LineGenerator(model, precision: precision, threads: 1).lines(request)
        #expect(one.count == count)
        #expect(try LineGenerator(model, precision: precision, threads: 3).lines(request) == one)
    }

    /// Each line is drawn by its own numbers, so those of a group are the same when there are fewer or more.
    @Test func aLineDoesNotDependOnTheOthers() throws {
        let many = try Self.lines { ($0.count, $0.maxLength) = (35, 40) }
        #expect(try Self.lines { ($0.count, $0.maxLength) = (2, 40) } == Array(many[..<2]))
    }

    @Test func whereLinesAreEnoughThoseThatAreStillWrittenAreGivenUp() throws {
        var request = LineRequest()
        (request.count, request.seed) = (12, 3)
        let generator = try LineGenerator(house.get())
        let all = try generator.lines(request)
        let some = try generator.lines(request, isEnough: { lines, all in 2 * lines.count >= all })
        #expect((6..<12).contains(some.count) && some.allSatisfy(all.contains))
        let longest = some.map(\.text.unicodeScalars.count).max() ?? 0
        #expect(all.allSatisfy { some.contains($0) || $0.text.unicodeScalars.count >= longest })
    }

    @Test func aLineComesAgainAloneByItsOwnSeed() throws {
        let lines = try Self.lines { $0.maxLength = 60 }
        for line in lines {
            #expect(try Self.lines { ($0.seed, $0.count, $0.maxLength) = (line.seed, 1, 60) } == [line])
        }
    }

    /// What is allowed after a search that gave up depends on what was asked before it, so of lines side by side too.
    @Test(arguments: [1, 10, 100])
    func aLineIsTheSameAloneWhereSearchesEndTheirBudget(budget: Int) throws {
        var request = LineRequest()
        (request.count, request.seed, request.maxLength) = (6, 3, 34)
        (request.must, request.ban, request.words) = (["trail shoes", "rain"], ["the", "a", "and"], .strict)
        request.pattern = try Pattern("(Buy|See|Try) .*[.]")
        var generator = try LineGenerator(house.get())
        generator.searchBudget = budget
        let lines = try generator.lines(request)
        #expect(lines.count == 6)
        for line in lines {
            (request.seed, request.count) = (line.seed, 1)
            #expect(try generator.lines(request) == [line])
        }
    }

    @Test(arguments: MeasureUnit.allCases)
    func noLineIsLongerThanAllowed(unit: MeasureUnit) throws {
        for line in try Self.lines({ ($0.maxLength, $0.unit, $0.prefix) = (34, unit, "Café – ") }) {
            #expect(line.length == unit.length(of: line.text))
            #expect(line.length <= 34)
            #expect(line.text.hasPrefix("Café – "))
        }
    }

    @Test(
        arguments: [
            (MeasureUnit.width, LineRequest.Search.sample, nil), (.sms, .sample, 40), (.x, .sample, 40),
            (.utf8, .beam, 40), (.graphemes, .set, 40),
        ] as [(MeasureUnit, LineRequest.Search, Int?)])
    func noLineIsShorterThanAllowed(unit: MeasureUnit, search: LineRequest.Search, limit: Int?) throws {
        let lines = try Self.lines {
            ($0.count, $0.minLength, $0.maxLength, $0.unit) = (2, 37, limit, unit)
            ($0.search, $0.beam, $0.words, $0.prefix) = (search, 8, .strict, "Café – ")
        }
        #expect(lines.count == 2)
        for line in lines {
            #expect(line.length == unit.length(of: line.text))
            #expect((37...(limit ?? .max)).contains(line.length), "\(line.text)")
            #expect(!line.text.hasSuffix(" "))
        }
    }

    @Test func aLeastLengthAboveTheLimitIsRefused() throws {
        let reason = "the least length is 41 of 40 (width); ask for less, or allow a longer line"
        #expect(throws: GenerationError.refused(reason)) { try Self.lines { ($0.minLength, $0.maxLength) = (41, 40) } }
    }

    @Test func requiredWordsStandInEachLineAndBannedInNone() throws {
        let lines = try Self.lines { ($0.must, $0.ban) = (["the bus", "eight"], ["love*"]) }
        for line in lines {
            #expect(Phrase("the bus")?.occurs(in: line.text) == true)
            #expect(Phrase("eight")?.occurs(in: line.text) == true)
            #expect(Phrase(banned: "love*")?.occurs(in: line.text) == false)
        }
    }

    /// The model knows neither the joiner nor the umlaut on a q: they stand in the phrase and nowhere else.
    @Test(
        arguments: ["👩\u{200D}💻", "❤\u{FE0F}", "q\u{308}", "in\u{AD}side"], [MeasureUnit.width, .graphemes, .x, .utf8])
    func aRequiredPhraseIsWrittenWithAllThatItHolds(phrase: String, unit: MeasureUnit) throws {
        for line in try Self.lines({ ($0.must, $0.maxLength, $0.unit) = ([phrase], 40, unit) }) {
            #expect(line.text.unicodeScalars.count <= 60)
            let rest = line.text.lowercased().split(separator: phrase, maxSplits: 1, omittingEmptySubsequences: false)
            #expect(rest.count == 2, "\(line.text)")
            #expect(
                !rest.joined().unicodeScalars.contains { ["\u{200D}", "\u{FE0F}", "\u{308}", "\u{AD}"].contains($0) })
        }
    }

    /// Each of these went on for ever: what joins may follow itself, and weighs nothing or is taken back.
    @Test(arguments: [("❤\u{FE0F}", ""), ("👨‍👨‍👧 family", ""), ("👨\u{200D}🚀 go", "👩\u{200D}🚀 says"), ("sale", "")])
    func onXALineThatMayBeJoinedEnds(phrase: String, prefix: String) throws {
        for (search, stop) in [(LineRequest.Search.sample, LineRequest.Stop.line), (.beam, .line), (.sample, .none)] {
            let lines = try Self.lines {
                ($0.must, $0.prefix, $0.unit, $0.maxLength) = ([phrase], prefix, .x, 30)
                ($0.search, $0.stop, $0.beam, $0.seed) = (search, stop, 8, 2)
            }
            for line in lines {
                #expect(line.length == MeasureUnit.x.length(of: line.text) && line.length <= 30)
                #expect(line.text.unicodeScalars.count <= 60)
            }
        }
    }

    @Test func theWholeLineMatchesThePattern() throws {
        let lines = try Self.lines { ($0.count, $0.pattern) = (40, try? Pattern(".{10}")) }
        #expect(lines.allSatisfy { $0.text.unicodeScalars.count == 10 })
    }

    @Test(arguments: ["example.com", "https://example.com/trail-shoes?from=x", "the U.S.", "cafe\u{301}"])
    func onXAnAddressThatIsAskedForWeighs23(phrase: String) throws {
        let limit = MeasureUnit.x.length(of: phrase) + 7
        for inPrefix in [true, false] {
            let lines = try Self.lines {
                ($0.unit, $0.maxLength, $0.minLength) = (.x, limit, limit - 3)
                if inPrefix { $0.prefix = phrase } else { $0.must = [phrase] }
            }
            for line in lines {
                #expect((limit - 3...limit).contains(line.length), "\(line.text)")
                #expect(line.length == MeasureUnit.x.length(of: line.text))
                #expect(line.text.lowercased().contains(phrase.lowercased()))
            }
        }
    }

    @Test func aRequiredPhraseIsWrittenWithSingleSpaces() throws {
        for line in try Self.lines({ ($0.must, $0.words, $0.count) = (["  wet  rock "], .strict, 16) }) {
            #expect(line.text.lowercased().contains("wet rock"))
            #expect(!line.text.contains("  "))
        }
    }

    @Test func aNumberInARequiredPhraseIsNoPartOfAnother() throws {
        let lines = try Self.lines { ($0.must, $0.count, $0.maxLength) = (["get 1", "20% off"], 64, 40) }
        for line in lines {
            let text = line.text.lowercased()
            #expect(
                text.contains(/(^|[^\d.,]|[^\d][.,])20% off/) && text.contains(/get +1(?!\d|[.,]\d)/), "\(line.text)")
        }
    }

    /// A phrase that is part of another, or given twice, does not make lines less alike.
    @Test func linesOfASetAreApartWhateverWayTheirPhrasesAreGiven() throws {
        let lines = try Self.lines {
            $0.must = ["shoes", "wet rock", "trail shoes for wet rock", "Trail Shoes", "trail shoes"]
            ($0.search, $0.count, $0.maxLength, $0.temperature) = (.set, 12, 36, 0.4)
        }.map(\.text)
        #expect(lines.count == 12)
        for (place, line) in lines.enumerated() {
            let apart = EditSimilarityLimit(
                to: lines[..<place], atMost: LineRequest.greatestSimilarity, except: ["trail shoes for wet rock"])
            #expect(apart.accepts(line), "\(line)")
        }
    }

    @Test(arguments: [[], [.titleCase], [.sentenceCase]] as [Set<Shape.Rule>])
    func whatStandsInBracesKeepsItsCase(shape: Set<Shape.Rule>) throws {
        let tag = "{keyword:trail sHoes}"
        for line in try Self.lines({ ($0.must, $0.maxLength, $0.count, $0.shape) = ([tag], 32, 24, shape) }) {
            let parts = line.text.split(separator: tag, omittingEmptySubsequences: false)
            #expect(parts.count > 1, "\(line.text)")
            #expect(parts.dropLast().allSatisfy { $0.last?.isLetter != true }, "\(line.text)")
        }
    }

    @Test func aRequiredNameKeepsTheCapitalInside() throws {
        for line in try Self.lines({ ($0.must, $0.maxLength, $0.count) = (["iPhone"], 30, 40) }) {
            #expect(line.text.contains("iPhone") || line.text.contains("IPHONE"), "\(line.text)")
        }
    }

    @Test func requiredWordsStandInOneCaseUnlessAPatternAsksForAnother() throws {
        let cases = ["trail shoes", "Trail shoes", "Trail Shoes", "TRAIL SHOES"]
        for line in try Self.lines({ ($0.must, $0.maxLength, $0.count) = (["trail shoes"], 30, 60) }) {
            #expect(cases.contains { line.text.contains($0) }, "\(line.text)")
        }
        let pattern = try Pattern("Buy trail Shoes")
        let asked = try Self.lines { ($0.must, $0.pattern, $0.count) = (["trail shoes"], pattern, 1) }
        #expect(asked.map(\.text) == ["Buy trail Shoes"])
    }

    @Test(arguments: [(["", "rain"], []), (["rain"], ["snow", " "])])
    func anEmptyPhraseIsRefused(must: [String], ban: [String]) {
        let kind = ban.isEmpty ? "required" : "banned"
        #expect(throws: GenerationError.refused("a \(kind) phrase is empty; fill it in, or leave it out")) {
            try Self.lines { ($0.must, $0.ban) = (must, ban) }
        }
    }

    /// Whoever asks for `20 % off` wants no line of `20 % offers`, though `offers` is a word.
    @Test func aRequiredPhraseThatIsSetInGoesNoFurther() throws {
        let lines = try Self.lines { ($0.must, $0.count, $0.maxLength) = (["20 % off"], 64, 60) }
        for line in lines {
            for rest in line.text.split(separator: "20 % off").dropFirst() {
                #expect(rest.unicodeScalars.first.map { !$0.properties.isAlphabetic } ?? true, "\(line.text)")
            }
        }
        let goingOn = try Self.lines { ($0.must, $0.count) = (["the bus "], 16) }.filter { line in
            line.text.split(separator: "the bus ").dropFirst().contains { $0.first?.isLetter == true }
        }
        #expect(goingOn.count > 4)
    }

    @Test(arguments: [MeasureUnit.width, .x, .sms], [Float(1), 2])
    func underAllConstraintsAtOnceEveryLineIsRight(unit: MeasureUnit, guidance: Float) throws {
        let words = try house.get().wordList
        let lines = try Self.lines {
            ($0.tags, $0.count, $0.guidance) = (["kind": "headline", "style": "bold"], 40, guidance)
            ($0.must, $0.ban, $0.words) = (["trail shoes"], ["cheap", "the*"], .strict)
            ($0.maxLength, $0.unit, $0.temperature) = (30, unit, 1.5)
        }
        #expect(lines.count == 40)
        for line in lines {
            #expect(line.length <= 30 && line.length == unit.length(of: line.text))
            #expect(Phrase("trail shoes")?.occurs(in: line.text) == true)
            #expect(["cheap", "the*"].allSatisfy { Phrase(banned: $0)?.occurs(in: line.text) == false })
            #expect(WordList.words(in: line.text).allSatisfy(words.contains))
            #expect(!line.text.contains("{"))
        }
    }

    @Test func mergeFieldsStandWhereTheyAreNamed() throws {
        let lines = try Self.lines {
            ($0.tags, $0.count, $0.words) = (["kind": "headline"], 20, .strict)
            ($0.must, $0.fields, $0.maxLength) = (["{place}"], ["place": 26], 40)
        }
        #expect(lines.allSatisfy { $0.text.contains("{place}") })
        // Each field has room for its longest text.
        for line in lines {
            let merged = line.text.replacing("{place}", with: String(repeating: "x", count: 26))
            #expect(merged.unicodeScalars.count <= 40)
        }
    }

    @Test func requiredCharactersThatTheModelDoesNotKnowAreWritten() throws {
        for line in try Self.lines({ ($0.must, $0.maxLength) = (["越野鞋"], 30) }) {
            #expect(line.text.contains("越野鞋"))
        }
    }

    @Test func aDirectionComesWithoutItsBrackets() throws {
        for line in try Self.lines({ $0.tags = ["kind": "direction"] }) {
            #expect(!line.text.isEmpty && !line.text.contains("]") && !line.text.hasSuffix(" "))
        }
    }

    /// Line ends weigh nothing in columns, so that there is always room for one more.
    @Test(arguments: [MeasureUnit.scalars, .width, .utf8])
    func withoutAStopALineGoesOnAsFarAsItMay(unit: MeasureUnit) throws {
        for line in try Self.lines({ ($0.stop, $0.maxLength, $0.unit) = (.none, 50, unit) }) {
            #expect(line.length >= 40 && line.length <= 50)
        }
    }

    @Test func aPrefixThatIsWrongByItselfIsRefused() throws {
        #expect(throws: GenerationError.refused("the prefix alone breaks the banned words; shorten or change it")) {
            try Self.lines { ($0.prefix, $0.ban) = ("So cheap, ", ["cheap"]) }
        }
    }

    @Test func theImpossibleIsRefusedWithNumbers() throws {
        let refusal = #expect(throws: GenerationError.self) {
            try Self.lines { ($0.must, $0.maxLength) = (["waterproof trail shoes"], 20) }
        }
        #expect(refusal?.description.hasPrefix("the required words take 22 of 20") == true)
    }

    @Test func aSentenceEndsAfterItsFirstStop() throws {
        func sentences(_ stop: LineRequest.Stop) throws -> [Bool] {
            try Self.lines { ($0.stop, $0.count) = (stop, 24) }.map { line in
                [". ", "! ", "? "].contains { line.text.dropLast().contains($0) }
            }
        }
        #expect(try sentences(.line).contains(true))
        #expect(try !sentences(.sentence).contains(true))
    }

    @Test func guidanceOfOneIsTheModelItselfAndMoreChangesIt() throws {
        let plain = try Self.lines { _ in }
        #expect(try Self.lines { $0.guidance = 1 } == plain)
        #expect(try Self.lines { $0.guidance = 2 } != plain)
    }

    @Test func theContextsWordsAreLikelierThanTheModelHasThem() throws {
        let generator = LineGenerator(try house.get())
        let text = String(repeating: "Zephyrine waits. Nobody asks Zephyrine.\n", count: 12)
        let context = [LineRequest.ContextLine(text: text, tags: ["kind": "dialogue"])]
        let (with, without) = (generator.reading(context), generator.reading(context, memory: generator.memory(of: [])))
        func cost(_ text: String, _ context: LineGenerator.ReadContext) -> Double {
            generator.cost(of: text, after: context, tags: ["kind": "dialogue"])
        }
        #expect(cost("Zephyrine", with) < 0.6 * cost("Zephyrine", without))
        var request = LineRequest()
        (request.context, request.prefix, request.count, request.seed) = (context, "Zep", 8, 2)
        func named(_ context: LineGenerator.ReadContext) throws -> Int {
            try generator.lines(request, after: context).count { $0.text.hasPrefix("Zephyrine") }
        }
        #expect(try named(with) >= 4)
        #expect(try named(without) == 0)
    }

    @Test func workCanBeCancelled() throws {
        let generator = LineGenerator(try house.get())
        #expect(throws: GenerationError.cancelled) { try generator.lines(LineRequest(), cancelled: { true }) }
    }
}
