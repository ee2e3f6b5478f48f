import Corpora
import LanguageModel
import Screenplay
import Testing

@testable import Generation

@Suite struct RoundingTests {
    /// Bits a character that rounded weights may cost the built-in model.
    static let bound = 0.005

    @Test(arguments: [DecodingPrecision.bf16, .int8])
    func roundedWeightsCostTheBuiltInModelNextToNothing(precision: DecodingPrecision) throws {
        let model = try house.get()
        let lines = SourceLine.lines(of: Screenplay(fountain: Array(Self.script.utf8)), work: "a").map(\.line)
        let text = EncodedText(lines, vocabulary: model.vocabulary, tags: model.tags)
        #expect(text.characterCount > 900)
        func bits(_ precision: DecodingPrecision) -> Double {
            Evaluator(model, threads: 1, decoding: precision).evaluate(text).bitsPerCharacter
        }
        #expect(abs(bits(precision) - bits(.f32)) < Self.bound)
    }

    static let script = """
        Title: The Last Ferry
        Genre: drama

        INT. FERRY OFFICE - NIGHT

        ANNA
        You said the boat would leave at nine. It is ten, and the harbour is empty.

        MARK
        I said it might. The captain went home when the fog came in, and nobody here can sail it but him.

        ANNA
        Then wake him. My sister is on the island with a fever, and the doctor is sitting in my car.

        MARK
        Do you know what he told me the last time I knocked on his door after dark?

        ANNA
        I do not care what he told you. Give me the key to the small boat and a lamp.

        MARK
        The small boat has a hole in it that you could put your hand through.

        DOCTOR
        I have crossed in worse. I was younger then, and I could swim.

        ANNA
        Can you still?

        DOCTOR
        Not a stroke. But I have brought a good coat and a bottle, and that is half of seamanship.

        MARK
        All right. I will row, you will bail, and the doctor will sing so that they hear us coming.

        ANNA
        What will he sing?

        DOCTOR
        Whatever I can remember. Something with a great many verses, I should think, for it is a long way.

        """
}
