import LineEditor
import Projects

@testable import TaglineCommands

/// A writer at the prompt: real project, real prompt, lines from a list.
struct Typing {
    let folder: TemporaryFolder

    /// A project with one script, `main`, that holds `text`.
    init(into text: String) throws {
        try self.init(into: Array(text.utf8))
    }

    init(into bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        let project = try Project.create(at: folder.file("Diner"))
        _ = try project.createScript(named: "main", text: bytes)
    }

    /// The project with the script open; whoever holds it holds the project's lock.
    func session() throws -> Session {
        var session = Session(project: nil)
        try session.open(Project(at: folder.file("Diner")))
        try session.openScript("main")
        return session
    }

    /// Opens the script, types, leaves as ^D does, and gives the script's file.
    @discardableResult
    func type(_ lines: [String]) throws -> String {
        try type(lines.map(LineEvent.line))
    }

    /// - Parameter isInteractive: whether a person seems to type, who may try again.
    @discardableResult
    func type(_ events: [LineEvent], isInteractive: Bool = false) throws -> String {
        var prompt = Prompt(session: try session(), stopsAtFailure: true)
        let status = prompt.run(LineList(events, isInteractive: isInteractive))
        guard status == 0 else { throw Failure("the prompt ended with \(status)") }
        return try folder.text(of: "Diner/scripts/main.fountain")
    }
}

/// Gives lines from a list, then the end.
private final class LineList: LineReader {
    let isInteractive: Bool
    let history: [String] = []
    private var events: ArraySlice<LineEvent>

    init(_ events: [LineEvent], isInteractive: Bool) {
        self.events = events[...]
        self.isInteractive = isInteractive
    }

    func readLine(prompt: String, rightPrompt: String, prefill: String, remember: Bool) -> LineEvent {
        events.popFirst() ?? .end
    }
}
