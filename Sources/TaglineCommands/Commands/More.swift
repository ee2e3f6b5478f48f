import ArgumentParser

struct More: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "more",
        abstract: "Ask for other lines with the same wishes, beside those on screen.", usage: "/more")

    func run(in session: inout Session) throws {
        guard let asked = session.asked else { throw Failure("nothing was asked for yet; ? and ANNA? ask for lines") }
        try session.suggest(role: asked.role, wishes: asked.wishes, isMore: true)
    }
}
