import Screenplay
import Testing

struct EmphasisTests {
    /// A text and its runs: `b`, `i`, `u` before a bar, then the text.
    private static let texts: [(String, [String])] = [
        ("", []),
        ("plain", ["|plain"]),
        ("*i* **b** ***bi*** _u_", ["i|i", "| ", "b|b", "| ", "bi|bi", "| ", "u|u"]),
        ("_**both**_", ["bu|both"]),
        ("**one *two* three** four", ["b|one ", "bi|two", "b| three", "| four"]),
        ("un*frigging*believable", ["|un", "i|frigging", "|believable"]),
        ("*41 and then *17", ["|*41 and then *17"]),
        ("*41 and then 17*", ["i|41 and then 17"]),
        ("* a* *b *", ["|* a* *b *"]),
        ("**a*", ["|**a*"]),
        ("***a** b*", ["|***a** b*"]),
        ("**a *b** c*", ["b|a *b", "| c*"]),
        ("*a _b* c_", ["i|a _b", "| c_"]),
        ("****a****", ["|****a****"]),
        ("some_variable_name", ["|some_variable_name"]),
        ("_some_name_", ["u|some_name"]),
        ("(_x_), _y_!", ["|(", "u|x", "|), ", "u|y", "|!"]),
        ("你_好_", ["|你_好_"]),
        ("你*好*", ["|你", "i|好"]),
        ("e\u{301}_x_", ["|e\u{301}_x_"]),
        ("\\*a\\* \\_b\\_ \\\\ \\x \\", ["|*a* _b_ \\ \\x \\"]),
        ("**\\*8812\\***", ["b|*8812*"]),
        ("\\\\*a*", ["|\\", "i|a"]),
        ("*a\nb*", ["|*a\nb*"]),
        ("*a*\n*b*", ["i|a", "|\n", "i|b"]),
        ("*a\u{3000}*", ["|*a\u{3000}*"]),
        ("*😆*", ["i|😆"]),
        ("__x__", ["|__x__"]), ("____", ["|____"]), ("_a____", ["|_a____"]), ("_a __ b_", ["u|a __ b"]),
        ("Dear ____, I _quit_.", ["|Dear ____, I ", "u|quit", "|."]),
        ("*a***b**", ["|*a***b**"]),
    ]

    private static func outline(_ runs: [EmphasisRun]) -> [String] {
        runs.map { run in
            let style = [(EmphasisStyle.bold, "b"), (.italic, "i"), (.underline, "u")]
            return style.filter { run.style.contains($0.0) }.map(\.1).joined() + "|" + run.text
        }
    }

    @Test(arguments: texts.indices)
    func `a text is split into runs`(_ index: Int) {
        let (text, runs) = Self.texts[index]
        #expect(Self.outline(emphasisRuns(of: text)) == runs)
    }

    @Test(.enabled(if: Fixtures.arePresent), arguments: FountainCase.all.filter { $0.runs != nil })
    func `a case has the runs as worked out`(_ fountain: FountainCase) {
        let elements = Screenplay(fountain: Array(fountain.input.utf8)).elements
        let expected = (fountain.runs ?? []).map { run in
            let style = run[1].split(separator: "+").map { $0.lowercased().prefix(1) }.sorted().joined()
            return style + "|" + run[0]
        }
        #expect(Self.outline(emphasisRuns(of: elements.map(\.text).joined(separator: "\n"))) == expected)
    }

    @Test func `no sign is lost that is no mark`() {
        for seed in 0..<500 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let signs = ["*", "**", "_", " ", "a", "你", "\n", "\\"]
            let text = (0..<20).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
            let runs = emphasisRuns(of: text)
            let kept = { (text: String) in text.filter { !"*_\\".contains($0) } }
            #expect(kept(runs.map(\.text).joined()) == kept(text))
            #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.style != $1.style })
            #expect(runs.allSatisfy { !$0.text.isEmpty })
        }
    }
}
