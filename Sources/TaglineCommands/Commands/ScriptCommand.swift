import ArgumentParser
import Projects

struct ScriptCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "script", abstract: "List the project's scripts, open another, or make a new one.")

    @Argument(help: "The script's name.") var name: String?
    @Flag(help: "Make it.") var new = false

    func run(in session: inout Session) throws {
        guard let name else {
            for script in try session.openedProject().scripts {
                Console.shared.write("\(script == session.script?.name ? "▸" : " ") \(visible(script))\n")
            }
            return
        }
        if new { try session.createScript(name) } else { try session.openScript(name) }
    }
}
