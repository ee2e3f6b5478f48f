import LanguageModel
import Screenplay
import Steering
import Testing

@testable import Generation

@Suite struct SuggesterTests {
    static let script = Screenplay(
        fountain: Array("INT. BAR - NIGHT\n\nANNA\nYou came.\n\nMARK\nI was near.\n".utf8))

    static func suggestions(role: String?, count: Int = 3) throws -> [Suggestion] {
        var request = LineRequest()
        (request.count, request.seed) = (count, 3)
        return try Suggester(house.get()).suggestions(after: script, role: role, request) { false }
    }

    @Test func aRoleIsOfferedDistinctLinesTheLikeliestFirst() throws {
        let suggestions = try Self.suggestions(role: "ANNA")
        #expect(suggestions.count == 3)
        #expect(Set(suggestions.map(\.text)).count == 3)
        #expect(suggestions.allSatisfy { $0.role == "ANNA" && !$0.text.isEmpty })
        #expect(try Self.suggestions(role: "ANNA") == suggestions)
    }

    @Test(arguments: [25, 60])
    func whereALengthIsAskedForWholeLinesComeFirst(longest: Int) throws {
        var request = LineRequest()
        (request.count, request.seed, request.maxLength, request.words) = (4, 3, longest, .strict)
        request.minLength = longest * 2 / 3
        let suggestions = try Suggester(house.get()).suggestions(after: Self.script, role: "ANNA", request) { false }
        #expect(suggestions.count == 4)
        #expect(suggestions.allSatisfy { ".!?]".contains($0.text.last ?? " ") }, "\(suggestions.map(\.text))")
    }

    /// A script in curly marks, with a name that the model does not know to spell.
    private static let typographers = Screenplay(
        fountain: Array("INT. BAR - NIGHT\n\nZOË\nI don’t know. Didn’t he come?\n\nJÖRG\nIt’s late, Zoë.\n".utf8))

