import LanguageModel
import Screenplay
import Synchronization
import Testing

@testable import Generation

@Suite struct ReplayTests {
    static let suggester = Result { try Suggester(house.get(), threads: 2) }

    private static func request(_ change: (inout LineRequest) -> Void = { _ in }) -> LineRequest {
        var request = LineRequest()
        (request.count, request.seed) = (3, 41)
        change(&request)
        return request
    }

    @Test(arguments: [
        request(), request { ($0.guidance, $0.temperature, $0.tags) = (1.5, 0.5, ["style": "noir"]) },
        request { ($0.must, $0.ban, $0.maxLength) = (["the bus"], ["love*"], 40) },
        request { ($0.prefix, $0.words, $0.stop) = ("Well, ", .strict, .sentence) },
    ])
    func eachSuggestionIsWrittenAgainFromItsOwnSeed(request: LineRequest) throws {
        let suggester = try Self.suggester.get()
        for role in ["ANNA", nil] {
            let found = try suggester.suggestions(after: SuggesterTests.script, role: role, request) { false }
            #expect(!found.isEmpty)
            for suggestion in found {
                var again = request
                again.seed = suggestion.seed
                let line = try suggester.line(
                    after: SuggesterTests.script, role: suggestion.role, again, voice: nil, cancelled: { false })
                #expect(line?.text == suggestion.text)
                #expect(line?.seed == suggestion.seed)
            }
        }
    }

    @Test func anotherScriptBeforeItMakesAnotherLine() throws {
        let suggester = try Self.suggester.get()
        let found = try suggester.suggestions(after: SuggesterTests.script, role: "ANNA", Self.request()) { false }
        let other = Screenplay(fountain: Array("EXT. MOON - DAY\n\nLENA\nDust, and more of it.\n".utf8))
        let again = try found.map { suggestion in
            var request = Self.request()
            request.seed = suggestion.seed
            return try suggester.line(after: other, role: "ANNA", request, voice: nil) { false }?.text
        }
        #expect(again != found.map(\.text))
    }

    @Test func linesAreToldOfWhileTheyForm() throws {
        var staying = 0
        for seed in 41...44 as ClosedRange<UInt64> {
            let told = Told()
            let found = try Self.suggester.get().suggestions(
                after: SuggesterTests.script, role: "ANNA", Self.request { $0.seed = seed },
                forming: { told.add($0, $1.texts) }, cancelled: { false })
            let all = told.all
            #expect(all.allSatisfy { $0.role == "ANNA" && $0.texts.count == 3 })
            #expect(all.first?.texts.allSatisfy { $0.unicodeScalars.count == 1 } == true)
            for (one, next) in zip(all, all.dropFirst()) {
                #expect(zip(one.texts, next.texts).allSatisfy { $1.unicodeScalars.starts(with: $0.unicodeScalars) })
            }
            let last = try #require(all.last).texts
            staying += found.count { suggestion in last.contains { $0.hasPrefix(suggestion.text) } }
        }
        // Of the lines that are drawn beside those, the likelier take their place.
        #expect(staying > 0)
    }

    @Test func theCostOfALineIsThatOfItsCharactersWhereItStands() throws {
        let suggester = try Self.suggester.get()
        let request = Self.request { $0.maxLength = 30 }
        for suggestion in try suggester.suggestions(
            after: SuggesterTests.script, role: "ANNA", request, cancelled: { false })
        {
            let explanation = try suggester.explanation(
                of: suggestion.text, after: SuggesterTests.script, role: "ANNA", request, voice: nil)
            #expect(explanation.characters.map(\.scalar) == Array(suggestion.text.unicodeScalars))
            let bits = explanation.characters.reduce(explanation.end) { $0 + $1.bits }
            let each = bits / Double(explanation.characters.count + 1)
            #expect(abs(each - suggestion.bitsPerCharacter) < 1e-3)
            let asked = suggester.bitsPerCharacter(
                of: suggestion.text, after: SuggesterTests.script, role: "ANNA", voice: nil)
            #expect(abs(asked - each) < 1e-3)
        }
    }

    @Test func aConstraintIsNamedWhereItLeavesTheModelLittleChoice() throws {
        let suggester = try Self.suggester.get()
        func pressures(_ line: String, _ change: (inout LineRequest) -> Void) throws -> [LineExplanation.Pressure] {
            try suggester.explanation(
                of: line, after: SuggesterTests.script, role: "ANNA", Self.request(change), voice: nil
            ).pressures
        }
        // Nobody ends there: but the length leaves nothing else.
        let short = try pressures("I was in the") { $0.maxLength = 12 }
        #expect(short == [LineExplanation.Pressure(constraint: "the length", places: [12])])
        // A banned word can only go on to be another, and hardly any does.
        let banned = try pressures("I don't") { $0.ban = ["don't"] }
        #expect(banned == [LineExplanation.Pressure(constraint: "the banned words", places: [7])])
        #expect(try pressures("I was in the house.") { _ in } == [])
    }
}

/// What was told of lines that form.
private final class Told: Sendable {
    private let lock = Mutex<[(role: String?, texts: [String])]>([])
    var all: [(role: String?, texts: [String])] { lock.withLock { $0 } }
    func add(_ role: String?, _ texts: [String]) { lock.withLock { $0.append((role, texts)) } }
}
