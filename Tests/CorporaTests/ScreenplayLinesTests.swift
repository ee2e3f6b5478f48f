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

    @Test func notesAndBoneyardsAreNoPartOfALine() {
        let script = """
            INT. BAR [[lease?]] - NIGHT

            Rain [[ask Bob]] falls. /* He
              dies.

            */
            雨[[?]]停了。

            ANNA [[older]]
            (low [[or not]])
            You /* cut: I hate you */ **came**.
            [[a line that was]]
            I waited. [[and so on]]

            MARK
            [[he should answer]]

            > [[The]] END <
            """
        let lines = SourceLine.lines(of: Screenplay(fountain: Array(script.utf8)), work: "bus")
        #expect(
            lines.map(\.line.modelText) == [
                "INT. BAR - NIGHT\n", "[Rain falls.\n雨停了。]\n", "ANNA: [low] You **came**.\nI waited.\n", "[END]\n",
            ])
        #expect(lines.map(\.number) == [1, 3, 9, 18])
    }
}
