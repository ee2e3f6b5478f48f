import LanguageModel
import Measures
import Screenplay
import Testing

@testable import Generation

@Suite struct LineContinuerTests {
    private static let script = Screenplay(
        fountain: Array("INT. BAR - NIGHT\n\nVRBSKA\nYou came.\n\nMARK\nI was near.\n".utf8))

    private static let suggester = Result { try Suggester(house.get()) }

    /// The words of a line with its continuation that the model's list lacks, in lower case.
    private static func unknown(_ line: String, _ words: LineRequest.Words) throws -> [String] {
        let continuer = LineContinuer(
            by: try suggester.get(), after: script, role: "MARK", tags: [:], words: words, voice: nil)
        let end = try #require(try continuer.continuation(of: line) { false })
        let known = try house.get().wordList
        return (line + end).split { !$0.isLetter && $0 != "'" }.map { $0.lowercased() }.filter { !known.contains($0) }
    }

    @Test(arguments: ["The x", "The Kr", "Some psy", "He rhu", "His Majesty Kw"])
    func aLineGoesOnWithRealWordsAloneWhereThatIsSet(line: String) throws {
        #expect(try Self.unknown(line, .strict) == [])
        #expect(try Self.unknown(line, .free) != [])
    }

    @Test func theScriptsOwnWordsAreReal() throws {
        #expect(try Self.unknown("O my Vrbsk", .strict).first == "vrbska")
    }

    @Test func whatBeginsASceneHeadingIsNoWord() throws {
        let script = Screenplay(fountain: Array("INT. VRBSKA BAR - NIGHT\n\nEXT. KWARG\n\nRain.\n".utf8))
        #expect(try ScriptReading(script, by: Self.suggester.get().generator).words.own == ["Kwarg", "Vrbska"])
    }

    @Test func whatIsTypedAlreadyStandsWhateverItIs() throws {
        #expect(try Self.unknown("Mynheer (Zzq) 雨 -- at ", .strict).prefix(2) == ["mynheer", "zzq"])
    }

    /// A writer types, goes back, types on, and puts something in at the beginning.
    @Test func whatFollowsIsTheSameHoweverTheLineCameAbout() throws {
        func continuer() throws -> LineContinuer {
            LineContinuer(
                by: try Self.suggester.get(), after: Self.script, role: "MARK", tags: [:], words: .strict, voice: nil)
        }
        let typed = try continuer()
        let long = String(repeating: "You know that the 雨 is here, ", count: 12)
        for line in ["I", "I w", "I was ", "I wa", long + "and ", long, "I was ", "And " + long, "é"] {
            #expect(
                try typed.continuation(of: line) { false } == continuer().continuation(of: line) { false }, "\(line)")
        }
    }

    @Test func noLineOfPagesIsGoneOnWith() throws {
        let continuer = LineContinuer(
            by: try Self.suggester.get(), after: Self.script, role: nil, tags: [:], words: .strict, voice: nil)
        let line = String(repeating: "You know that the rain is here, ", count: 62)
        #expect(try continuer.continuation(of: line + "and so I ") { false } != nil)
        #expect(try continuer.continuation(of: line + "and so I said that I ") { false } == nil)
    }

    /// The rules of a long line are those of its tail: what is written is what they would let follow as a whole.
    @Test(arguments: ["I know that ", "O Vrb", "Blorptastic as it ", "the 雨 "])
    func aLongLineGoesOnAsByAllOfIt(end: String) throws {
        let generator = try Self.suggester.get().generator
        let line = String(repeating: "Blorptastic is what we are, ", count: 20) + end
        let reading = ScriptReading(Self.script, by: generator)
        var request = LineRequest()
        (request.tags, request.prefix, request.temperature) = (reading.tags(of: "MARK", [:]), line, 0)
        (request.words, request.ownWords, request.stop) = (.strict, reading.words.own, .sentence)
        request.maxLength = request.unit.length(of: line) + 48
        let context = generator.reading(reading.lines, memory: reading.words.memory)
        let whole = try #require(try generator.lines(request, after: context).first).text
        let continuer = LineContinuer(
            by: try Self.suggester.get(), after: Self.script, role: "MARK", tags: [:], words: .strict, voice: nil)
        let found = try #require(try continuer.continuation(of: line) { false })
        #expect(found == LineContinuer.beforeCircle(String(whole.dropFirst(line.count))))
    }

    @Test(arguments: [
        ("", ""), ("Rain", "Rain"), (String(repeating: "x", count: 90), String(repeating: "x", count: 90)),
        ("Rain falls on " + String(repeating: "x", count: 30), " on " + String(repeating: "x", count: 30)),
        (String(repeating: "我们走", count: 20), String(repeating: "我们走", count: 11)),
        ("an e\u{301}tude " + String(repeating: "e\u{301}", count: 20), " " + String(repeating: "e\u{301}", count: 20)),
    ])
    func aLinesTailBeginsBetweenWords(line: String, tail: String) {
        #expect(LineContinuer.tail(of: line) == tail)
    }

    @Test(arguments: [
        ("the stage of the stage of the s", "the stage"), (" of the stage of the stage.", " of the stage"),
        ("to and to and to", ""), ("我们走在路上我们走在路上", "我们走在路上"), ("我们说我们走", "我们说我们走"),
        ("is a man, and a man is here.", "is a man"),
        ("is a man, and the man is here.", "is a man, and the man is here."), ("The rain. The rain", "The rain"),
        (" a cafe\u{301} here, a CAFÉ here", " a cafe\u{301} here"), ("", ""), ("  ", "  "),
    ])
    func whatGoesRoundInCirclesEndsBefore(text: String, straight: String) {
        #expect(LineContinuer.beforeCircle(text) == straight)
    }
}
