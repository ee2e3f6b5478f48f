import LanguageModel
import Measures
import Testing

@testable import Generation

@Suite struct LineSetTests {
    /// The words of a line, three by three.
    static func trigrams(_ line: String) -> [[String]] {
        let words = WordList.words(in: line.lowercased())
        return words.indices.dropLast(2).map { Array(words[$0...$0 + 2]) }
    }

    /// 1 - d / n in hundredths, with Levenshtein's distance d and the longer one's length n without what was demanded.
    static func similarity(_ one: String, _ other: String, demanded: Int = 0) -> Double {
        let (one, other) = (Array(one.lowercased().unicodeScalars), Array(other.lowercased().unicodeScalars))
        var row = Array(0...other.count)
        for (i, scalar) in one.enumerated() {
            var next = [i + 1]
            for (j, label) in other.enumerated() {
                next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (scalar == label ? 0 : 1)))
            }
            row = next
        }
        let length = max(one.count, other.count) - demanded
        return length > 0 ? 100 * (1 - Double(row[other.count]) / Double(length)) : row[other.count] == 0 ? 100 : 0
    }

    /// Expects that no two lines share three words, or are more alike than half.
    static func expectApart(_ lines: [String], demanded: Int = 0, except phrases: [String] = []) {
        let free = Set(phrases.flatMap(trigrams))
        for (place, line) in lines.enumerated() {
            for other in lines[..<place] {
                #expect(similarity(line, other, demanded: demanded) <= 50.000001, "\(line) | \(other)")
                #expect(Set(trigrams(line)).isDisjoint(with: Set(trigrams(other)).subtracting(free)))
            }
        }
    }

    static func request(_ change: (inout LineRequest) -> Void = { _ in }) -> LineRequest {
        var request = LineRequest()
        (request.tags, request.search, request.seed) = (["kind": "headline", "style": "bold"], .set, 7)
        (request.count, request.maxLength, request.words) = (12, 30, .strict)
        change(&request)
        return request
    }

    @Test func theLinesOfASetAreUnlikeAndCoverWhatIsAsked() throws {
        let request = Self.request { $0.cover = ["free returns", "trail shoes", "rain"] }
        let generator = LineGenerator(try house.get())
        let lines = try generator.lines(request).map(\.text)
        #expect(lines.count == 12)
        Self.expectApart(lines)
        for phrase in request.cover { #expect(lines.contains { Phrase(phrase)?.occurs(in: $0) == true }) }
        #expect(try generator.lines(request).map(\.text) == lines)
        // Plain drawing at so low a temperature says nearly the same again and again.
        let cold = Self.request { ($0.temperature, $0.count) = (0.2, 12) }
        Self.expectApart(try generator.lines(cold).map(\.text))
        var drawn = cold
        drawn.search = .sample
        let same = try generator.lines(drawn).map(\.text)
        #expect(same.indices.contains { i in same[..<i].contains { Self.similarity($0, same[i]) > 50 } })
    }

    @Test func whatAllLinesHoldByDemandDoesNotCount() throws {
        let request = Self.request { ($0.must, $0.count) = (["waterproof trail shoes"], 6) }
        let lines = try LineGenerator(house.get()).lines(request).map(\.text)
        #expect(lines.count == 6)
        Self.expectApart(lines, demanded: 22, except: request.must)
    }

    @Test func aSetKeepsApartFromGivenLinesToo() throws {
        let generator = LineGenerator(try house.get())
        let cold = Self.request { ($0.temperature, $0.count) = (0.3, 6) }
        let first = try generator.lines(cold).map(\.text)
        var second = cold
        second.apart = first
        Self.expectApart(try first + generator.lines(second).map(\.text))
        // The same draws without them come out the same.
        #expect(try generator.lines(cold).map(\.text) == first)
    }

    @Test func ofTheLinesThatAreDrawnTheLikeliestThatIsAcceptedIsTaken() throws {
        let generator = LineGenerator(try house.get())
        let request = Self.request()
        var drawn = request
        (drawn.search, drawn.count, drawn.apart) = (.sample, 24, [])
        drawn.seed = RandomSource.seed(request.seed, 0)
        let ranked = try generator.lines(drawn).sorted { $0.bitsPerCharacter < $1.bitsPerCharacter }
        var set = LineSet(generator, request)
        let line = try set.add(
            holding: nil, draws: 24, ranked: 24, cancelled: { false }, accepts: { $0 != ranked[0].text })
        #expect(line == ranked[1] && ranked[0].bitsPerCharacter < ranked[1].bitsPerCharacter && set.draws == 24)
        // Of the next ones none is drawn twice.
        let next = try set.add(holding: nil, draws: 2, ranked: 24, cancelled: { false }, accepts: { _ in false })
        #expect(next == nil && set.draws == 26 && set.lines == [ranked[1]])
    }

    @Test func aSetEndsWhereNoOtherLineIsUnlike() throws {
        let generator = BeamSearchTests.generator("ab", seed: 2)
        let request = Self.request { ($0.maxLength, $0.words, $0.count) = (4, .free, 100) }
        let lines = try generator.lines(request).map(\.text)
        #expect(lines.count > 1 && lines.count < 31)
        Self.expectApart(lines)
        // Over two letters any line may be tried against those that were found.
        var all = [""]
        for _ in 0..<4 { all += all.flatMap { [$0 + "a", $0 + "b"] } }
        let others = Set(all.filter { !$0.isEmpty }).subtracting(lines)
        #expect(others.allSatisfy { line in lines.contains { Self.similarity($0, line) > 50 } })
    }

    @Test func whatCannotBeCoveredIsRefused() {
        #expect(throws: GenerationError.self) {
            try LineGenerator(house.get()).lines(Self.request { $0.cover = ["a phrase of more than thirty columns"] })
        }
        #expect(throws: GenerationError.refused("“rain” stands in no line of the set; ask for more lines than phrases"))
        {
            try LineGenerator(house.get()).lines(Self.request { ($0.cover, $0.count) = (["trail shoes", "rain"], 1) })
        }
    }
}
