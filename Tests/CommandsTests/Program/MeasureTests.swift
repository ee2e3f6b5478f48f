import Drafts
import Testing

struct MeasureTests {
    @Test(
        "A text is counted in every unit",
        arguments: [
            ("Hello", [5, 5, 5, 5, 5, 5], "GSM-7", 5, 1), ("盐没了 🧂", [5, 5, 6, 14, 9, 9], "UCS-2", 6, 1),
            ("e\u{301}👨‍👩‍👧", [2, 7, 10, 21, 3, 3], "UCS-2", 10, 1), ("", [0, 0, 0, 0, 0, 0], "GSM-7", 0, 0),
            ("10 €", [4, 4, 4, 6, 4, 5], "GSM-7", 5, 1),
        ] as [(String, [Int], String, Int, Int)])
    func measure(_ text: String, _ counts: [Int], _ encoding: String, _ units: Int, _ segments: Int) throws {
        let outcome = try Program.run(["measure", text, "--json"], in: TemporaryFolder())
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value.keys == ["graphemes", "scalars", "utf16", "utf8", "width", "x", "sms"])
        #expect(value.keys.dropLast().compactMap { value[$0]?.integer } == counts)
        #expect(
            value["sms"]
                == ["encoding": .string(encoding), "units": .integer(units), "segments": .integer(segments)])
    }
}
