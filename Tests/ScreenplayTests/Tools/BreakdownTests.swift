import Screenplay
import Testing

struct BreakdownTests {
    /// Notes, and what they name: `category: item|item`; nil where they name nothing.
    private static let notes: [(String, String?)] = [
        ("prop: glass, coins", "prop: glass|coins"),
        ("PROP:glass", "prop: glass"),
        ("prop: glass; Glass ,, coins", "prop: glass|coins"),
        ("道具：杯子、硬币，刀", "道具: 杯子|硬币|刀"),
        ("special effect: rain\non the roof", "special effect: rain on the roof"),
        ("hair & make-up: wig", "hair & make-up: wig"),
        ("vfx: 👩‍👩‍👧, cafe\u{301}", "vfx: 👩‍👩‍👧|cafe\u{301}"),
        ("prop:", nil), ("prop: ,", nil), (": glass", nil), ("louder?", nil), ("12:30", nil),
        ("https://example.com/a", nil), ("this is a whole sentence: really", nil), ("why? who: me", nil), ("", nil),
    ]

    @Test(arguments: notes.indices)
    func `a note names things by a word and a colon`(_ index: Int) {
        let (note, expected) = Self.notes[index]
        let found = BreakdownNote(note).map { "\($0.category): \($0.items.joined(separator: "|"))" }
        #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test func `scenes have what their notes name, wherever these stand`() {
        let source = """
            \u{FEFF}INT. BAR [[set: bar]] #4#

            [[prop: glass]]

            Rain. [[vfx: rain]] /* [[prop: gun]] */

            ANNA (V.O.) [[prop: Glass, coins]]
            Hi. [[why?]]

            BOB
            Hi.

            ANNA
            Hi.

            EXT. ROAD

            Snow.

            """
        let script = Screenplay(fountain: Array(source.replacing("\n", with: "\r\n").utf8))
        let scenes = script.breakdown
        #expect(scenes.map(\.position) == [1, 2])
        #expect(scenes.map(\.line) == [1, 16])
        #expect(scenes.map(\.characters) == [["ANNA", "BOB"], []])
        let items = scenes.map { $0.categories.map { "\($0.name): \($0.items.joined(separator: ", "))" } }
        #expect(items == [["set: bar", "prop: glass, coins", "vfx: rain"], []])
    }

    @Test func `a scene that was taken out is told from the others`() {
        let source = "INT. A #1#\n\nRain.\n\n.OMITTED #2#\n\n/*\nINT. B #2#\n\nFog. [[prop: lamp]]\n*/\n"
        let scenes = Screenplay(fountain: Array(source.utf8)).breakdown
        #expect(scenes.map(\.isOmitted) == [false, true])
        #expect(scenes.allSatisfy { $0.categories.isEmpty })
    }

    @Test func `what stands before the first heading counts where it names something`() {
        func positions(_ source: String) -> [Int] {
            Screenplay(fountain: Array(source.utf8)).breakdown.map(\.position)
        }
        #expect(positions("[[prop: gun]]\n\nINT. A\n") == [0, 1])
        #expect(positions("Rain.\n\nINT. A\n") == [1])
        #expect(positions("") == [])
    }
}
