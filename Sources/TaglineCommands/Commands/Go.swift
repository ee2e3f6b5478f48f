import ArgumentParser
import Screenplay

struct Go: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "go", abstract: "Go to the end of a scene, or of the script.")

    @Argument(help: "A scene as /scene lists it, by its number, or end.") var place: String

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        session.offered = []
        guard place != "end" else { return script.moveToEnd() }
        do throws(SceneEditError) {
            script.move(toEndOf: script.screenplay.scenes[try script.screenplay.sceneIndex(named: place)])
        } catch {
            throw Failure("\(error), and end is the script's end", line: error.line)
        }
    }
}
