import LanguageModel
import Screenplay
import Testing

@testable import Corpora

@Suite struct ScreenplayLinesTests {
    @Test func aScriptReadsAsTheModelWasTaught() {
        let script = """
            Title: Bus
            Style: noir

            # Act One

            INT. BAR - NIGHT

            Rain on the window.

            ANNA (V.O.)
            (low)
            You came.
            I waited.

            CUT TO:

            @李娜
            你来晚了。
            """
        let lines = SourceLine.lines(of: Screenplay(fountain: Array(script.utf8)), work: "bus").map(\.line)
        #expect(
            lines.map(\.modelText) == [
                "INT. BAR - NIGHT\n", "[Rain on the window.]\n", "ANNA: [low] You came.\nI waited.\n", "李娜: 你来晚了。\n",
            ])
        #expect(lines.map { $0.tags["kind"] } == ["heading", "direction", "dialogue", "dialogue"])
        #expect(lines.allSatisfy { $0.tags["style"] == "noir" && $0.work == "bus" })
    }
}
