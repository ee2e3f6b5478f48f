import ArgumentParser
import Screenplay

struct Go: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "go", abstract: "Go to the end of a scene, behind a line, or to the end of the script.",
        usage: "/go 3\n/go after 12\n/go end",
        discussion: "What is typed then comes in there. A speech is not torn: behind a line of it is behind all of it.")

    @Argument(help: "A scene as /scene lists it, by its number; after, with a line's number; or end.") var place: String
    @Argument(help: "The line's number, as /show counts.") var line: Int?

    func validate() throws {
        if (place == "after") != (line != nil) {
            throw ValidationError("name a scene, or a line behind after, as in /go after 12")
        }
    }

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        session.offered = []
        if let line {
            let last = try script.move(behind: LineOrigin(line, in: script).element)
            return Console.shared.write(Listing.row(last.number, last.element))
        }
        guard place != "end" else { return script.moveToEnd() }
        do throws(SceneEditError) {
            script.move(toEndOf: script.screenplay.scenes[try script.screenplay.sceneIndex(named: place)])
        } catch {
            throw Failure("\(error), and end is the script's end", line: error.line)
        }
    }
}
