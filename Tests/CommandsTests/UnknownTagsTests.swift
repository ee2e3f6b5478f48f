import LanguageModel
import Testing

@testable import TaglineCommands

struct UnknownTagsTests {
    private static let vocabulary = TagVocabulary(["style=noir", "style=warm", "kind=headline", "language=en"])

    @Test(
        "A tag that the model does not know is told, with what was probably meant",
        arguments: [
            (["style": "noir", "role": "Nobody", "language": "fr"], []),
            (["style": "nor"], ["the model knows no tag style=nor, which has no effect; did you mean style=noir?"]),
            (
                ["style": "baroque"],
                ["the model knows no tag style=baroque, which has no effect; there are style=noir, style=warm"]
            ),
            (["stile": "noir"], ["the model knows no tag stile=noir, which has no effect; did you mean style=noir?"]),
            (["stile": "x"], ["the model knows no tag stile=x, which has no effect; did you mean style=?"]),
            (
                ["mood": "grim", "kind": "x"],
                [
                    "the model knows no tag kind=x, which has no effect; there are kind=headline",
                    "the model knows no tag mood=grim, which has no effect; there are kind=, language=, style=",
                ]
            ),
        ])
    func notes(_ tags: [String: String], _ expected: [String]) {
        #expect(UnknownTags.notes(on: tags, in: Self.vocabulary) == expected)
    }

    @Test("A long list of values is not told")
    func long() {
        let vocabulary = TagVocabulary((0..<17).map { "style=author \($0)" })
        #expect(
            UnknownTags.notes(on: ["style": "noir"], in: vocabulary) == [
                "the model knows no tag style=noir, which has no effect"
            ])
    }

    @Test(
        "A role that is a voice's but for its capitals is told",
        arguments: [
            ("bo", ["there is no voice bo; did you mean role=BO?"]), ("BO", []), ("Bob", []), ("Élise", []),
            ("ÉLISE", ["there is no voice ÉLISE; did you mean role=Élise?"]),
        ])
    func roles(_ role: String, _ expected: [String]) {
        let notes = UnknownTags.notes(on: ["role": role], in: Self.vocabulary, voices: ["BO", "Élise"])
        #expect(notes == expected)
    }
}
