import ArgumentParser
import Projects
import Screenplay

struct Snapshot: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Keep what the script reads now under a name.")

    @Argument(help: "The snapshot's name.") var name: String

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let project = try session.openedProject()
        try failing { try project.writeSnapshot(of: script.buffer, named: name) }
        Console.shared.write("kept \(script.name) as \(name)\n")
    }
}

struct Snapshots: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshots",
        abstract: "List the script's snapshots, and how many lines came and went since.")

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let project = try session.openedProject()
        let names = project.snapshots(of: script.name)
        for name in names {
            let kept = try failing { try project.readSnapshot(of: script.name, named: name) }
            let changes = LineDiff(from: kept, to: script.buffer.bytes).changes
            let (came, went) = (changes.map(\.new.count).reduce(0, +), changes.map(\.old.count).reduce(0, +))
            Console.shared.write("  \(padded(visible(name), to: 24))  \(came) came, \(went) went\n")
        }
        if names.isEmpty { Console.shared.write("no snapshots yet; /snapshot NAME keeps one\n") }
    }
}
