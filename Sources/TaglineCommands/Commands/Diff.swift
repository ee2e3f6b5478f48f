import ArgumentParser
import Projects
import Screenplay

struct Diff: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what has changed since a snapshot, or without one since the script was saved.")

    @Argument(help: "The snapshot's name.") var snapshot: String?

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let project = try session.openedProject()
        let old = try failing {
            try snapshot.map { try project.readSnapshot(of: script.name, named: $0) } ?? script.buffer.savedBytes
        }
        let diff = LineDiff(from: old, to: script.buffer.bytes)
        for change in diff.changes {
            for place in change.old { Console.shared.write(Self.line(place, "-", diff.old[place])) }
            for place in change.new { Console.shared.write(Self.line(place, "+", diff.new[place])) }
        }
        if diff.changes.isEmpty {
            Console.shared.write("nothing has changed since \(snapshot ?? "\(script.name) was saved")\n")
        }
    }

    /// `  12  + Rain on the window.`
    private static func line(_ place: Int, _ sign: String, _ bytes: ArraySlice<UInt8>) -> String {
        let text = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
        return "  \(padded(String(place + 1), to: 6)) \(sign) \(visible(String(decoding: text, as: UTF8.self)))\n"
    }
}
