import ArgumentParser
import Screenplay

struct Show: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the scene at the prompt, or the whole script.")

    enum Part: String, CaseIterable, ExpressibleByArgument { case scene, all }

    @Argument(help: "scene or all.") var part = Part.scene

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let elements = script.screenplay.elements
        let scene = script.scene.number
        let shown = part == .all || scene == 0 ? elements.indices : script.screenplay.scenes[scene - 1].elements
        var text = ""
        if part == .all || scene == 0 {
            text += Listing.titlePage(of: script.screenplay)
        }
        for index in shown { text += Listing.row(index + 1, elements[index]) }
        session.page(text)
    }
}
