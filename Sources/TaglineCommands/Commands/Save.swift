import ArgumentParser
import Projects

struct Save: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "save", abstract: "Write the open script to its file.")

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let project = try session.openedProject()
        if let reason = project.readOnlyReason { throw Failure("the project is open for reading only: \(reason)") }
        let isDirty = try failing { try script.buffer.isDirty || script.buffer.isFileChanged() }
        try session.save()
        Console.shared.write(isDirty ? "saved \(script.name)\n" : "\(script.name) is saved already\n")
    }
}