    @Test func linesAreSetAndSpelledAsTheScriptIs() throws {
        var request = LineRequest()
        (request.count, request.seed, request.words, request.search) = (24, 3, .strict, .sample)
        let suggester = Suggester(try house.get())
        func texts(_ change: (inout LineRequest) -> Void = { _ in }) throws -> [String] {
            var request = request
            change(&request)
            return try suggester.suggestions(after: Self.typographers, role: "ZOË", request) { false }.map(\.text)
        }
        let lines = try texts()
        #expect(lines.contains { $0.contains("’") } && !lines.contains { $0.contains("'") }, "\(lines)")
        let demanded = try texts { ($0.must, $0.words) = (["don’t"], .free) }
        #expect(
            !demanded.isEmpty && demanded.allSatisfy { $0.lowercased().contains("don’t") && !$0.contains("'") },
            "\(demanded)")
        let plain = try texts { $0.pattern = try? Pattern("[A-Za-z' ]*[.?!]") }
        #expect(plain.contains { $0.contains("'") } && !plain.contains { $0.contains("’") }, "\(plain)")
    }

    @Test func constraintsAreFollowedBehindTheScriptsMarks() throws {
        let suggester = Suggester(try house.get())
        var request = LineRequest()
        request.ban = ["not", "no", "nothing"]
        let explained = try ["It's late, and I am not there.", "It’s late, and I am not there."].map { line in
            try suggester.explanation(of: line, after: Self.typographers, role: "ZOË", request, voice: nil).pressures
        }
        #expect(explained[0].contains { $0.places.contains { $0 > 4 } })
        #expect(explained[0].map(\.places) == explained[1].map(\.places))
    }

    @Test func wordsToPickBeginAsTheyWereTyped() throws {
        let next = NextWords(
            of: Suggester(try house.get()), after: Self.typographers,
            speakers: [NextWords.Speaker(role: "ZOË", volume: 1)])
        #expect(try next.after("Good night,", beginning: "Jor", count: 5).map(\.text).contains("Jörg"))
        #expect(try next.after("Good night,", beginning: "Jör", count: 5).map(\.text).contains("Jörg"))
        #expect(try next.after("So", beginning: "mü", count: 5) == [])
    }

    @Test func wordsOfTheScriptAreRealAsTheyAreWrittenAndAsTheyAreRead() throws {
        let reading = ScriptReading(Self.typographers, by: LineGenerator(try house.get()))
        #expect(Set(["Zoë", "Zoe", "Jörg", "Jorg"]).isSubset(of: reading.words.own))
        #expect(Set(["t", "don", "didn"]).isDisjoint(with: reading.words.own), "\(reading.words.own)")
        #expect(reading.words.spelling.spelling("Jorg, don't. ZOE--") == "Jörg, don’t. ZOË--")
    }

    @Test func aLineInTheScriptsSpellingIsWrittenAgain() throws {
        let suggester = Suggester(try house.get())
        var request = LineRequest()
        (request.count, request.seed) = (8, 5)
        let suggestions = try suggester.suggestions(after: Self.typographers, role: "ZOË", request) { false }
        #expect(suggestions.contains { $0.text.contains("’") })
        for suggestion in suggestions {
            request.seed = suggestion.seed
            let again = try suggester.line(
                after: Self.typographers, role: "ZOË", request, voice: nil, cancelled: { false })
            #expect(again?.text == suggestion.text)
        }
    }

    @Test func noLineBeginsWithAnothersCue() throws {
        #expect(["ANGELA: I tell you.", "O'NEIL 2: No.", "ÉVA: So.", "周郎: 走吧。"].allSatisfy(Suggester.beginsWithCue))
        #expect(
            !["I tell you: no.", "No.", "12: that is the number", ": so", "新品：龙井茶", "周郎:龙井", ""].contains(
                where: Suggester.beginsWithCue))
        for suggestion in try Self.suggestions(role: "ANNA", count: 12) {
            #expect(!Suggester.beginsWithCue(suggestion.text))
        }
    }

    @Test func directionsInALineAreWhole() {
        #expect(["", "No.", "[Aside.] No. [Exit]", "【旁白】不。"].allSatisfy(Suggester.closesBrackets))
        #expect(!["Away.]", "[Aside", "[a [b]]", "][", "[]]"].contains(where: Suggester.closesBrackets))
    }

    @Test func withoutARoleThoseWhoSpokeAndActionAreOffered() throws {
        #expect(try Set(Self.suggestions(role: nil, count: 24).map(\.role)) == [nil, "ANNA", "MARK"])
    }

    @Test func aPageThatWasReadBeforeChangesNoLine() throws {
        let suggester = Suggester(try house.get())
        let other = Screenplay(fountain: Array("EXT. 河边 - DAY\n\nRain.\n".utf8))
        var request = LineRequest()
        (request.count, request.seed) = (2, 3)
        func suggestions(_ script: Screenplay) throws -> [Suggestion] {
            try suggester.suggestions(after: script, role: "ANNA", request) { false }
        }
        suggester.prepare(after: other)
        let first = try suggestions(Self.script)
        let second = try suggestions(other)
        #expect(first != second)
        #expect(try suggestions(other) == second && suggestions(Self.script) == first)
        #expect(
            try Suggester(house.get()).suggestions(after: other, role: "ANNA", request) { false } == second)
    }

    @Test func thePagesThatAreReadAheadAreThoseThatLinesFollow() throws {
        let scene = "INT. BAR - NIGHT\n\nRain. 雨。\n\nANNA\nYou came.\n\nMARK\n(tired)\nI was near.\n\n"
        let model = try house.get()
        for ending in ["", "ANNA\nGo.\n", "She goes.\n", "INT. CAR\n\n"] {
            let pages = "Vroomp.\n\n" + String(repeating: scene, count: 1200)
            let last = "Zwoosh.\n\n" + String(repeating: scene, count: 100)
            let script = Screenplay(fountain: Array(("Title: X\nStyle: noir\n\n" + pages + last + ending).utf8))
            let end = ScriptReading.end(of: script)
            let (ahead, whole) = (
                ScriptReading(end, by: LineGenerator(model)), ScriptReading(script, by: LineGenerator(model))
            )
            #expect(end.elements.count < script.elements.count && ahead.lines == whole.lines)
            #expect(ahead.words.own == whole.words.own && whole.words.own.contains("Zwoosh"))
            #expect(!whole.words.own.contains("Vroomp"))
        }
    }

    @Test func notesChangeNothingOfWhatIsRead() throws {
        let generator = LineGenerator(try house.get())
        let scene = "INT. BAR - NIGHT\n\nRain.{1} 雨。\n\nANNA{2}\nYou{1} came.\n\nMARK\n(tired)\nI was near.{1}\n\n"
        func read(_ first: String, _ second: String) -> ScriptReading {
            let script = String(repeating: scene, count: 1200).replacing("{1}", with: first).replacing(
                "{2}", with: second)
            return ScriptReading(
                ScriptReading.end(of: Screenplay(fountain: Array(script.utf8))), by: generator)
        }
        let (plain, noted) = (read("", ""), read(" [[ask Bob: vroomp?]]", " /* older */"))
        #expect(noted.lines == plain.lines && noted.words.own == plain.words.own)
    }

    @Test func theWordsOfAPageThatChangedAreReadAnew() throws {
        let generator = LineGenerator(try house.get())
        func own(_ line: String) -> [String] {
            ScriptReading(Screenplay(fountain: Array("ANNA\n\(line)\n".utf8)), by: generator).words.own
        }
        #expect(own("A vroomp.") == ["vroomp"] && own("A zwoosh.") == ["zwoosh"] && own("A vroomp.") == ["vroomp"])
        let (composed, decomposed) = (own("A vro\u{F4}p."), own("A vroo\u{302}p."))
        #expect(composed.map { Array($0.unicodeScalars) } != decomposed.map { Array($0.unicodeScalars) })
    }

    @Test func ofAParagraphOfManyPagesTheEndAloneIsRead() throws {
        let rain = String(repeating: "It rains on the 海 é. ", count: 5000) + "It stops."
        let page = ScriptReading(
            Screenplay(fountain: Array((rain + "\n").utf8)), by: LineGenerator(try house.get())
        ).lines
        #expect(page.map(\.text.unicodeScalars.count) == [1600])
        #expect(page.first?.text.hasSuffix("é. It stops.]\n") == true)
    }

    @Test func theScriptsOwnWordsAreRealOnes() throws {
        let text = "INT. GRÜNHOLZ - NIGHT\n\nÉOWYN\nDon't vroomp, McTavish. It's 3 o'clock.\n\nMARK\nI was near.\n"
        let reading = ScriptReading(
            Screenplay(fountain: Array(text.utf8)), by: LineGenerator(try CharacterModel.builtIn()))
        #expect(reading.words.own == ["Grünholz", "McTavish", "vroomp", "Éowyn", "Grunholz", "Eowyn"])
    }
}
