import ArgumentParser
import Screenplay

struct Go: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "go", abstract: "Go to the end of a scene, or of the script.")

    @Argument(help: "A scene's number, or end.") var place: String

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        session.offered = []
        guard place != "end" else { return script.moveToEnd() }
        let scenes = script.screenplay.scenes
        guard let number = Int(place), scenes.hasNumber(number) else {
            throw Failure("there is no scene \(place); the script has \(scenes.count), and end is its end")
        }
        script.move(toEndOf: scenes[number - 1])
    }
}
