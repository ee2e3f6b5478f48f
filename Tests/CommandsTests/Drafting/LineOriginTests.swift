import LineEditor
import Projects
import Screenplay
import Testing

@testable import TaglineCommands

struct LineOriginTests {
    private static let model = Origin.model(
        hash: "7c1e", seed: 41,
        provenance: Provenance(
            text: "You came back.", role: "ANNA", temperature: 0.8, topP: 0.95, guidance: 1, unit: "width",
            words: "strict", stop: "line"))

    /// Which elements a model wrote, as `/show` counts, and the latest of them.
    private func written(in script: OpenScript) throws -> (numbers: [Int], latest: Int) {
        let numbers = try script.screenplay.elements.indices.map { $0 + 1 }.filter {
            try LineOrigin($0, in: script).model != nil
        }
        return (numbers, try script.latestOfModel())
    }

    @Test(
        "A scene that is moved keeps who wrote its lines, and so do those around it",
        arguments: [
            ("/move 2 --before 1", "INT. BAR - DAY\n\nANNA\nHello.\n\nBOB\nHi.\n\nEXT. ROAD - DAY\n"),
            ("/move 1 --after 2", "INT. BAR - DAY\n\nANNA\nHello.\n\nBOB\nHi.\n\nEXT. ROAD - DAY\n"),
            ("/move 2 --before 1", "INT. A\n\nEXT. ROAD - DAY\n\nA long road. Dust.\n\nMore dust.\n\nAnd more.\n"),
        ])
    func moving(_ command: String, _ text: String) throws {
        let typing = try Typing(into: text)
        do {
            let script = try typing.session().openedScript()
            try script.add("ANNA\nYou came back.", asParagraph: true, endsParagraph: true, origin: Self.model)
            let count = script.screenplay.elements.count
            #expect(try written(in: script) == ([count - 1, count], count))
        }
        for line in [command, "/undo", "/redo"] {
            try typing.type([line])
            let script = try typing.session().openedScript()
            let place = try #require(script.screenplay.elements.firstIndex { $0.text == "You came back." }) + 1
            #expect(try written(in: script) == ([place - 1, place], place), "\(line)")
        }
    }

    @Test("A conversation that is kept is one entry, in a later session too")
    func conversation() throws {
        let typing = try Typing(into: "Rain.\n")
        let said = ["/talk MARK --as ANNA --scene EXT. ROAD - DAY", "Did you take the money?", "Where is it?", "/keep"]
        let kept = try typing.type(said)
        #expect(kept.hasPrefix("Rain.\n\nEXT. ROAD - DAY\n\nANNA\nDid you take the money?\n\nMARK\n"))
        #expect(try typing.type(["/undo"]) == "Rain.\n")
        #expect(try typing.type(["/redo"]) == kept)
        #expect(try typing.type(["/undo", "/redo", "Wind."]) == kept + "\nWind.\n")
        #expect(try typing.type(["/undo", "/undo", "Wind."]) == "Rain.\n\nWind.\n")
        #expect(try typing.type(["/undo"] + said + ["/undo"]) == "Rain.\n")
    }

    @Test("A conversation is no line of the model's to be asked for anew")
    func lastOfConversation() throws {
        let typing = try Typing(into: "")
        try typing.type(["/talk MARK", "Where is it?", "/keep"])
        let script = try typing.session().openedScript()
        #expect(script.lastOrigin == nil)
        #expect(try script.latestOfModel() == 4)
    }
}
