import ArgumentParser
import Projects
import Screenplay

struct Status: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say what is open, and how the prompt is set.")

    func run(in session: inout Session) throws {
        let project = try session.openedProject()
        var rows: [(String, String)] = [("project", "\(visible(project.manifest.name))  \(project.path)")]
        if let reason = project.readOnlyReason { rows.append(("", "open for reading only: \(reason)")) }
        rows.append(("scripts", project.scripts.joined(separator: ", ")))
        if !project.campaigns.isEmpty { rows.append(("campaigns", project.campaigns.joined(separator: ", "))) }
        if let script = session.script {
            let screenplay = script.screenplay
            rows.append(
                (
                    "script",
                    "\(script.name): \(counted(screenplay.scenes.count, "scene")), "
                        + "\(counted(screenplay.elements.count, "element")), "
                        + "\(counted(screenplay.speakers.count, "character")), "
                        + (script.buffer.isDirty ? "not saved (the journal has it)" : "saved")
                ))
        }
        rows += session.settings.report.map { ($0.name, $0.value) }
        for (name, value) in rows { Console.shared.write("  \(padded(name, to: 11))\(visible(value))\n") }
    }
}
