import LanguageModel
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

    @Test(arguments: ["The x", "We zo", "O thou unsp", "Miss Pl", "His Majesty Kw"])
    func aLineGoesOnWithRealWordsAloneWhereThatIsSet(line: String) throws {
        #expect(try Self.unknown(line, .strict) == [])
        #expect(try Self.unknown(line, .free) != [])
    }

    @Test func theScriptsOwnWordsAreReal() throws {
        #expect(try Self.unknown("O my Vrbsk", .strict).first == "vrbska")
    }

    @Test func whatIsTypedAlreadyStandsWhateverItIs() throws {
        #expect(try Self.unknown("Mynheer (Zzq) 雨 -- at ", .strict).prefix(2) == ["mynheer", "zzq"])
    }
}
