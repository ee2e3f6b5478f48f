import ArgumentParser
import Projects

struct RedoLine: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo-line", abstract: "Take the model's last line out, and ask for others in its place.",
        usage: "/redo-line temp=1.1", discussion: "/undo, once for each, brings it back.")

    @Argument(help: "Wishes beside those that the line was asked for with.") var wishes: [String] = []

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        guard case .model(_, _, let provenance)? = script.lastOrigin else {
            throw Failure("the last entry is not the model's; /undo takes it back, and ANNA? asks for lines")
        }
        let all = (provenance?.wishes ?? []) + wishes
        // They are tried before anything is taken back.
        var (request, role) = (try session.request(), provenance?.role)
        for wish in all { try Wish.apply(wish, to: &request, role: &role) }
        try script.takeOutLast()
        session.offered = []
        do {
            try session.suggest(role: role, wishes: all)
        } catch {
            _ = try script.undo()
            throw error
        }
    }
}
