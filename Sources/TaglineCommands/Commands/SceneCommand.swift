import ArgumentParser
import Projects
import Screenplay

struct SceneCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "scene", abstract: "List the scenes, or begin a new one after the one at the prompt.")

    @Argument(help: "The new scene's heading.") var heading: [String] = []

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        guard heading.isEmpty else {
            return try session.write(heading: unquoted(heading.joined(separator: " ").trimmed))
        }
        let (current, names) = (script.scene.number, script.screenplay.sceneNames)
        for (index, scene) in script.screenplay.scenes.enumerated() {
            let mark = index + 1 == current ? "▸" : " "
            Console.shared.write(
                "\(mark) \(padded(visible(names[index]), to: 4)) \(padded(visible(scene.heading), to: 44)) "
                    + "\(counted(scene.elements.count - 1, "element"))\n")
        }
    }

    /// A heading that is quoted as a whole, without the quotes.
    private func unquoted(_ heading: String) -> String {
        let inner = heading.dropFirst().dropLast()
        let isQuoted = heading.hasPrefix("\"") && heading.hasSuffix("\"") && !inner.isEmpty && !inner.contains("\"")
        return isQuoted ? String(inner) : heading
    }
}
